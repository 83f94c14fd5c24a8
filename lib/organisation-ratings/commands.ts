import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { tieKeptPapers } from "@/lib/evidence/papers/tying";
import type { Tie } from "@/lib/evidence/proofs";
import { today } from "@/lib/platform/clock";
import { type Transaction, writer } from "@/lib/platform/database/database";
import { wrongCells } from "@/lib/platform/pasted-table";
import {
  done,
  type FieldError,
  forbidden,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { CHANGED_SINCE_SEEN, type Effect, markOf, NOTHING_NEW, type Tried } from "@/lib/platform/seen-effect";
import { NOTHING_CHANGED } from "@/lib/platform/unchanged";
import { approvalProblem, nextVersion } from "@/lib/ratings/rules";
import type { SheetState } from "@/lib/ratings/types";
import { keepRated } from "./last-save/keeping";
import type { Said } from "./last-save/types";
import { ratedWords } from "./messages";
import { approveWithin, incomplete } from "./moves";
import { readRated } from "./paste";
import { type RatedPlace, ratedPlace } from "./place";
import { boardAt, shownBoard } from "./queries";
import { editable, meetingDay, settled, withoutLevel } from "./rules";
import { pasteRatedSchema, type RatedInput, saveRatedSchema } from "./schema";
import type { RatedBoard, RatedRow } from "./types";
import { type ChangedRow, openRated, type RecordEvent, sheetBearer, writeRated } from "./writing";

/** Saves the lines of one grid that were changed: all of them, or none. */
export async function saveRated(actor: Actor, input: unknown): Promise<Result<RatedBoard>> {
  const found = await writable(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const parsed = parse(saveRatedSchema, input);
  if (!parsed.ok) return parsed;
  const board = await boardAt(actor, at);
  const changed = changedRows(board, parsed.value.rows);
  if (!changed.ok) return changed;
  const saved = await change(whoIs(actor), async (tx, record) => {
    const sheet = await openedRated(tx, at);
    return (await saveChanged({ actor, at, tx, record }, sheet, changed.value)) ?? done(null);
  });
  return saved.ok ? done(await shownBoard(actor, at)) : saved;
}

/** First what a table comes to; of what was seen so, what was written. */
export type PastedRated = Tried | { rows: number; approved: boolean };

/**
 * "Ghi kết quả": levels from a table; with number and day of the decision they are approved at once. Written is what was
 * seen before, by its mark.
 */
export async function pasteRated(actor: Actor, input: unknown): Promise<Result<PastedRated>> {
  const found = await writable(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const parsed = parse(pasteRatedSchema, input);
  if (!parsed.ok) return parsed;
  const { table, approval, evidence, seen } = parsed.value;
  if (approval && !at.may.decide)
    return forbidden("Số và ngày duyệt do cấp quyết định ghi. Chỉ dán đề nghị.");
  if (evidence.length > 0 && !at.may.keep)
    return refusedAt(
      "evidence",
      "Giấy tờ của bản xếp loại do đơn vị thêm. Gỡ tệp rồi ghi bảng.",
      "forbidden",
    );
  const rating = { period: at.period, today: await today() };
  const board = await boardAt(actor, at);
  const late = approval && approvalProblem(approval.approvedOn, meetingDay(board.sheet), rating);
  if (late) return refusedAt(late.path, late.message);
  const read = readRated(table, board.rows);
  if (read.problems.length > 0) return wrongCells(read.problems);
  const changed = changedRows(board, read.rows);
  if (!changed.ok && changed.reason !== "conflict") return changed;
  if (!changed.ok && !approval) return NOTHING_NEW;
  const after = merged(board.rows, read.rows);
  const lacking = approval && incomplete(withoutLevel(after), "mức xếp loại");
  if (lacking) return lacking;
  const rows = changed.ok ? changed.value : [];
  const no = mayWrite(board.sheet?.state ?? "draft", at, rows);
  if (no) return no;
  const effect = effectOf(board.rows, approval ? after.map(settled) : after);
  const mark = markOf(effect);
  if (seen === null) return done({ effect, seen: mark });
  if (seen !== mark) return CHANGED_SINCE_SEEN;
  return change(whoIs(actor), async (tx, record) => {
    const sheet = await openedRated(tx, at);
    // What is approved is the whole sheet, as it was found complete.
    if (approval && sheet.version !== nextVersion(board.sheet)) return CHANGED_SINCE_SEEN;
    const papers = [{ ...sheetBearer(sheet.id, at.place), evidence }];
    const tied = await tieKeptPapers(actor, { db: writer(at.scope, tx), record }, papers);
    if (!tied.ok) return tied;
    const wrong = await saveChanged({ actor, at, tx, record }, sheet, rows, tied.value);
    if (wrong) return wrong;
    if (approval) await approveWithin({ actor, at, tx, record }, sheet, approval);
    return done({ rows: read.rows.length, approved: approval !== null });
  });
}

type Within = { actor: Actor; at: RatedPlace; tx: Transaction; record: RecordEvent };

type OpenSheet = Awaited<ReturnType<typeof openRated>>;
type No = Refusal | (() => Promise<Refusal>) | null;

export function openedRated(tx: Transaction, at: RatedPlace): Promise<OpenSheet> {
  return openRated(writer(at.scope, tx), at);
}

/** Writes the lines, and keeps what was written over, and which papers came with it, so that it can be undone. */
async function saveChanged(
  within: Within,
  sheet: OpenSheet,
  changed: readonly ChangedRow[],
  papers: readonly Tie[] = [],
): Promise<No> {
  const no = await writeChanged(within, sheet, changed);
  if (no || changed.length === 0) return no;
  const { actor, at, tx } = within;
  await keepRated(writer(at.scope, tx), actor, { at, sheetId: sheet.id, changed, papers });
  return null;
}

export async function writeChanged(
  { actor, at, tx, record }: Within,
  sheet: OpenSheet,
  changed: readonly ChangedRow[],
): Promise<No> {
  const no = mayWrite(sheet.state, at, changed);
  if (no) return no;
  if (await writeRated(writer(at.scope, tx), at, sheet.id, changed, record)) return null;
  return () => staleRows(actor, at);
}

function mayWrite(state: SheetState, at: RatedPlace, changed: readonly ChangedRow[]): Refusal | null {
  const may = editable(state, at.may);
  if (state === "approved") return closed();
  if (changed.some(({ was, own }) => own !== was.own) && !may.own)
    return refused("conflict", "Đề nghị do đơn vị ghi khi bản còn đang soạn. Mở lại bản xếp loại rồi sửa.");
  if (changed.some(({ was, decided }) => decided !== was.decided) && !may.decided)
    return forbidden("Mức xếp loại do cấp quyết định ghi. Chỉ ghi đề nghị.");
  return null;
}

/** For whoever keeps the sheet or decides it. */
export async function writable(actor: Actor, input: unknown): Promise<Result<RatedPlace>> {
  const found = await ratedPlace(actor, input);
  if (!found.ok || found.value.may.keep || found.value.may.decide) return found;
  return forbidden("Xếp loại tổ chức, cán bộ do đơn vị đề nghị và cấp quyết định ghi. Bạn chỉ xem.");
}

function changedRows({ rows }: RatedBoard, given: readonly RatedInput[]): Result<ChangedRow[]> {
  const known = new Map(rows.map((row) => [row.key, row]));
  const fields: FieldError[] = [];
  const changed = given.flatMap((row, at) => {
    const was = known.get(row.key);
    if (!was)
      fields.push({ path: `rows.${at}`, message: "Một dòng không còn trong danh sách. Mở lại trang." });
    return was && says(row, was) ? [{ ...row, was }] : [];
  });
  const wrong = refusedFields(fields);
  if (wrong) return wrong;
  return changed.length > 0 ? done(changed) : NOTHING_CHANGED;
}

const says = (row: Said, was: Said) =>
  row.own !== was.own || row.decided !== was.decided || row.comment !== was.comment;

function merged(rows: readonly RatedRow[], given: readonly RatedInput[]): RatedRow[] {
  const byKey = new Map(given.map((row) => [row.key, row]));
  return rows.map((row) => ({ ...row, ...byKey.get(row.key) }));
}

/** What a table comes to, line by line; `after`: the lines in the order of `rows`. */
function effectOf(rows: readonly RatedRow[], after: readonly RatedRow[]): Effect[] {
  return after.flatMap((row, at) => {
    const was = rows[at];
    return was && says(row, was) ? [{ name: row.name, from: ratedWords(was), to: ratedWords(row) }] : [];
  });
}

function closed(): Refusal {
  return refused("conflict", "Kết quả đã duyệt. Cấp quyết định mở lại thì mới sửa được.");
}

async function staleRows(actor: Actor, at: RatedPlace): Promise<Refusal> {
  const { rows } = await boardAt(actor, at);
  return refused("stale", "Có người vừa sửa một số dòng. So hai bản rồi lưu lại.", { current: rows });
}
