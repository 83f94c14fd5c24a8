import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { MemberFields } from "@/components/members/member-fields";
import { MemberForm } from "@/components/members/member-form";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { createMemberAction } from "@/lib/members/actions";
import { newMemberForm } from "@/lib/members/pages";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Thêm đoàn viên" };

export default async function NewMemberPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { homes, seesSensitive } = await orStop(await newMemberForm(actor, place));
  const back = placeHref(place, "/members");
  return (
    <>
      <PageHead
        title="Thêm đoàn viên"
        note={place.unit.name}
        crumbs={[{ href: back, label: "Đoàn viên" }, { label: "Thêm" }]}
      />
      <MemberForm action={createMemberAction} member={null} submitLabel="Thêm đoàn viên" backHref={back}>
        <input type="hidden" name="unit" value={place.unit.id} />
        <input type="hidden" name="place" value={new URLSearchParams(place.query).toString()} />
        <MemberFields member={null} homes={homes} seesSensitive={seesSensitive} />
      </MemberForm>
    </>
  );
}
