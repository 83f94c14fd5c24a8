import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { rowsWithin, writer } from "@/lib/platform/database/database";
import { lowerFirst } from "@/lib/platform/first-letter";
import {
  done,
  type FieldError,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { type BranchYear, branchYear } from "@/lib/ratings/place";
import { isYearFrozen } from "@/lib/ratings/queries";
import { DROP_THERE_FIRST, NOBODY_TO_MOVE, registeredLater, YEAR_HANDED_IN } from "./messages";
import { trainingAt } from "./queries";
import {
  awaits,
  daysProblem,
  isBlank,
  isOpen,
  marked,
  marksProblem,
  moved,
  registration,
  TRAINING_MOVES,
  withNumber,
} from "./rules";
import { marksSchema, moveSchema, registerSchema, unregisterSchema } from "./schema";
import { unregisterStatement } from "./statements";
import type { MarkKind, TrainingBoard } from "./types";
import { type Next, recordMarks, recordMove, writeRecords } from "./writing";

export type Moved = { people: number };

/** Registers everybody of a branch who is not yet, or those who are named. */
export async function registerTraining(actor: Actor, input: unknown): Promise<Result<Moved>> {
  const found = await keptTraining(actor, input);
  if (!found.ok) return found;
  const parsed = parse(registerSchema, input);
  if (!parsed.ok) return parsed;
  const { members, registeredOn } = parsed.value;
  const [board, day] = await Promise.all([trainingAt(actor, found.value), today()]);
  const wrongDay = daysProblem(
    { registeredOn, evaluatedOn: null },
    { period: found.value.period, today: day },
  );
  if (wrongDay) return refusedAt(wrongDay.path, wrongDay.message);
  const open = board.rows.filter(({ record }) => record === null);
  const chosen = members === null ? open : open.filter(({ memberId }) => members.includes(memberId));
  if (members !== null && chosen.length < new Set(members).size)
    return refused("conflict", "Có người đã đăng ký hoặc không còn trong danh sách. Mở lại trang rồi chọn.");
  if (chosen.length === 0)
    return refused("conflict", "Cả chi đoàn đã đăng ký rồi. Tải lại trang để xem, rồi chấm điểm.");
  const records = chosen.map((row) => ({ row, next: registration(registeredOn ?? day) }));
  return moveAll(actor, found.value, board, records, { move: "register" });
}

/**
 * Takes registrations back that nobody has marked anything in. Whom the national software has is dropped there first: gone
 * from here, nothing would tell of it.
 */
export async function unregisterTraining(actor: Actor, input: unknown): Promise<Result<Moved>> {
  const found = await keptTraining(actor, input);
  if (!found.ok) return found;
  const parsed = parse(unregisterSchema, input);
  if (!parsed.ok) return parsed;
  const at = found.value;
  const { members, isDroppedThere } = parsed.value;
  const chosen = new Set(members);
  const { rows } = await trainingAt(actor, at);
  const blank = rows.filter(({ memberId, record }) => chosen.has(memberId) && record && isBlank(record));
  if (blank.length < chosen.size)
    return refused("conflict", "Có người đã được chấm điểm hoặc chưa đăng ký. Mở lại trang rồi chọn.");
  const { length: typed } = blank.filter(({ isInSoftware }) => isInSoftware);
  if (typed > 0 && !isDroppedThere) return refusedAt("isDroppedThere", DROP_THERE_FIRST(typed));
  return change(whoIs(actor), async (tx, record) => {
    const lines = blank.map(({ memberId: member, record: was }) => ({ member, version: was?.version }));
    const values = [at.place.orgId, at.year, JSON.stringify(lines), isDroppedThere];
    const gone = await rowsWithin(writer(at.scope, tx), unregisterStatement, values);
    if (gone.length < blank.length) return () => staleTraining(actor, at);
    const changes = blank.map((row) => ({ row, next: null }));
    recordMove(record, at, changes, { move: "unregister" });
    return done({ people: blank.length });
  });
}

/** Saves the marks of the rows that were changed: all of them, or none and both texts of whoever was slower. */
export async function saveMarks(actor: Actor, input: unknown): Promise<Result<TrainingBoard>> {
  const found = await keptTraining(actor, input);
  if (!found.ok) return found;
  const parsed = parse(marksSchema, input);
  if (!parsed.ok) return parsed;
  const { kind, rows } = parsed.value;
  const at = found.value;
  const board = await trainingAt(actor, at);
  const records = nextMarks(board, kind, rows);
  if (!records.ok) return records;
  const saved = await change(whoIs(actor), async (tx, record) => {
    if (!(await writeRecords(writer(at.scope, tx), at, board.program, records.value)))
      return () => staleTraining(actor, at);
    recordMarks(record, at, records.value);
    return done(null);
  });
  return saved.ok ? done(await trainingAt(actor, at)) : saved;
}

type Marks = { member: string; marks: number[]; version: number };

function nextMarks(board: TrainingBoard, kind: MarkKind, rows: readonly Marks[]): Result<Next[]> {
  const known = new Map(board.rows.map((row) => [row.memberId, row]));
  const fields: FieldError[] = [];
  const records: Next[] = [];
  for (const [n, { member, marks, version }] of rows.entries()) {
    const row = known.get(member);
    const message = !row?.record
      ? "chưa đăng ký chương trình. Đăng ký rồi chấm."
      : (locked(row.record) ?? marksProblem(marks, board.program.groups)?.message);
    if (message) fields.push({ path: `rows.${n}`, message: `${row?.fullName ?? "Một người"}: ${message}` });
    else if (row?.record) {
      const seen = { ...row.record, version };
      const next = kind === "self" ? { ...seen, selfMarks: marks } : marked(seen, marks, board.ladder);
      records.push({ row, next });
    }
  }
  return refusedFields(fields) ?? done(records);
}

export function locked(record: Parameters<typeof isOpen>[0]): string | null {
  return isOpen(record) ? null : "đã chuyển đơn vị. Đơn vị trả lại thì mới sửa được.";
}

/**
 * Evaluates, forwards, confirms or gives back whoever of a branch is at that step. What the unit confirmed stays while
 * its year lies with the reviewers, as its ratings do.
 */
export async function moveTraining(actor: Actor, input: unknown): Promise<Result<Moved>> {
  const found = await branchYear(actor, input);
  if (!found.ok) return found;
  const at = found.value;
  const reads = refusal(can.readReviews(actor, at.place));
  if (reads) return reads;
  const parsed = parse(moveSchema, input);
  if (!parsed.ok) return parsed;
  const { move, reason, evaluatedOn, docNumber } = parsed.value;
  const { by, asks } = TRAINING_MOVES[move];
  const no = refusal(
    by === "unit" ? can.confirmTraining(actor, at.place) : can.keepTraining(actor, at.place),
  );
  if (no) return no;
  if (asks.note && reason === "") return refusedAt("reason", `Ghi ${lowerFirst(asks.note)}.`);
  const [board, now] = await Promise.all([trainingAt(actor, at), today()]);
  const day = evaluatedOn ?? now;
  const told = { registeredOn: null, evaluatedOn: move === "evaluate" ? day : null };
  const wrongDay = daysProblem(told, { period: at.period, today: now });
  if (wrongDay) return refusedAt(wrongDay.path, wrongDay.message);
  const records = board.rows.flatMap((row): Next[] =>
    row.record && awaits(row.record, move)
      ? [{ row, next: withNumber(moved(row.record, move, day, board.ladder), docNumber) }]
      : [],
  );
  if (records.length === 0) return refused("conflict", NOBODY_TO_MOVE[move]);
  const later = records.filter(({ next }) => move === "evaluate" && next.registeredOn > day);
  if (later.length > 0) return refusedAt("evaluatedOn", registeredLater(later));
  if (records.some(({ row }) => row.record?.state === "confirmed") && (await isYearFrozen(at)))
    return refused("conflict", YEAR_HANDED_IN(at.year));
  return moveAll(actor, at, board, records, {
    move,
    ...(asks.note ? { reason } : {}),
    ...(docNumber === null ? {} : { number: docNumber }),
  });
}

async function moveAll(
  actor: Actor,
  at: BranchYear,
  { program }: TrainingBoard,
  records: readonly Next[],
  detail: { move: string; reason?: string; number?: string },
): Promise<Result<Moved>> {
  return change(whoIs(actor), async (tx, record) => {
    if (!(await writeRecords(writer(at.scope, tx), at, program, records)))
      return () => staleTraining(actor, at);
    recordMove(record, at, records, detail);
    return done({ people: records.length });
  });
}

/** A branch's list for whoever keeps it. */
export async function keptTraining(actor: Actor, input: unknown): Promise<Result<BranchYear>> {
  const found = await branchYear(actor, input);
  if (!found.ok) return found;
  return refusal(can.keepTraining(actor, found.value.place)) ?? found;
}

export async function staleTraining(actor: Actor, at: BranchYear): Promise<Refusal> {
  const { rows } = await trainingAt(actor, at);
  return refused("stale", "Có người vừa sửa một số dòng. So hai bản rồi lưu lại.", { current: rows });
}
