import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { NewUnitForm } from "@/components/units/new-unit-form";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { done, notFound } from "@/lib/platform/result";
import { placeHref, type SearchParams, structurePlace } from "@/lib/units/current";
import { childKinds } from "@/lib/units/rules";
import { unitDetail } from "@/lib/units/tree/queries";
import { UNIT_KIND_LABELS } from "@/lib/units/types";

export const metadata: Metadata = { title: "Thêm đơn vị" };

export default async function NewUnitPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await structurePlace(actor, params));
  const { org } = place;
  const parent = org ? await unitDetail(actor, org.id, params.under ?? org.root.id) : notFound();
  const unit = await orStop(parent);
  await orStop(refusal(can.manageUnits(actor, unit.orgId)) ?? done(null));
  const kinds = childKinds(unit.kind).map((value) => ({ value, label: UNIT_KIND_LABELS[value] }));
  const query = new URLSearchParams(place.query);
  return (
    <>
      <PageHead
        title={unit.kind === "upper_org" ? "Thêm đơn vị" : "Thêm chi đoàn"}
        note={`Trực thuộc ${unit.name}`}
        crumbs={[{ href: placeHref(place, "/units"), label: "Đơn vị" }]}
      />
      <Panel padded className="max-w-text">
        <NewUnitForm
          orgId={unit.orgId}
          parent={unit}
          kinds={kinds}
          day={await today()}
          unitsHref="/units"
          query={query.size > 0 ? `?${query}` : ""}
        />
      </Panel>
    </>
  );
}
