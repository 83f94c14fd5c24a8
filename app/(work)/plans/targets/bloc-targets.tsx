import { PageHead } from "@/components/frame/page-head";
import { PlanTabs } from "@/components/plans/plan-tabs";
import { TargetMatrix } from "@/components/targets/target-matrix";
import { TargetSums } from "@/components/targets/target-sums";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { targetTable } from "@/lib/targets/queries";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type BlocTargetsProps = { actor: Actor; place: CurrentPlace; year: number };

const LEGEND = "✓ đạt · đúng tiến độ ! chậm – không giao";

/** The year's targets, and units × targets. */
export async function BlocTargets({ actor, place, year }: BlocTargetsProps) {
  const table = await orStop(await targetTable(actor, place.org.id, year));
  const { targets } = table;
  const mayEdit = can.setTargets(actor, place.org.id).allowed;
  const create = placeHref(place, "/plans/targets/new");
  return (
    <>
      <PageHead
        title={`Chỉ tiêu năm ${year}`}
        note={targets.length > 0 ? `${targets.length} chỉ tiêu, ${table.rows.length} đơn vị` : place.org.name}
        actions={
          <>
            <PrintButton />
            {mayEdit && targets.length > 0 && (
              <ButtonLink href={placeHref(place, "/plans/targets/paste")}>Giao bằng bảng dán</ButtonLink>
            )}
            {mayEdit && (
              <ButtonLink variant="primary" icon="plus" href={create}>
                Đặt chỉ tiêu
              </ButtonLink>
            )}
          </>
        }
      />
      <PlanTabs place={place} current="/plans/targets" />
      {targets.length === 0 ? (
        <Panel>
          <EmptyState title={`Năm ${year} chưa có chỉ tiêu nào`}>
            {mayEdit
              ? "Đặt chỉ tiêu với tên, đơn vị tính và số phải đạt, rồi giao cho các đơn vị."
              : "Văn phòng cấp trên đặt và giao chỉ tiêu."}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <Panel title="Chỉ tiêu của năm">
            <TargetSums targets={targets} hrefOf={(id) => placeHref(place, `/plans/targets/${id}`)} />
          </Panel>
          <Panel title="Đơn vị × chỉ tiêu" aside={<small>{LEGEND}</small>}>
            <TargetMatrix
              table={table}
              hrefOf={(id) => placeHref(place, `/plans/targets/progress/${id}`)}
              targetHref={(id) => placeHref(place, `/plans/targets/${id}`)}
              unitHref={(unit) => placeHref(place, "/plans/targets", { unit })}
            />
          </Panel>
        </>
      )}
    </>
  );
}
