import type { Metadata } from "next";
import { SectionForm } from "@/components/dossier/section-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { sectionForm } from "@/lib/dossier/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa Sổ đoàn viên" };

type Props = { params: Promise<{ id: string; section: string }>; searchParams: Promise<SearchParams> };

export default async function DossierSectionPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const { id, section: code } = await params;
  const { seen, section, kept } = await orStop(await sectionForm(actor, id, code));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const back = placeHref(place, `/members/${id}/dossier`);
  return (
    <>
      <PageHead
        title={section.title}
        note={seen.member.fullName}
        crumbs={[
          { href: placeHref(place, "/members"), label: "Đoàn viên" },
          { href: placeHref(place, `/members/${id}`), label: seen.member.fullName },
          { href: back, label: "Sổ đoàn viên" },
          { label: "Sửa" },
        ]}
      />
      <SectionForm memberId={id} section={section} kept={kept} backHref={back} />
    </>
  );
}
