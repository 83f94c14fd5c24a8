import type { Metadata } from "next";
import { AdvisingForm } from "@/components/advising/advising-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { ADVISING_NOUNS } from "@/lib/advising/messages";
import { findOwn } from "@/lib/advising/own";
import { yearOf } from "@/lib/platform/dates";
import { notFound } from "@/lib/platform/result";
import { proofChoices } from "@/lib/proofs/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Sửa tham mưu, phối hợp, nhiệm vụ" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditAdvicePage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const record = await orStop(await findOwn(actor, (await params).id));
  if (record.deletedAt) await orStop(notFound());
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, unit, day } = record;
  const proofs = await proofChoices(actor, { orgId, unitId: unit.id }, yearOf(day));
  return (
    <>
      <PageHead
        title={`Sửa ${ADVISING_NOUNS[record.kind]}`}
        note={record.unit.name}
        crumbs={[
          { href: placeHref(place, "/plans/advice"), label: "Tham mưu, phối hợp, nhiệm vụ" },
          { href: placeHref(place, `/plans/advice/${record.id}`), label: record.title },
          { label: "Sửa" },
        ]}
      />
      <AdvisingForm
        unit={record.unit}
        org={place.org.code}
        kind={record.kind}
        record={record}
        proofs={proofs}
        query={placeHref(place, "")}
      />
    </>
  );
}
