import type { Actor } from "@/lib/access/types";
import type { RecordEvent } from "@/lib/cases/writing";
import { keptOf, type TableUndo, type UndoneTable } from "@/lib/members/bulk-changes/undo";
import { now } from "@/lib/platform/clock";
import { rowsWithin } from "@/lib/platform/database/database";
import { done, type Result } from "@/lib/platform/result";
import { saveFeesStatement } from "./statements";
import type { WrittenMonth } from "./types";

/** `person`, by `name`: whose month it is; of a row that was folded away `member` is that row. */
type KeptMonth = WrittenMonth & { person: string; name: string };
/** Of a pasted table of fees: the months that it wrote, with what stood there before. */
export type KeptFees = { months: KeptMonth[] };

/** Puts back what a table wrote over, who saved it when included; a month that was written since is in the way. */
export async function feesTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const kept = await keptOf<KeptFees>(table);
  if (!kept.ok) return kept;
  const { months } = kept.value;
  return done({
    count: new Set(months.map(({ person }) => person)).size,
    unfit: [],
    write: async ({ db, record }) => {
      const { orgId, unitId, branchId } = table;
      const cells = months.map((cell) => ({ ...cell, amount: cell.was }));
      const values = [orgId, unitId, branchId, actor.name, await now(), JSON.stringify(cells), null];
      const back = await rowsWithin<WrittenMonth>(db, saveFeesStatement, values);
      const stuck = months.filter(
        ({ member, month }) => !back.some((one) => one.member === member && one.month === month),
      );
      if (stuck.length > 0) return inTheWay(stuck);
      logBack(record, table, months);
      return [];
    },
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
