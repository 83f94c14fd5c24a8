import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { wrongCells } from "@/lib/platform/pasted-table";
import { done, type Result, refused, refusedAt } from "@/lib/platform/result";
import { keptTraining, type Moved, staleTraining } from "./commands";
import { readTraining } from "./paste";
import { trainingAt } from "./queries";
import { daysProblem } from "./rules";
import { pasteTrainingSchema } from "./schema";
import { recordMarks, writeRecords } from "./writing";

/** "Ghi kết quả": marks or results from a table, all of it or nothing and every cell that is wrong. */
export async function pasteTraining(actor: Actor, input: unknown): Promise<Result<Moved>> {
  const found = await keptTraining(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const parsed = parse(pasteTrainingSchema, input);
  if (!parsed.ok) return parsed;
  const { table, ...told } = parsed.value;
  const [board, day] = await Promise.all([trainingAt(actor, at), today()]);
  const evaluation = { ...told, evaluatedOn: told.evaluatedOn ?? day };
  const wrongDay = daysProblem(evaluation, { period: at.period, today: day });
  if (wrongDay) return refusedAt(wrongDay.path, wrongDay.message);
  const days = { ...told, today: day };
  const { records, problems } = readTraining(
    table,
    board.rows,
    { groups: board.program.groups, ladder: board.ladder },
    days,
  );
  if (problems.length > 0) return wrongCells(problems);
  if (records.length === 0) return refused("conflict", "Bảng không khác kết quả đang lưu.");
  return change(whoIs(actor), async (tx, record) => {
    if (!(await writeRecords(writer(at.scope, tx), at, board.program, records)))
      return () => staleTraining(actor, at);
    recordMarks(record, at, records);
    return done({ people: records.length });
  });
}
