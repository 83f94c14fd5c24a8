import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reachValues } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { daysOfYear } from "@/lib/units/year-days";
import type { BookAt } from "../types";
import { headcountSumsStatement, headcountTableStatement } from "./statements";
import type { HeadcountSum, HeadcountTable } from "./types";

type FoundTable = Omit<HeadcountTable, "year" | "period"> & { calendar: PeriodKind };

/** A unit's table of a year, or the own branch's part of it, with what is proposed where nothing is saved yet. */
export async function headcountTable(
  actor: Actor,
  { orgId, unitId, branchId, year }: BookAt & { unitId: string },
): Promise<Result<HeadcountTable>> {
  const no = refusal(can.readRecords(actor, { orgId, unitId, branchId }));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const values = () => [...reachValues(scope), unitId, year, ...daysOfYear(year)];
  const [found] = await rows<FoundTable>(scope, headcountTableStatement, values);
  if (!found) return notFound();
  const { calendar, ...table } = found;
  return done({ ...table, year, period: unitYear(calendar, year) });
}

/** The sums of every unit that the actor reads. */
export async function headcountSums(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<HeadcountSum[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const values = () => [...reachValues(scope), year, ...daysOfYear(year)];
  return done(await rows<HeadcountSum>(scope, headcountSumsStatement, values));
}
