import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { keepPasted } from "@/lib/members/bulk-changes/pasted";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { wrongCells } from "@/lib/platform/pasted-table";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { CHANGED_SINCE_SEEN, markOf, NOTHING_NEW } from "@/lib/platform/seen-effect";
import { keptTraining, staleTraining } from "./commands";
import { tieTrainingPapers } from "./papers";
import { readTraining } from "./paste";
import { trainingAt } from "./queries";
import { daysProblem } from "./rules";
import { pasteTrainingSchema } from "./schema";
import { type KeptTraining, storedRows, trainedRows } from "./undo";
import { recordMarks, seenWords, writeRecords } from "./writing";

/**
 * "Ghi kết quả": marks or results from a table, all of it or nothing and every cell that is wrong. Its effect is seen
 * first, and it is undone as one.
 */
export async function pasteTraining(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const found = await keptTraining(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const parsed = parse(pasteTrainingSchema, input);
  if (!parsed.ok) return parsed;
  const { table, evidence, seen, ...told } = parsed.value;
  const [board, day] = await Promise.all([trainingAt(actor, at), today()]);
  const days = { ...told, period: at.period, today: day };
  const wrongDay = daysProblem(told, days);
  if (wrongDay) return refusedAt(wrongDay.path, wrongDay.message);
  const { records, problems } = readTraining(
    table,
    board.rows,
    { groups: board.program.groups, ladder: board.ladder },
    days,
  );
  if (problems.length > 0) return wrongCells(problems);
  if (records.length === 0) return NOTHING_NEW;
  const effect = records.map(({ row, next }) => ({
    name: row.fullName,
    from: seenWords(row.record),
    to: seenWords(next),
  }));
  const mark = markOf(effect);
  if (seen === null) return done({ effect, seen: mark });
  if (seen !== mark) return CHANGED_SINCE_SEEN;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(at.scope, tx);
    const before = await storedRows(db, at, records);
    if (!(await writeRecords(db, at, board.program, records))) return () => staleTraining(actor, at);
    recordMarks(record, at, records);
    const { branchId = null, ...lies } = at.place;
    const tied = await tieTrainingPapers(
      actor,
      { db, record },
      { ...lies, branchId, year: at.year },
      evidence,
    );
    if (!tied.ok) return tied;
    const after = await storedRows(db, at, records);
    const trained = trainedRows(records, { before, after });
    const kept: KeptTraining = { year: at.year, trained, papers: tied.value };
    const table = { place: at.place, count: records.length, target: `Năm ${at.year}`, kept };
    const bulk = await keepPasted(actor, { db, record }, { kind: "training", ...table });
    return done({ count: records.length, bulk });
  });
}
