import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { tieKeptPapers } from "@/lib/evidence/papers/tying";
import { today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { wrongCells } from "@/lib/platform/pasted-table";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { CHANGED_SINCE_SEEN, type Effect, markOf, NOTHING_NEW, type Tried } from "@/lib/platform/seen-effect";
import { staleRows } from "./commands";
import { keepSave } from "./last-save/keeping";
import { CLOSED_SHEET, ratingWords } from "./messages";
import { approvalOf, incomplete } from "./moves";
import { readRatings } from "./paste";
import { keptBranch } from "./place";
import { boardAt } from "./queries";
import { approvalProblem, countChoices, nextVersion } from "./rules";
import { pasteResultsSchema, type RatingInput } from "./schema";
import type { RatingBoard, RatingCounts } from "./types";
import { type Changed, changedRows, openSheet, sheetBearer, writeRatings } from "./writing";

/** First what a table comes to, with how many are then rated how; of what was seen so, what was written. */
export type PastedResults = { approved: boolean } & ((Tried & { counts: RatingCounts }) | { people: number });

/** A draft has a meeting from before it was opened again alone: what is approved at once rests on none of it. */
const NO_MEETING = {
  minutesNumber: null,
  heldOn: null,
  entitled: null,
  present: null,
  chair: null,
  minuteTaker: null,
  proposedAt: null,
};

/**
 * "Ghi kết quả": ratings and comments from a table, all of it or nothing and every cell that is wrong; with number and
 * day of the approval they are approved at once. Written is what was seen before, by its mark.
 */
export async function pasteRatings(actor: Actor, input: unknown): Promise<Result<PastedResults>> {
  const found = await keptBranch(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const parsed = parse(pasteResultsSchema, input);
  if (!parsed.ok) return parsed;
  const { table, approval, evidence, seen } = parsed.value;
  // As of the sheet's own papers: in them stands why somebody is not rated.
  const no =
    (approval && refusal(can.approveRatings(actor, at.place))) ||
    (evidence.length > 0 && refusal(can.seeSensitive(actor, at.place)));
  if (no) return no;
  const [board, day] = await Promise.all([boardAt(actor, at), today()]);
  const problem = approval && approvalProblem(approval.approvedOn, null, { period: at.period, today: day });
  if (problem) return refusedAt(problem.path, problem.message);
  const read = readRatings(table, board.rows);
  if (read.problems.length > 0) return wrongCells(read.problems);
  const changed = changedOf(board, read.rows);
  if (!changed.ok) return changed;
  const after = merged(board, read.rows);
  const lacking = approval && incomplete(after);
  if (lacking) return lacking;
  if (changed.value.length === 0 && !approval) return NOTHING_NEW;
  if (board.sheet && board.sheet.state !== "draft") return CLOSED_SHEET;
  const approved = approval !== null;
  const effect = effectOf(board, changed.value);
  const mark = markOf(effect);
  if (seen === null)
    return done({ effect, seen: mark, counts: countChoices(after.map(({ choice }) => choice)), approved });
  if (seen !== mark) return CHANGED_SINCE_SEEN;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(at.scope, tx);
    const sheet = await openSheet(db, at);
    if (sheet.state !== "draft") return CLOSED_SHEET;
    // What is approved is the whole sheet, as it was found complete.
    if (approval && sheet.version !== nextVersion(board.sheet)) return CHANGED_SINCE_SEEN;
    const written =
      changed.value.length > 0 ? await writeRatings(db, at, sheet.id, changed.value, record) : [];
    if (!written) return () => staleRows(actor, at);
    const papers = [{ ...sheetBearer(sheet.id, at.place), evidence }];
    const tied = await tieKeptPapers(actor, { db, record }, papers);
    if (!tied.ok) return tied;
    if (!approval) await keepSave(db, actor, { at, sheetId: sheet.id, board, written, papers: tied.value });
    else {
      const data = { state: "approved" as const, ...NO_MEETING, ...approvalOf(actor, approval) };
      const where = { id: sheet.id };
      await db.ratingSheet.updateMany({ where, data: { ...data, version: { increment: 1 } } });
      const { orgId, unitId } = at.place;
      record({
        type: "rating.approved",
        orgId,
        unitId,
        subjectId: sheet.id,
        detail: { year: at.year, ...approval },
      });
    }
    return done({ people: read.rows.length, approved });
  });
}

function changedOf(board: RatingBoard, rows: readonly RatingInput[]): Result<Changed[]> {
  const changed = changedRows(board, rows);
  return changed.ok || changed.reason !== "conflict" ? changed : done([]);
}

function effectOf({ rows }: RatingBoard, changed: readonly Changed[]): Effect[] {
  const people = new Map(rows.map((row) => [row.memberId, row]));
  return changed.map(({ member, was, ...next }) => {
    const { fullName: name = "", conditions: beside = [] } = people.get(member) ?? {};
    return { name, from: ratingWords(was), to: ratingWords(next), beside };
  });
}

function merged({ rows }: RatingBoard, given: readonly RatingInput[]): RatingBoard["rows"] {
  const byMember = new Map(given.map((row) => [row.member, row]));
  return rows.map((row) => ({ ...row, ...byMember.get(row.memberId), version: row.version }));
}
