import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope, structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { QUARTERS, type Quarter } from "@/lib/members/quarter-dates";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { lastMonthOf, monthsOfQuarter, quarterPeriod } from "../months";
import { type FeeFacts, feeFacts, feeRow } from "../people";
import { latestOf, rateIn, tally } from "../rules";
import { sendByOf } from "../send-by";
import { ratesIn } from "../settings/queries";
import { branchShare, partShare, sentIn, sumOf, unitShare } from "../shares";
import { unitFeeSumsStatement } from "../statements";
import type { BranchFees, FeeRate, Month, UnitFeeSums, UnitFees } from "../types";

const select = { id: true, code: true, name: true, kind: true, closedOn: true } as const;

/** A unit's branches quarter by quarter, and what the unit sends up. */
export async function unitFees(
  actor: Actor,
  at: { orgId: string; unitId: string },
  year: number,
): Promise<Result<UnitFees>> {
  const place = { ...at, branchId: null };
  const no = refusal(can.readFees(actor, place));
  const [scope, structure] = [readScope(actor, at.orgId), structureScope(actor, at.orgId)];
  if (no || !scope || !structure) return no ?? notFound();
  const [facts, units, day] = await Promise.all([
    feeFacts(actor, { scope, place, year, all: true }),
    reader(structure).unit.findMany({
      where: { OR: [{ id: at.unitId }, { parentId: at.unitId, kind: "branch" }] },
      select,
      orderBy: { name: "asc" },
    }),
    today(),
  ]);
  const unit = units.find(({ id }) => id === at.unitId);
  if (!unit || unit.kind === "upper_org") return notFound();
  const told = { facts, year, until: lastMonthOf(year, day), day };
  const holds = (id: string | null) => facts.people.some(({ branchId }) => branchId === id);
  const ofBranches = units
    .filter(({ id, kind, closedOn }) => kind === "branch" && (closedOn === null || holds(id)))
    .map((branch) => branchFees(branch, branch.id, told));
  const ofItself = unit.kind === "base_branch" || holds(null) ? [branchFees(unit, null, told)] : [];
  const branches = [...ofBranches, ...ofItself];
  return done({
    unit: reference(unit),
    year,
    branches,
    remittances: facts.remittances,
    quarters: QUARTERS.map((quarter) => unitQuarter(branches, quarter, told)),
    mayKeep: can.keepUnitFees(actor, place).allowed,
  });
}

type Told = { facts: FeeFacts; year: number; until: Month | null; day: PlainDate };

function branchFees(unit: UnitRef, branchId: string | null, { facts, year, until, day }: Told): BranchFees {
  const { rates } = facts;
  const lines = facts.people
    .filter((person) => person.branchId === branchId)
    .map((person) => feeRow(person, { rates, year, until }));
  const own = facts.remittances.filter((one) => one.branchId !== null && one.branchId === branchId);
  return {
    place: reference(unit),
    isUnit: branchId === null,
    quarters: QUARTERS.map((quarter) => {
      const months = monthsOfQuarter(year, quarter);
      const cells = lines.map((line) => line.cells.filter(({ month }) => months.includes(month)));
      return { ...tally(cells), ...branchShare(months, lines, { rates, remittances: own, today: day }) };
    }),
  };
}

function unitQuarter(branches: readonly BranchFees[], quarter: Quarter, { facts, year, day }: Told) {
  const lines = branches.flatMap(({ isUnit, quarters }) => {
    const line = quarters[quarter - 1];
    return line ? [{ isUnit, ...line }] : [];
  });
  const fromBranches = sumOf(lines.filter(({ isUnit }) => !isUnit).map(({ toSend }) => toSend));
  const ofItself = sumOf(lines.filter(({ isUnit }) => isUnit).map(({ collected }) => collected));
  const own = facts.remittances.filter(({ branchId }) => branchId === null);
  const { rates } = facts;
  const period = quarterPeriod(year, quarter);
  const share = unitShare({ fromBranches, ofItself }, rateOfQuarter(rates, year, quarter));
  const sent = sentIn(own, [period]);
  const savedOn = latestOf(lines.map((line) => line.savedOn));
  const sendBy = sendByOf([{ ...share, period, sent, savedOn }], { rates, today: day });
  return { ...share, sent, sendBy };
}

/** A unit parts a whole quarter at once: by the rate of its last month. */
function rateOfQuarter(rates: readonly FeeRate[], year: number, quarter: Quarter): FeeRate {
  return rateIn(rates, monthsOfQuarter(year, quarter)[2] ?? "");
}

type SumsRow = UnitRef & {
  collected: { branchId: string | null; month: Month; amount: number; savedOn: PlainDate }[];
  payers: { quarter: number; people: number }[];
  sent: { period: string; amount: number }[];
};

/** Every unit within reach, quarter by quarter: sums alone. */
export async function feesOfUnits(actor: Actor, orgId: string, year: number): Promise<Result<UnitFeeSums[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const [found, rates, day] = await Promise.all([
    rows<SumsRow>(scope, unitFeeSumsStatement, () => [orgId, unitIdsOf(scope), year]),
    ratesIn(actor, orgId),
    today(),
  ]);
  return done(
    found.map((row) => ({
      unit: reference(row),
      quarters: QUARTERS.map((quarter) => quarterSums(row, { year, quarter, rates, day })),
    })),
  );
}

type Summed = { year: number; quarter: Quarter; rates: readonly FeeRate[]; day: PlainDate };

function quarterSums(row: SumsRow, { year, quarter, rates, day }: Summed) {
  const months = monthsOfQuarter(year, quarter);
  const here = row.collected.filter(({ month }) => months.includes(month));
  const ofBranches = here.filter(({ branchId }) => branchId !== null);
  const ofItself = here.filter(({ branchId }) => branchId === null);
  const amountOf = ({ amount }: { amount: number }) => amount;
  const fromBranches = sumOf(
    ofBranches.map(({ amount, month }) => partShare(amount, rateIn(rates, month)).sent),
  );
  const { kept, toSend } = unitShare(
    { fromBranches, ofItself: sumOf(ofItself.map(amountOf)) },
    rateOfQuarter(rates, year, quarter),
  );
  const period = quarterPeriod(year, quarter);
  const sent = row.sent.find((one) => one.period === period)?.amount ?? 0;
  const savedOn = latestOf(here.map((one) => one.savedOn));
  return {
    kept,
    toSend,
    collected: sumOf(here.map(amountOf)),
    payers: row.payers.find((one) => one.quarter === quarter)?.people ?? 0,
    sent,
    sendBy: sendByOf([{ period, toSend, sent, savedOn }], { rates, today: day }),
  };
}

function reference({ id, code, name }: UnitRef): UnitRef {
  return { id, code, name };
}
