import type { Metadata } from "next";
import { ProcedureList } from "@/components/cases/procedure-list";
import { SoftwarePanel } from "@/components/cases/software-panel";
import { RewardTabs } from "@/components/rewards/reward-tabs";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { nilYear } from "@/lib/cases/nil/queries";
import { casesOfYear } from "@/lib/cases/queries";
import { caseFilterSchema } from "@/lib/cases/schema";
import { today } from "@/lib/platform/clock";
import { recordedHere } from "@/lib/software-lists/on-paper";
import { endedHere } from "@/lib/software-lists/queries";
import type { SearchParams } from "@/lib/units/current";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Đề nghị khen thưởng" };

/** Where each proposed reward of a year stands and what comes next. */
export default async function ProposalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const day = await today();
  const { year, periodKind: kind } = place;
  const filter = { ...caseFilterSchema.parse(params), procedure: "reward" as const };
  const unit = at.unitId ? { ...at, unitId: at.unitId } : null;
  const [list, branches, nil, honoured, recorded] = await Promise.all([
    casesOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    branchChoices(actor, at),
    at.unitId ? nilYear(actor, { orgId: at.orgId, unitId: at.unitId, year }, ["reward"]) : null,
    unit ? endedHere(actor, unit, "reward", place.period) : [],
    unit ? recordedHere(actor, unit, "reward", place.period) : [],
  ]);
  const here = { ...at, unitId: at.unitId ?? "" };
  return (
    <ProcedureList
      procedure="reward"
      opens="Đề nghị khen thưởng"
      hint="Lập đề nghị cho cá nhân hoặc tập thể; không khen ai thì đơn vị xác nhận không phát sinh."
      recordPath="/members/rewards/new"
      software={
        unit && (
          <SoftwarePanel
            at={unit}
            cases={honoured}
            recorded={recorded}
            list="reward"
            place={{ unit: place.branch?.code ?? place.unit.code, org: place.org.code }}
            mayKeep={can.keepCase(actor, unit).allowed}
          />
        )
      }
      figures={<RewardTabs place={place} current="proposed" />}
      place={place}
      at={at}
      today={day}
      list={list}
      filter={filter}
      branches={branches}
      nil={nil}
      may={{
        open: at.unitId !== null && can.keepCase(actor, here).allowed,
        sign: at.unitId !== null && can.signNil(actor, here).allowed,
      }}
    />
  );
}
