import type { Metadata } from "next";
import { ProcedureList } from "@/components/cases/procedure-list";
import { SoftwarePanel } from "@/components/cases/software-panel";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { caseFilterSchema } from "@/lib/cases/schema";
import { today } from "@/lib/platform/clock";
import { openProposalsOn } from "@/lib/proposals/queries";
import { recordedHere } from "@/lib/software-lists/on-paper";
import { endedHere } from "@/lib/software-lists/queries";
import type { SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Xóa tên trong danh sách" };

export default async function RemovalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const day = await today();
  const { year, periodKind: kind } = place;
  const filter = { ...caseFilterSchema.parse(params), procedure: "removal_from_roll" as const };
  const unit = at.unitId ? { ...at, unitId: at.unitId } : null;
  const [list, branches, nil, proposed, cases, recorded] = await Promise.all([
    casesOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    branchChoices(actor, at),
    at.unitId ? nilYear(actor, { orgId: at.orgId, unitId: at.unitId, year }, ["removal_from_roll"]) : null,
    openProposalsOn(actor, "removal_from_roll", at),
    unit ? endedHere(actor, unit, "removal_from_roll", place.period) : [],
    unit ? recordedHere(actor, unit, "removal_from_roll", place.period) : [],
  ]);
  const mayKeep = unit !== null && can.keepCase(actor, unit).allowed;
  return (
    <ProcedureList
      procedure="removal_from_roll"
      opens="Đề nghị xóa tên"
      hint="Chi đoàn đề nghị khi đoàn viên bỏ sinh hoạt hoặc đoàn phí nhiều tháng liền không có lý do (Điều lệ khóa XIII: ba tháng)."
      software={
        unit && (
          <SoftwarePanel
            mayKeep={mayKeep}
            cases={cases}
            recorded={recorded}
            list="removal_from_roll"
            at={unit}
            place={{ unit: place.branch?.code ?? place.unit.code, org: place.org.code }}
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
        open: mayKeep,
        sign: unit !== null && can.signNil(actor, unit).allowed,
      }}
    />
  );
}
