import type { Metadata } from "next";
import { DossierForm } from "@/components/care/dossier-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { findOwn } from "@/lib/care/book";
import { DOSSIER_BOOK } from "@/lib/care/dossiers/queries";
import { changeRecordPage } from "@/lib/care/view";
import { notFound } from "@/lib/platform/result";
import { proofChoices } from "@/lib/proofs/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa nơi lưu hồ sơ" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditDossiersPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const store = await orStop(await findOwn(DOSSIER_BOOK, actor, (await params).id));
  if (store.deletedAt) await orStop(notFound());
  const page = await orStop(await changeRecordPage(actor, store, await searchParams));
  const { place, unitAt, year, branches, ownBranch } = page;
  return (
    <>
      <PageHead
        title="Sửa nơi lưu hồ sơ"
        note={(store.branch ?? store.unit).name}
        crumbs={[
          { href: placeHref(place, "/members/care/dossiers"), label: "Nơi lưu hồ sơ" },
          { href: placeHref(place, `/members/care/dossiers/${store.id}`), label: store.place },
          { label: "Sửa" },
        ]}
      />
      <DossierForm
        unit={store.unit}
        org={place.org.code}
        branches={branches}
        ownBranch={ownBranch}
        store={store}
        proofs={await proofChoices(actor, unitAt, year)}
        query={placeHref(place, "")}
      />
    </>
  );
}
