import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { BranchYear } from "@/lib/ratings/place";
import { lastWholeQuarter, monthsOfYear } from "./months";
import { cellOf, classIn, paysByQuarterIn, staysOf } from "./rules";
import { ratesIn } from "./settings/queries";
import { feePeopleStatement, remittancesStatement } from "./statements";
import type { FeeMover, FeePerson, FeeRate, FeeRow, Month, Remittance } from "./types";

export type FeeFacts = { people: FeePerson[]; rates: FeeRate[]; remittances: Remittance[] };

type Asked = Pick<BranchYear, "scope" | "place" | "year"> & { all: boolean };

/** All that the fees of a branch, or of all branches of a unit, come from: three statements however many people. */
export async function feeFacts(actor: Actor, { scope, place, year, all }: Asked): Promise<FeeFacts> {
  const { orgId, unitId, branchId = null } = place;
  const values = [orgId, unitId, branchId, all, year, lastWholeQuarter(await today())];
  const [movers, rates, remittances] = await Promise.all([
    rows<FeeMover>(scope, feePeopleStatement, () => values),
    ratesIn(actor, orgId),
    remittancesOf(scope, { orgId, unitId, year }),
  ]);
  const asked = { unitId, year, ...(all ? {} : { only: branchId }) };
  return { people: movers.flatMap((mover) => staysOf(mover, asked)), rates, remittances };
}

export function remittancesOf(
  scope: Scope,
  { orgId, unitId, year }: { orgId: string; unitId: string; year: number },
): Promise<Remittance[]> {
  return rows<Remittance>(scope, remittancesStatement, () => [orgId, unitId, year]);
}

type Told = { rates: readonly FeeRate[]; year: number; until: Month | null };

/** A person's year as a line of the grid. */
export function feeRow(person: FeePerson, { rates, year, until }: Told): FeeRow {
  const { memberId, fullName, code, birthDate, hasLeft, awaySince } = person;
  const now = until ?? `${year}-01`;
  return {
    memberId,
    fullName,
    code,
    birthDate,
    hasLeft,
    paysByQuarter: (awaySince !== null && awaySince <= `${year}-12`) || paysByQuarterIn(person, now),
    feeClass: classIn(person, now),
    cells: monthsOfYear(year).map((month) => cellOf(person, month, { rates, until })),
  };
}
