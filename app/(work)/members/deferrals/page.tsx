import type { Metadata } from "next";
import { ProcedureList } from "@/components/cases/procedure-list";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { caseFilterSchema } from "@/lib/cases/schema";
import { today } from "@/lib/platform/clock";
import { openProposalsOn } from "@/lib/proposals/queries";
import type { SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Hoãn sinh hoạt" };

export default async function DeferralsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const day = await today();
  const { year, periodKind: kind } = place;
  const filter = { ...caseFilterSchema.parse(params), procedure: "activity_deferral" as const };
  const [list, branches, nil, proposed] = await Promise.all([
    casesOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    branchChoices(actor, at),
    at.unitId ? nilYear(actor, { orgId: at.orgId, unitId: at.unitId, year }, ["activity_deferral"]) : null,
    openProposalsOn(actor, "activity_deferral", at),
  ]);
  const unit = at.unitId ? { ...at, unitId: at.unitId } : null;
  return (
    <ProcedureList
      procedure="activity_deferral"
      opens="Xin hoãn sinh hoạt"
      hint="Chi đoàn quyết định cho hoãn, mỗi lần có hạn (Điều lệ khóa XIII: không quá một năm); đoàn phí vẫn đóng."
      place={place}
      at={at}
      today={day}
      list={list}
      filter={filter}
      branches={branches}
      nil={nil}
      proposed={proposed}
      may={{
        open: unit !== null && can.keepCase(actor, unit).allowed,
        sign: unit !== null && can.signNil(actor, unit).allowed,
      }}
    />
  );
}
