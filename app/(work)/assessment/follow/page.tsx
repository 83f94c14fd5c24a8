import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoYear } from "@/components/assessments/no-year";
import { NotInYear } from "@/components/assessments/not-in-year";
import { DuesPanel } from "@/components/cycles/dues-panel";
import { PageHead } from "@/components/frame/page-head";
import { InspectionRead } from "@/components/inspections/inspection-read";
import { NotePanel } from "@/components/liaison/note-panel";
import { OfficerList } from "@/components/liaison/officer-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { duesOf } from "@/lib/assessments/dues/queries";
import { unitRegistration } from "@/lib/assessments/registration/queries";
import { whyAbsent } from "@/lib/cycles/queries";
import { findInspection } from "@/lib/inspections/queries";
import { liaisonOf } from "@/lib/liaison/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Theo dõi, kiểm tra" };

/** What the unit reads of those who follow it: who they are, what they shared, the inspection, its own days. */
export default async function FollowedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { org, unit, year } = place;
  const at = { orgId: org.id, unitId: unit.id };
  await orStop(refusal(can.readAssessment(actor, at)) ?? done(null));
  if (year === null)
    return <NoYear title="Theo dõi, kiểm tra" place={place} mayOpen={can.runCycle(actor, org.id).allowed} />;
  if (unit.kind === "upper_org") redirect(placeHref(place, "/appraisal"));
  const registration = await orStop(await unitRegistration(actor, at, year));
  if (!registration)
    return (
      <NotInYear unitName={unit.name} year={year} why={await orStop(await whyAbsent(actor, at, year))} />
    );
  const { scope, liaison } = await orStop(await liaisonOf(actor, at));
  const { sheet } = await orStop(await findInspection(actor, registration.id));
  const day = await today();
  return (
    <>
      <PageHead
        crumbs={[
          { href: placeHref(place, "/assessment"), label: `Tự đánh giá năm ${year}` },
          { label: "Theo dõi, kiểm tra" },
        ]}
        title={`Theo dõi, kiểm tra năm ${year}`}
        note={unit.name}
      />
      <div className="split">
        <div className="stack">
          <InspectionRead sheet={sheet} />
          <NotePanel
            liaison={{ ...liaison, mayWrite: false }}
            today={day}
            empty="Cán bộ theo dõi chưa gửi trao đổi nào"
          />
        </div>
        <div className="stack">
          <Panel title="Cán bộ theo dõi">
            {liaison.officers.length > 0 ? (
              <OfficerList officers={liaison.officers} />
            ) : (
              <EmptyState title="Cấp trên chưa giao cán bộ theo dõi" />
            )}
          </Panel>
          <DuesPanel
            dues={await duesOf(scope, registration.id)}
            unitName={unit.name}
            state={registration.state}
            today={day}
            yearIsOpen={registration.cycleState === "open"}
            mayExtendDues={false}
          />
        </div>
      </div>
    </>
  );
}
