import type { Metadata } from "next";
import { AdvisingForm } from "@/components/advising/advising-form";
import { PageHead } from "@/components/frame/page-head";
import { LinkTabs } from "@/components/ui/link-tabs";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { ADVISING_LABELS, ADVISING_NOUNS } from "@/lib/advising/messages";
import { advisingFilterSchema } from "@/lib/advising/schema";
import { ADVISING_KINDS } from "@/lib/advising/types";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { proofChoices } from "@/lib/proofs/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { unitWorkAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi tham mưu, phối hợp, nhiệm vụ" };

export default async function NewAdvicePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(unitWorkAt(actor, place));
  await orStop(refusal(can.keepUnitWork(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const year = place.year ?? yearOf(await today());
  const proofs = await proofChoices(actor, { orgId: at.orgId, unitId: place.unit.id }, year);
  const kind = advisingFilterSchema.parse(params).kind ?? "advising";
  return (
    <>
      <PageHead
        title={`Ghi ${ADVISING_NOUNS[kind]}`}
        note={place.unit.name}
        crumbs={[
          { href: placeHref(place, "/plans/advice"), label: "Tham mưu, phối hợp, nhiệm vụ" },
          { label: "Ghi mới" },
        ]}
      />
      <LinkTabs
        label="Loại việc"
        tabs={ADVISING_KINDS.map((each) => ({
          href: placeHref(place, "/plans/advice/new", { kind: each }),
          label: ADVISING_LABELS[each],
          current: each === kind,
        }))}
      />
      <AdvisingForm
        key={kind}
        unit={place.unit}
        org={place.org.code}
        kind={kind}
        proofs={proofs}
        query={placeHref(place, "")}
      />
    </>
  );
}
