import { saveFees } from "@/lib/fees/commands";
import { exemptMember, setFeeClass } from "@/lib/fees/member/commands";
import { addMonths, lastMonthOf, monthOf, monthsOfYear, periodStart, quarterPeriod } from "@/lib/fees/months";
import { feeBoard } from "@/lib/fees/queries";
import { recordRemittance } from "@/lib/fees/remittances/commands";
import { isOpen } from "@/lib/fees/rules";
import type { FeeBoard } from "@/lib/fees/types";
import { unitFees } from "@/lib/fees/units/queries";
import { QUARTERS } from "@/lib/members/quarter-dates";
import { type PlainDate, plainDate } from "@/lib/platform/dates";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Setting = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit; year: number; until: PlainDate };

/** The last branch is behind: it has collected nothing for so many months. */
const MONTHS_BEHIND = 4;

/** A unit's fees of a year: all branches but the last have paid and sent what has come due, and the unit its quarters. */
export async function collectFees(setting: Setting): Promise<void> {
  const { cast, bloc, unit, year, until } = setting;
  const last = lastMonthOf(year, until);
  if (last === null) return;
  const due = monthsOfYear(year).filter(
    (month) => month < (until.startsWith(`${year}`) ? last : `${year}-13`),
  );
  const branches = [...unit.branchIds.values()];
  for (const [at, branchId] of branches.entries()) {
    const months = at === branches.length - 1 ? due.slice(0, -MONTHS_BEHIND) : due;
    if (at === 0) await readOneOut(setting, branchId, months);
    await collect(setting, branchId, months);
  }
  const actor = await cast.as(keeperOf(unit));
  const fees = must(await unitFees(actor, { orgId: bloc.orgId, unitId: unit.id }, year));
  for (const quarter of QUARTERS) {
    const period = quarterPeriod(year, quarter);
    const [paidOn, amount] = [addMonths(periodStart(period), 3), fees.quarters[quarter - 1]?.toSend ?? 0];
    if (amount > 0 && paidOn < monthOf(until)) await send(setting, null, period, amount, `${paidOn}-05`);
  }
}

const keeperOf = ({ code }: PlacedUnit) => `bch.${code.toLowerCase()}`;

/** One is exempt for three months, one pays another class than the occupation says. */
async function readOneOut({ cast, unit, year, until }: Setting, branch: string, months: readonly string[]) {
  const board = must(await feeBoard(await cast.as(keeperOf(unit)), { unit: unit.id, branch, year }));
  const [exempt, other] = board.rows.filter(({ hasLeft }) => !hasLeft);
  const [first] = months;
  if (!exempt || !other || !first) return;
  const decision = { decisionNumber: "06-NQ/ĐTN", decidedOn: `${first}-05`, reason: "Nghỉ thai sản." };
  await cast.on(until, keeperOf(unit), (actor) =>
    exemptMember(actor, { member: exempt.memberId, fromMonth: first, months: 3, ...decision }),
  );
  await cast.on(until, keeperOf(unit), (actor) =>
    setFeeClass(actor, { member: other.memberId, fromMonth: first, feeClass: "unsalaried" }),
  );
}

async function collect(setting: Setting, branch: string, months: readonly string[]): Promise<void> {
  const { cast, unit, year, until } = setting;
  if (months.length === 0) return;
  const at = { unit: unit.id, branch, year };
  const board = must(await feeBoard(await cast.as(keeperOf(unit)), at));
  const cells = board.rows.flatMap(({ memberId, cells: year12 }) =>
    year12
      .filter((cell) => months.includes(cell.month) && isOpen(cell))
      .map(({ month, due }) => ({ member: memberId, month, amount: due, version: null })),
  );
  const saved: FeeBoard = await cast.on(until, keeperOf(unit), (actor) =>
    saveFees(actor, { ...at, cells, collectedOn: until, docNumber: "01-DS/ĐP" }),
  );
  for (const { month, toSend } of saved.months)
    if (toSend > 0) await send(setting, branch, month, toSend, `${addMonths(month, 1)}-02`);
}

async function send(
  { cast, unit, until }: Setting,
  branch: string | null,
  period: string,
  amount: number,
  day: string,
): Promise<void> {
  const paidOn = day < until ? plainDate(day) : until;
  const receiptNumber = `PT-${period.slice(5)}`;
  await cast.on(until, keeperOf(unit), (actor) =>
    recordRemittance(actor, { unit: unit.id, branch, period, amount, paidOn, receiptNumber }),
  );
}
