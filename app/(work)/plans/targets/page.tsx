import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { PlanTabs } from "@/components/plans/plan-tabs";
import { UnitTargetTable } from "@/components/targets/unit-target-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { plansAt } from "@/lib/plans/place";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { targetsOfUnit } from "@/lib/targets/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { BlocTargets } from "./bloc-targets";

export const metadata: Metadata = { title: "Chỉ tiêu" };

export default async function TargetsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, unitId } = await orStop(plansAt(actor, place));
  const year = place.year ?? yearOf(await today());
  if (unitId === null) return <BlocTargets actor={actor} place={place} year={year} />;
  const targets = await orStop(await targetsOfUnit(actor, { orgId, unitId, year }));
  const met = targets.filter(({ pace }) => pace === "met").length;
  const behind = targets.filter(({ pace }) => pace === "behind").length;
  return (
    <>
      <PageHead
        title={`Chỉ tiêu năm ${year}`}
        note={[
          place.unit.name,
          targets.length > 0 && `đạt ${met}/${targets.length} chỉ tiêu được giao`,
          behind > 0 && `${behind} chậm tiến độ`,
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={<PrintButton />}
      />
      <PlanTabs place={place} current="/plans/targets" />
      <Panel>
        {targets.length > 0 ? (
          <UnitTargetTable
            targets={targets}
            hrefOf={(id) => placeHref(place, `/plans/targets/progress/${id}`)}
          />
        ) : (
          <EmptyState title={`Cấp trên chưa giao chỉ tiêu nào cho năm ${year}`}>
            Khi được giao, chỉ tiêu hiện ở đây để đơn vị ghi kết quả.
          </EmptyState>
        )}
      </Panel>
    </>
  );
}
