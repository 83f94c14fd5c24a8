import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { RecordEvent } from "@/lib/cases/writing";
import { keptOf, type TableUndo, type UndoneTable } from "@/lib/members/bulk-changes/undo";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { done, type Result } from "@/lib/platform/result";
import { saveFeesStatement } from "./statements";
import type { WrittenMonth } from "./types";

/** Of a pasted table of fees: the months that it wrote, with what stood there before. */
export type KeptFees = { months: WrittenMonth[] };

/** Puts back what a table wrote over, who saved it when included; a month that was written since is in the way. */
export async function feesTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const no = refusal(can.keepFees(actor, table));
  if (no) return no;
  const kept = await keptOf<KeptFees>(table);
  if (!kept.ok) return kept;
  const { months } = kept.value;
  return done({
    count: new Set(months.map(({ member }) => member)).size,
    unfit: [],
    write: async ({ db, record }) => {
      const { orgId, unitId, branchId } = table;
      const cells = months.map(({ was, ...cell }) => ({ ...cell, amount: was }));
      const values = [orgId, unitId, branchId, actor.name, await now(), JSON.stringify(cells)];
      const back = await rowsWithin<WrittenMonth>(db, saveFeesStatement, values);
      const stuck = months.filter(
        ({ member, month }) => !back.some((one) => one.member === member && one.month === month),
      );
      if (stuck.length > 0) return namesOf(db, stuck);
      logBack(record, table, months);
      return [];
    },
  });
}

async function namesOf(db: Writer, months: readonly WrittenMonth[]): Promise<string[]> {
  const found = await db.member.findMany({
    where: { id: { in: months.map(({ member }) => member) } },
    select: { fullName: true },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
  });
  return found.map(({ fullName }) => `${fullName}: có người vừa ghi lại tháng đã dán.`);
}

/** One event for each member, as a save of the grid. */
function logBack(record: RecordEvent, { orgId, unitId }: UndoneTable, months: readonly WrittenMonth[]): void {
  for (const member of new Set(months.map((cell) => cell.member))) {
    const cells = months.filter((cell) => cell.member === member);
    record({
      ...{ type: "fee.saved", orgId, unitId, subjectId: member },
      detail: { year: Number(cells[0]?.month.slice(0, 4)) },
      before: Object.fromEntries(cells.map(({ month, amount }) => [month, amount])),
      after: Object.fromEntries(cells.map(({ month, was }) => [month, was])),
    });
  }
}
