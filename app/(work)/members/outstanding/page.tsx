import type { Metadata } from "next";
import { ProcedureList } from "@/components/cases/procedure-list";
import { SoftwarePanel } from "@/components/cases/software-panel";
import { PageHead } from "@/components/frame/page-head";
import { OutstandingCounts, OutstandingFigures } from "@/components/outstanding-members/outstanding-counts";
import { ProposedPanel } from "@/components/proposals/proposed-panel";
import { Panel } from "@/components/ui/panel";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { PROCEDURE_LABELS } from "@/lib/cases/messages";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { caseFilterSchema } from "@/lib/cases/schema";
import { outstandingCounts } from "@/lib/outstanding-members/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { openProposalsOn } from "@/lib/proposals/queries";
import { recordedHere } from "@/lib/software-lists/on-paper";
import { endedHere } from "@/lib/software-lists/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

const TITLE = PROCEDURE_LABELS.outstanding_member;

export const metadata: Metadata = { title: TITLE };

/** The cases for those who may read them, the report's lines for the upper level; to others it is not there. */
export default async function OutstandingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const here = { ...at, unitId: at.unitId ?? "" };
  await orStop(refusal(can.lookAtOutstanding(actor, here)) ?? done(null));
  const day = await today();
  const { year, periodKind: kind } = place;
  const counts = await outstandingCounts(actor, { ...at, year, kind }).then(orStop);
  if (!can.readOutstanding(actor, here).allowed)
    return (
      <>
        <PageHead
          title={`${TITLE} ${place.period.label}`}
          note={
            <YearNote place={place} path="/members/outstanding" kind={kind}>
              Cấp trên chỉ xem số lượng
            </YearNote>
          }
          crumbs={[
            { href: placeHref(place, "/members/cases"), label: "Thủ tục đoàn viên" },
            { label: TITLE },
          ]}
        />
        <OutstandingFigures counts={counts} />
        <Panel>
          <OutstandingCounts counts={counts} />
        </Panel>
      </>
    );
  const filter = { ...caseFilterSchema.parse(params), procedure: "outstanding_member" as const };
  const unit = at.unitId ? { ...at, unitId: at.unitId } : null;
  const [list, branches, nil, admitted, recorded] = await Promise.all([
    casesOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    branchChoices(actor, at),
    at.unitId ? nilYear(actor, { orgId: at.orgId, unitId: at.unitId, year }, ["outstanding_member"]) : null,
    unit ? endedHere(actor, unit, "outstanding_member", place.period) : [],
    unit ? recordedHere(actor, unit, "outstanding_member", place.period) : [],
  ]);
  return (
    <ProcedureList
      procedure="outstanding_member"
      opens="Giới thiệu đoàn viên"
      hint="Chi đoàn chọn trong số đoàn viên hoàn thành xuất sắc nhiệm vụ; không có thì đơn vị xác nhận không phát sinh."
      software={
        unit && (
          <SoftwarePanel
            at={unit}
            cases={admitted}
            recorded={recorded}
            list="outstanding_member"
            place={{ unit: place.branch?.code ?? place.unit.code, org: place.org.code }}
            mayKeep={can.keepCase(actor, unit).allowed}
          />
        )
      }
      figures={
        <>
          <ProposedPanel place={place} proposals={await openProposalsOn(actor, "outstanding_member", at)} />
          <OutstandingFigures counts={counts} />
        </>
      }
      place={place}
      at={at}
      today={day}
      list={list}
      filter={filter}
      branches={branches}
      nil={nil}
      may={{
        open: at.unitId !== null && can.openOutstanding(actor, here).allowed,
        sign: at.unitId !== null && can.signNil(actor, here).allowed,
      }}
    />
  );
}
