import type { Metadata } from "next";
import { SupportForm } from "@/components/care/support-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { findOwn } from "@/lib/care/book";
import { CARE_BOOK } from "@/lib/care/support/queries";
import { changeRecordPage } from "@/lib/care/view";
import { notFound } from "@/lib/platform/result";
import { proofChoices } from "@/lib/proofs/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa việc chăm lo" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditSupportPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const care = await orStop(await findOwn(CARE_BOOK, actor, (await params).id));
  if (care.deletedAt) await orStop(notFound());
  const page = await orStop(await changeRecordPage(actor, care, await searchParams));
  const { place, unitAt, year, branches, ownBranch } = page;
  return (
    <>
      <PageHead
        title="Sửa việc chăm lo"
        note={(care.branch ?? care.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/care/support"), label: "Chăm lo" },
          { href: placeHref(place, `/members/care/support/${care.id}`), label: care.title },
          { label: "Sửa" },
        ]}
      />
      <SupportForm
        unit={care.unit}
        org={place.org.code}
        branches={branches}
        ownBranch={ownBranch}
        care={care}
        proofs={await proofChoices(actor, unitAt, year)}
        query={placeHref(place, "")}
      />
    </>
  );
}
