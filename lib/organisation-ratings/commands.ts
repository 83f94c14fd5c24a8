import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
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
import { approvalProblem } from "@/lib/ratings/rules";
import { approveWithin, incomplete } from "./moves";
import { readRated } from "./paste";
import { type RatedPlace, ratedPlace } from "./place";
import { boardAt, shownBoard } from "./queries";
import { editable, meetingDay, withoutLevel } from "./rules";
import { pasteRatedSchema, type RatedInput, saveRatedSchema } from "./schema";
import type { RatedBoard, RatedRow } from "./types";
import { type ChangedRow, openRated, type RecordEvent, writeRated } from "./writing";

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
    const sheet = await openRated(writer(at.scope, tx), at);
    return (await writeChanged({ actor, at, tx, record }, sheet, changed.value)) ?? done(null);
  });
  return saved.ok ? done(await shownBoard(actor, at)) : saved;
}

export type PastedRated = { rows: number; approved: boolean };

/** "Ghi kết quả": levels from a table; with number and day of the decision they are approved at once. */
export async function pasteRated(actor: Actor, input: unknown): Promise<Result<PastedRated>> {
  const found = await writable(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const parsed = parse(pasteRatedSchema, input);
  if (!parsed.ok) return parsed;
  const { table, approval } = parsed.value;
  if (approval && !at.may.decide)
    return forbidden("Số và ngày duyệt do cấp quyết định ghi. Chỉ dán đề nghị.");
  const rating = { period: at.period, today: await today() };
  const board = await boardAt(actor, at);
  const late = approval && approvalProblem(approval.approvedOn, meetingDay(board.sheet), rating);
  if (late) return refusedAt(late.path, late.message);
  const read = readRated(table, board.rows);
  if (read.problems.length > 0) return wrongCells(read.problems);
  const changed = changedRows(board, read.rows);
  if (!changed.ok && (changed.reason !== "conflict" || !approval)) return changed;
  const lacking = approval && incomplete(withoutLevel(merged(board.rows, read.rows)), "mức xếp loại");
  if (lacking) return lacking;
  return change(whoIs(actor), async (tx, record) => {
    const sheet = await openRated(writer(at.scope, tx), at);
    if (sheet.state === "approved") return closed();
    const no = changed.ok && (await writeChanged({ actor, at, tx, record }, sheet, changed.value));
    if (no) return no;
    if (approval) await approveWithin({ actor, at, tx, record }, sheet, approval);
    return done({ rows: read.rows.length, approved: approval !== null });
  });
}

type Within = { actor: Actor; at: RatedPlace; tx: Transaction; record: RecordEvent };

async function writeChanged(
  { actor, at, tx, record }: Within,
  sheet: Awaited<ReturnType<typeof openRated>>,
  changed: readonly ChangedRow[],
): Promise<Refusal | (() => Promise<Refusal>) | null> {
  const may = editable(sheet.state, at.may);
  if (sheet.state === "approved") return closed();
  if (changed.some(({ was, own }) => own !== was.own) && !may.own)
    return refused("conflict", "Đề nghị do đơn vị ghi khi bản còn đang soạn. Mở lại bản xếp loại rồi sửa.");
  if (changed.some(({ was, decided }) => decided !== was.decided) && !may.decided)
    return forbidden("Mức xếp loại do cấp quyết định ghi. Chỉ ghi đề nghị.");
  if (await writeRated(writer(at.scope, tx), at, sheet.id, changed, record)) return null;
  return () => staleRows(actor, at);
}

/** For whoever keeps the sheet or decides it. */
async function writable(actor: Actor, input: unknown): Promise<Result<RatedPlace>> {
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
  return changed.length > 0 ? done(changed) : refused("conflict", "Chưa có ô nào khác bản đang lưu.");
}

const says = (row: RatedInput, was: RatedRow) =>
  row.own !== was.own || row.decided !== was.decided || row.comment !== was.comment;

function merged(rows: readonly RatedRow[], given: readonly RatedInput[]): RatedRow[] {
  const byKey = new Map(given.map((row) => [row.key, row]));
  return rows.map((row) => ({ ...row, ...byKey.get(row.key) }));
}

function closed(): Refusal {
  return refused("conflict", "Kết quả đã duyệt. Cấp quyết định mở lại thì mới sửa được.");
}

async function staleRows(actor: Actor, at: RatedPlace): Promise<Refusal> {
  const { rows } = await boardAt(actor, at);
  return refused("stale", "Có người vừa sửa một số dòng. So hai bản rồi lưu lại.", { current: rows });
}
