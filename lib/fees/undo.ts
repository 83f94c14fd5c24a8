import type { Actor } from "@/lib/access/types";
import type { RecordEvent } from "@/lib/cases/writing";
import { keptOf, type TableUndo, type UndoneTable } from "@/lib/members/bulk-changes/undo";
import { now } from "@/lib/platform/clock";
import { rowsWithin } from "@/lib/platform/database/database";
import { done, type Result } from "@/lib/platform/result";
import { dropEmptied, dropTold, type Taking, takeMonths } from "./collections/commands";
import { saveFeesStatement } from "./statements";
import type { TakenBefore, WrittenMonth } from "./types";

/** `person`, by `name`: whose month it is; of a row that was folded away `member` is that row. */
type KeptMonth = WrittenMonth & { person: string; name: string };
/**
 * Of a pasted table of fees: the months that it wrote, with what stood there before, what receipts had taken of them, and the
 * one that it told. Tables of before there were receipts say nothing of these.
 */
export type KeptFees = {
  months: KeptMonth[];
  taken?: TakenBefore[];
  receipt?: { id: string; papers: string[] } | null;
};

/** Puts back what a table wrote over, who saved it when included; a month that was written since is in the way. */
export async function feesTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const kept = await keptOf<KeptFees>(table);
  if (!kept.ok) return kept;
  const { months, taken = [], receipt = null } = kept.value;
  return done({
    count: new Set(months.map(({ person }) => person)).size,
    unfit: [],
    write: async ({ db, record }) => {
      const { orgId, unitId, branchId } = table;
      const cells = months.map((cell) => ({ ...cell, amount: cell.was }));
      const values = [orgId, unitId, branchId, actor.name, await now(), JSON.stringify(cells)];
      const back = await rowsWithin<WrittenMonth>(db, saveFeesStatement, values);
      const stuck = months.filter(
        ({ member, month }) => !back.some((one) => one.member === member && one.month === month),
      );
      if (stuck.length > 0) return inTheWay(stuck);
      const within = { db, record };
      const place = { orgId, unitId, branchId };
      const stood = await takeMonths(within, place, takingsBack(months, taken), null);
      if (receipt) await dropTold(within, place, receipt);
      const of = stood.flatMap(({ lines }) => lines.map(({ collection }) => collection));
      await dropEmptied(within, place, of);
      logBack(record, table, months);
      return [];
    },
  });
}

/** Each person's month as receipts had taken it; a receipt that has gone since took nothing. */
function takingsBack(months: readonly KeptMonth[], taken: readonly TakenBefore[]): Taking[] {
  const people = new Map(months.map(({ person, month }) => [`${person} ${month}`, { person, month }]));
  return [...people].map(([key, at]) => {
    const before = taken.find(({ person, month }) => `${person} ${month}` === key);
    return { ...at, lines: before?.lines ?? [] };
  });
}

function inTheWay(stuck: readonly KeptMonth[]): string[] {
  const names = new Map(stuck.map(({ person, name }) => [person, name]));
  return [...names.values()].map((name) => `${name}: có người vừa ghi lại tháng đã dán.`);
}

/** One event for each member, as a save of the grid. */
function logBack(record: RecordEvent, { orgId, unitId }: UndoneTable, months: readonly KeptMonth[]): void {
  for (const person of new Set(months.map((cell) => cell.person))) {
    const cells = months.filter((cell) => cell.person === person);
    record({
      type: "fee.saved",
      orgId,
      unitId,
      subjectId: person,
      detail: { year: Number(cells[0]?.month.slice(0, 4)) },
      before: sums(cells, ({ amount }) => amount),
      after: sums(cells, ({ was }) => was),
    });
  }
}

/** Of each month, which several rows of one person may share. */
function sums(cells: readonly KeptMonth[], amountOf: (cell: KeptMonth) => number): Record<string, number> {
  const byMonth: Record<string, number> = {};
  for (const cell of cells) byMonth[cell.month] = (byMonth[cell.month] ?? 0) + amountOf(cell);
  return byMonth;
}
