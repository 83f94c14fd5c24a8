import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { MemberFields } from "@/components/members/member-fields";
import { MemberForm } from "@/components/members/member-form";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { saveMemberAction } from "@/lib/members/actions";
import { editMemberForm } from "@/lib/members/pages";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa đoàn viên" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditMemberPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id } = await params;
  const { member, homes, seesSensitive } = await orStop(await editMemberForm(actor, id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const back = placeHref(place, `/members/${id}`);
  return (
    <>
      <PageHead
        title={`Sửa ${member.fullName}`}
        note={member.unit.name}
        crumbs={[
          { href: placeHref(place, "/members"), label: "Đoàn viên" },
          { href: back, label: member.fullName },
          { label: "Sửa" },
        ]}
      />
      <MemberForm action={saveMemberAction} member={member} submitLabel="Lưu đoàn viên" backHref={back}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={member.version} />
        <input type="hidden" name="place" value={new URLSearchParams(place.query).toString()} />
        <MemberFields
          member={member}
          homes={homes}
          seesSensitive={seesSensitive}
          transferHref={placeHref(place, "/members/transfers/new", { direction: "inside", member: id })}
        />
      </MemberForm>
    </>
  );
}
