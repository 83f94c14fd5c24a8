import type { Metadata } from "next";
import { DossierForm } from "@/components/care/dossier-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { newRecordPage } from "@/lib/care/view";
import { proofChoices } from "@/lib/proofs/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Ghi nơi lưu hồ sơ" };

export default async function NewDossiersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { place, unitAt, year, branches } = await orStop(await newRecordPage(actor, await searchParams));
  const proofs = await proofChoices(actor, unitAt, year);
  return (
    <>
      <PageHead
        title="Ghi nơi lưu hồ sơ"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/care/dossiers"), label: "Nơi lưu hồ sơ" },
          { label: "Ghi mới" },
        ]}
      />
      <DossierForm
        unit={place.unit}
        org={place.org.code}
        branches={branches}
        ownBranch={place.branch}
        proofs={proofs}
        query={placeHref(place, "")}
      />
    </>
  );
}
