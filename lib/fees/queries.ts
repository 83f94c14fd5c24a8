import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { done, type Result } from "@/lib/platform/result";
import { type BranchYear, branchYear } from "@/lib/ratings/place";
import { collectionLines, withoutCollections } from "./collections/lines";
import { lastMonthOf, monthOf, monthsOfYear } from "./months";
import { feeFacts, feeRow } from "./people";
import { branchShare } from "./shares";
import type { FeeBoard } from "./types";

/** One branch's grid of a year, for whoever may know who paid. */
export async function feeBoard(actor: Actor, input: unknown): Promise<Result<FeeBoard>> {
  const found = await branchYear(actor, input);
  if (!found.ok) return found;
  const no = refusal(can.readMemberFees(actor, found.value.place));
  if (no) return no;
  return done(await feeBoardAt(actor, found.value));
}

export async function feeBoardAt(actor: Actor, at: BranchYear): Promise<FeeBoard> {
  const board = await wholeBoardAt(actor, at);
  return { ...board, rows: withoutCollections(board.rows) };
}

/** With what receipts took of each month. */
export async function wholeBoardAt(actor: Actor, at: BranchYear): Promise<FeeBoard> {
  const { unit, branch, year, place } = at;
  const [facts, day] = await Promise.all([feeFacts(actor, { ...at, all: false }), today()]);
  const until = lastMonthOf(year, day);
  const rows = facts.people.map((person) => feeRow(person, { rates: facts.rates, year, until }));
  const remittances = facts.remittances.filter(({ branchId }) => branchId === (branch?.id ?? null));
  return {
    unit,
    branch,
    year,
    until,
    rows,
    collections: collectionLines(rows),
    remittances,
    months: monthsOfYear(year).map((month) => {
      const share = branchShare([month], rows, { rates: facts.rates, remittances, today: day });
      return { month, ...share, sendBy: branch && share.sendBy };
    }),
    may: {
      keep: can.keepFees(actor, place).allowed,
      keepUnit: can.keepUnitFees(actor, { ...place, branchId: null }).allowed,
    },
  };
}

/** How many of a branch have not paid every month that is over; null for whoever may not know who paid. */
export async function feesBehind(actor: Actor, input: unknown): Promise<string | null> {
  const board = await feeBoard(actor, input);
  if (!board.ok) return null;
  const { rows, year } = board.value;
  const month = monthOf(await today());
  // Who left stands in the grid of the year for what was paid; the branch as it is now is what is asked about.
  const here = rows.filter(({ hasLeft }) => !hasLeft);
  const behind = here.filter(({ cells }) =>
    cells.some((cell) => cell.state === "owed" && cell.month < month),
  ).length;
  return behind > 0
    ? `${behind}/${here.length} đoàn viên chưa đóng đủ các tháng đã qua của năm ${year}.`
    : `cả chi đoàn đã đóng đủ các tháng đã qua của năm ${year}.`;
}
