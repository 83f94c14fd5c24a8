import type { Metadata } from "next";
import { SupportForm } from "@/components/care/support-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { newRecordPage } from "@/lib/care/view";
import { proofChoices } from "@/lib/proofs/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Ghi việc chăm lo" };

export default async function NewSupportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const { place, unitAt, year, branches } = await orStop(await newRecordPage(actor, await searchParams));
  const proofs = await proofChoices(actor, unitAt, year);
  return (
    <>
      <PageHead
        title="Ghi việc chăm lo"
        note={(place.branch ?? place.unit).name}
        crumbs={[{ href: placeHref(place, "/members/care/support"), label: "Chăm lo" }, { label: "Ghi mới" }]}
      />
      <SupportForm
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
