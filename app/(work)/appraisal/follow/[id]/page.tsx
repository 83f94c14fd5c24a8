import type { Metadata } from "next";
import { listHref } from "@/components/appraisal/sheet-address";
import { DuesPanel } from "@/components/cycles/dues-panel";
import { PageHead } from "@/components/frame/page-head";
import { InspectionRead } from "@/components/inspections/inspection-read";
import { NotePanel } from "@/components/liaison/note-panel";
import { OfficerPanel } from "@/components/liaison/officer-panel";
import { PlanSummary } from "@/components/registration/plan-summary";
import { ButtonLink } from "@/components/ui/button-link";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { duesOf } from "@/lib/assessments/dues/queries";
import { STATE_LABELS } from "@/lib/assessments/messages";
import { findRegistration } from "@/lib/assessments/registration/queries";
import { yearIsShut } from "@/lib/assessments/rules";
import { findInspection } from "@/lib/inspections/queries";
import { liaisonOf } from "@/lib/liaison/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import type { SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Theo dõi đơn vị" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** How the upper level follows one unit through the year: its plan, days, officers, notes and inspection. */
export default async function FollowPage({ params, searchParams }: Props) {
  const actor = await pageActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const { scope, sheet } = await orStop(await findRegistration(actor, id));
  const { orgId, unit, year, state, cycleState } = sheet;
  await orStop(refusal(can.readAllUnits(actor, orgId)) ?? done(null));
  const at = { orgId, unitId: unit.id };
  const { liaison } = await orStop(await liaisonOf(actor, at));
  const { sheet: inspection } = await orStop(await findInspection(actor, id));
  const [day, dues] = await Promise.all([today(), duesOf(scope, id)]);
  const isOpen = cycleState === "open";
  const inspects = yearIsShut({ year, state, isOpen }) === null && can.inspect(actor, at).allowed;
  return (
    <>
      <PageHead
        crumbs={[{ href: listHref(year, query), label: `Thẩm định năm ${year}` }, { label: unit.name }]}
        title={`Theo dõi ${unit.name}`}
        note={`Năm ${year} · ${STATE_LABELS[state].toLowerCase()}`}
      />
      <div className="split">
        <div className="stack">
          <NotePanel liaison={liaison} today={day} empty="Chưa ghi lần trao đổi nào với đơn vị" />
          <InspectionRead
            sheet={inspection}
            action={
              inspects && (
                <ButtonLink small href={`/appraisal/follow/${id}/inspection`}>
                  {inspection.inspection ? "Sửa kết quả" : "Ghi kiểm tra"}
                </ButtonLink>
              )
            }
          />
        </div>
        <div className="stack">
          <DuesPanel
            dues={dues}
            unitName={unit.name}
            state={state}
            today={day}
            yearIsOpen={isOpen}
            mayExtendDues={can.extendDue(actor, at).allowed}
          />
          <OfficerPanel liaison={liaison} today={day} />
          <PlanSummary sheet={sheet} />
        </div>
      </div>
    </>
  );
}
