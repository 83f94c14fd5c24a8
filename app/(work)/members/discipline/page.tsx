import type { Metadata } from "next";
import { ProcedureList } from "@/components/cases/procedure-list";
import { SoftwarePanel } from "@/components/cases/software-panel";
import { DisciplineCounts } from "@/components/discipline/discipline-counts";
import { PageHead } from "@/components/frame/page-head";
import { Panel } from "@/components/ui/panel";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { caseFilterSchema } from "@/lib/cases/schema";
import { disciplineCounts } from "@/lib/discipline/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { openProposalsOn } from "@/lib/proposals/queries";
import { recordedHere } from "@/lib/software-lists/on-paper";
import { endedHere } from "@/lib/software-lists/queries";
import { placeHref, type SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Kỷ luật" };

/** The cases for those who may read them, how many there are for the upper level; to others it is not there. */
export default async function DisciplinePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const here = { ...at, unitId: at.unitId ?? "" };
  await orStop(refusal(can.lookAtDiscipline(actor, here)) ?? done(null));
  const day = await today();
  const { year, periodKind: kind } = place;
  if (!can.readRestrictedCase(actor, here).allowed) {
    const counts = await disciplineCounts(actor, { ...at, year, kind }).then(orStop);
    return (
      <>
        <PageHead
          title={`Kỷ luật ${place.period.label}`}
          note={
            <YearNote place={place} path="/members/discipline" kind={kind}>
              Cấp trên chỉ xem số lượng
            </YearNote>
          }
          crumbs={[
            { href: placeHref(place, "/members/cases"), label: "Thủ tục đoàn viên" },
            { label: "Kỷ luật" },
          ]}
        />
        <Panel>
          <DisciplineCounts counts={counts} hint="Đơn vị không có việc này thì xác nhận không phát sinh." />
        </Panel>
      </>
    );
  }
  const filter = { ...caseFilterSchema.parse(params), procedure: "discipline" as const };
  const unit = at.unitId ? { ...at, unitId: at.unitId } : null;
  const [list, branches, nil, proposed, punished, recorded] = await Promise.all([
    casesOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    branchChoices(actor, at),
    at.unitId ? nilYear(actor, { orgId: at.orgId, unitId: at.unitId, year }, ["discipline"]) : null,
    openProposalsOn(actor, "discipline", at),
    unit ? endedHere(actor, unit, "discipline", place.period) : [],
    unit ? recordedHere(actor, unit, "discipline", place.period) : [],
  ]);
  return (
    <ProcedureList
      procedure="discipline"
      opens="Mở hồ sơ kỷ luật"
      hint="Có vụ việc thì mở hồ sơ; không có thì đơn vị xác nhận không phát sinh."
      software={
        unit && (
          <SoftwarePanel
            at={unit}
            cases={punished}
            recorded={recorded}
            list="discipline"
            place={{ unit: place.branch?.code ?? place.unit.code, org: place.org.code }}
            mayKeep={can.keepCase(actor, unit).allowed}
          />
        )
      }
      place={place}
      at={at}
      today={day}
      list={list}
      filter={filter}
      branches={branches}
      nil={nil}
      proposed={proposed}
      may={{
        open: at.unitId !== null && can.openDiscipline(actor, here).allowed,
        sign: at.unitId !== null && can.signNil(actor, here).allowed,
      }}
    />
  );
}
