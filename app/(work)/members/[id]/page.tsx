import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { MemberFacts } from "@/components/members/member-facts";
import { MemberTimeline } from "@/components/members/member-timeline";
import { StatusChange } from "@/components/members/status-change";
import { MemberRewards } from "@/components/rewards/member-rewards";
import { ButtonLink } from "@/components/ui/button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { memberPage } from "@/lib/members/pages";
import { today } from "@/lib/platform/clock";
import { rewardsOfMember } from "@/lib/rewards/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Đoàn viên" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function MemberPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const found = await orStop(await memberPage(actor, id));
  const { member, seesSensitive, timeline, mayEdit } = found;
  const place = await orStop(await currentPlace(actor, await searchParams));
  const rewards = await rewardsOfMember(actor, { orgId: found.place.orgId, memberId: id });
  return (
    <>
      <PageHead
        title={member.fullName}
        note={[member.position, member.branch?.name, member.unit.name]
          .filter((part) => part != null)
          .join(" · ")}
        crumbs={[{ href: placeHref(place, "/members"), label: "Đoàn viên" }, { label: member.fullName }]}
        actions={
          mayEdit && (
            <>
              <StatusChange
                member={member}
                today={await today()}
                place={new URLSearchParams(place.query).toString()}
              />
              <ButtonLink href={placeHref(place, `/members/${id}/edit`)} variant="primary" icon="pencil">
                Sửa đoàn viên
              </ButtonLink>
            </>
          )
        }
      />
      <div className="split wide">
        <MemberFacts member={member} seesSensitive={seesSensitive} />
        <div className="stack">
          <MemberRewards rewards={rewards} />
          <MemberTimeline entries={timeline} />
        </div>
      </div>
    </>
  );
}
