import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberCases } from "@/components/cases/member-cases";
import { procedurePath } from "@/components/cases/procedure-paths";
import { MemberPosts } from "@/components/committees/member-posts";
import { PageHead } from "@/components/frame/page-head";
import { MemberLinkPanel } from "@/components/member-links/member-link-panel";
import { MemberFacts } from "@/components/members/member-facts";
import { MemberReviews } from "@/components/members/member-reviews";
import { MemberTimeline } from "@/components/members/member-timeline";
import { StatusChange } from "@/components/members/status-change";
import { MemberRewards } from "@/components/rewards/member-rewards";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { attendanceOfMember } from "@/lib/branch-meetings/member-years";
import { casesOfMember } from "@/lib/cases/queries";
import { postsOfMember } from "@/lib/committees/queries";
import { linkOfMember } from "@/lib/member-links/queries";
import { memberPage } from "@/lib/members/pages";
import { today } from "@/lib/platform/clock";
import { sendsLetters } from "@/lib/platform/mail";
import { reviewsOfMember } from "@/lib/ratings/queries";
import { rewardsOfMember } from "@/lib/rewards/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Đoàn viên" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function MemberPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const query = await searchParams;
  const cursor = typeof query.cursor === "string" ? query.cursor : null;
  const seen = await orStop(await memberPage(actor, id, cursor));
  const { member, seesSensitive, isExpelled, timeline, mayEdit } = seen;
  const place = await orStop(await currentPlace(actor, query));
  if (member.id !== id) redirect(placeHref(place, `/members/${member.id}`));
  const [reviews, attendance, cases, rewards, posts, link] = await Promise.all([
    reviewsOfMember(seen),
    attendanceOfMember(actor, { orgId: seen.place.orgId, memberId: id }),
    casesOfMember(actor, seen),
    rewardsOfMember(seen),
    postsOfMember(actor, seen),
    linkOfMember(actor, seen),
  ]);
  const timelineHref = (at: string | null) =>
    `${placeHref(place, `/members/${id}`, { cursor: at })}#timeline`;
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
                member={{
                  id,
                  version: member.version,
                  fullName: member.fullName,
                  status: member.status,
                  isExpelled,
                }}
                today={await today()}
                place={new URLSearchParams(place.query).toString()}
              />
              <ButtonLink href={placeHref(place, `/members/${id}/dossier`)}>Sổ đoàn viên</ButtonLink>
              <ButtonLink href={placeHref(place, `/members/${id}/edit`)} variant="primary" icon="pencil">
                Sửa đoàn viên
              </ButtonLink>
            </>
          )
        }
      />
      <div className="split wide">
        <div className="stack">
          <MemberReviews reviews={reviews} attendance={attendance} />
          <MemberFacts member={{ ...member, isExpelled }} seesSensitive={seesSensitive} />
        </div>
        <div className="stack">
          {cases.length > 0 && (
            <Panel title="Thủ tục">
              <MemberCases
                cases={cases}
                hrefOf={({ procedure, id: caseId }) =>
                  placeHref(place, `${procedurePath(procedure)}/${caseId}`)
                }
              />
            </Panel>
          )}
          <MemberPosts posts={posts} />
          <MemberRewards rewards={rewards} />
          {link && member.status === "active" && (
            <MemberLinkPanel
              memberId={member.id}
              place={{ unitId: member.unit.id, branchId: member.branch?.id ?? null }}
              link={link}
              mails={sendsLetters()}
            />
          )}
          <MemberTimeline
            entries={timeline.entries}
            olderHref={timeline.nextCursor && timelineHref(timeline.nextCursor)}
            newestHref={cursor && timelineHref(null)}
          />
        </div>
      </div>
    </>
  );
}
