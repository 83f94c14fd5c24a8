import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import type { RecordEvent } from "@/lib/cases/writing";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer, writer } from "@/lib/platform/database/database";
import { cellProblem, wrongCells } from "@/lib/platform/pasted-table";
import { done, type Refusal, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { type Effect, NOTHING_NEW } from "@/lib/platform/seen-effect";
import { type BranchYear, branchYear } from "@/lib/ratings/place";
import {
  dropEmptied,
  openCollection,
  type ToldCollection,
  takeMonths,
  wrongCollection,
} from "./collections/commands";
import { moneyWords } from "./messages";
import { monthWords } from "./months";
import { readFees } from "./paste";
import { feeBoardAt, wholeBoardAt } from "./queries";
import { isOpen, untold } from "./rules";
import { type CellInput, pasteFeesSchema, saveFeesSchema } from "./schema";
import { saveFeesStatement } from "./statements";
import type { FeeBoard, MonthCell, TakenBefore, WrittenMonth } from "./types";
import type { KeptFees } from "./undo";

/** Saves the months of one grid that were changed: all of them, or none and both texts of whoever was slower. */
export async function saveFees(actor: Actor, input: unknown): Promise<Result<FeeBoard>> {
  const found = await keptFees(actor, input);
  if (!found.ok) return found;
  const parsed = parse(saveFeesSchema, input);
  if (!parsed.ok) return parsed;
  const { cells, ...told } = parsed.value;
  const { changed, wrong } = compared(await wholeBoardAt(actor, found.value), cells, told);
  const fields = wrong.map(({ at, name, message }) => ({
    path: `cells.${at}`,
    message: `${name}: ${message}`,
  }));
  const no = refusedFields(fields) ?? (await wrongCollection(actor, found.value, told));
  if (no) return no;
  const saved = await writeCells(actor, found.value, { changed, told }, async () => done(null));
  return saved.ok ? done(await feeBoardAt(actor, found.value)) : saved;
}

/**
 * "Ghi kết quả": who paid which months from a table, all of it or nothing and every cell that is wrong. Written is what was
 * seen before.
 */
export async function pasteFees(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const found = await keptFees(actor, input);
  if (!found.ok) return found;
  const parsed = parse(pasteFeesSchema, input);
  if (!parsed.ok) return parsed;
  const board = await wholeBoardAt(actor, found.value);
  const { table, seen, ...told } = parsed.value;
  const { cells, problems } = readFees(table, board);
  const { changed, wrong } = compared(board, cells, told);
  const closed = wrong.map(({ cell: { row, column }, message }) => cellProblem(row, column, message));
  const fields = [...problems, ...closed];
  if (fields.length > 0) return wrongCells(fields);
  if (changed.length === 0) return NOTHING_NEW;
  const no = await wrongCollection(actor, found.value, told);
  if (no) return no;
  const { place, year } = found.value;
  const pasted = { kind: "fee" as const, place, seen, target: `năm ${year}` };
  const effect = effectOf(board, changed, told);
  return writeCells(actor, found.value, { changed, told }, ({ months, taken, told: id, ...within }) => {
    const receipt = id === null ? null : { id, papers: told.evidence };
    const kept: KeptFees = { months: keptMonths(board, changed, months), taken, receipt };
    return pasteEnding(actor, pasted)({ ...within, ids: [], kept, effect });
  });
}

function keptMonths(
  { rows }: FeeBoard,
  changed: readonly Changed[],
  months: readonly WrittenMonth[],
): KeptFees["months"] {
  const names = new Map(rows.map(({ memberId, fullName }) => [memberId, fullName]));
  const people = new Map(changed.flatMap((cell) => cellsOf(cell).map(({ member }) => [member, cell.member])));
  return months.map((month) => {
    const person = people.get(month.member) ?? month.member;
    return { ...month, person, name: names.get(person) ?? "" };
  });
}

/** Of everybody the months that change, as they stand and as they will. */
function effectOf({ rows }: FeeBoard, changed: readonly Changed[], { docNumber }: ToldCollection): Effect[] {
  const month = ({ month }: Changed, amount: number) => `T${Number(month.slice(5))}: ${moneyWords(amount)}`;
  // Of a sum that stays it is the receipt that is new.
  const added = `, thêm ${docNumber === "" ? "ngày thu" : `chứng từ số ${docNumber}`}`;
  const after = (cell: Changed) =>
    `${month(cell, cell.amount)}${cell.amount === cell.was.amount ? added : ""}`;
  return rows.flatMap(({ memberId, fullName: name }) => {
    const cells = changed.filter(({ member }) => member === memberId);
    if (cells.length === 0) return [];
    const from = cells.map((cell) => month(cell, cell.was.amount)).join(" · ");
    return [{ name, from, to: cells.map(after).join(" · ") }];
  });
}

async function keptFees(actor: Actor, input: unknown): Promise<Result<BranchYear>> {
  const found = await branchYear(actor, input);
  return found.ok ? (refusal(can.keepFees(actor, found.value.place)) ?? found) : found;
}

/** `taken`: what receipts had taken before; `told`: the one that takes what came to it. */
type Written = {
  db: Writer;
  record: RecordEvent;
  months: WrittenMonth[];
  taken: TakenBefore[];
  told: string | null;
};

/** In one transaction; `end` says what it comes to. */
async function writeCells<T>(
  actor: Actor,
  at: BranchYear,
  { changed, told }: { changed: readonly Changed[]; told: ToldCollection },
  end: (written: Written) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  if (changed.length === 0)
    return refused(
      "conflict",
      "Chưa có ô nào khác bản đang lưu. Thêm chứng từ cho tháng đã ghi thì dùng “Ghi kết quả từ bảng”; sửa ngày, số thì mở chứng từ thu.",
    );
  return change<T>(whoIs(actor), async (tx, record) => {
    const { orgId, unitId, branchId = null } = at.place;
    const place = { orgId, unitId, branchId };
    const cells = changed.flatMap(cellsOf);
    const within = { db: writer(at.scope, tx), record };
    const opened = await openCollection(actor, within, at, told);
    if (!opened.ok) return opened;
    const id = opened.value;
    const values = [orgId, unitId, branchId, actor.name, await now(), JSON.stringify(cells)];
    const months = await rowsWithin<WrittenMonth>(within.db, saveFeesStatement, values);
    if (months.length < cells.length) return () => staleCells(actor, at);
    const takings = changed.map((cell) => takingOf(cell));
    const taken =
      id !== null || changed.some(({ was }) => was.taken) ? await takeMonths(within, place, takings, id) : [];
    const gone = await dropEmptied(within, place, [
      ...taken.flatMap(({ lines }) => lines.map(({ collection }) => collection)),
      ...(id === null ? [] : [id]),
    ]);
    if (id !== null && gone.includes(id)) return TOOK_NOTHING;
    for (const event of eventsOf(at, changed, told)) record(event);
    return end({ ...within, months, taken, told: id });
  });
}

const TOOK_NOTHING = refusedAt(
  "collectedOn",
  "Lần ghi này không có khoản nào thu theo chứng từ. Để trống ngày thu, số chứng từ và giấy tờ rồi lưu.",
  "conflict",
);

/** A receipt takes what came to a month with it; of a sum that stays what no other one took. */
function takingOf({ was, member, month, amount }: Changed) {
  const taken = amount === was.amount ? untold(was) : Math.max(0, amount - was.amount);
  return { person: member, month, amount, taken };
}

/** What was typed is the whole month: beside the row that says it, the person's other rows say nothing any more. */
function cellsOf({ was, month, amount, version }: Changed): CellInput[] {
  const emptied = was.beside.map((row) => ({ member: row.memberId, month, amount: 0, version: row.version }));
  return [{ member: was.memberId, month, amount, version }, ...emptied];
}

type Changed = CellInput & { was: MonthCell };
type Wrong<C> = { cell: C; at: number; name: string; message: string };

/** The months that say something new, and every one that can't be said so. */
function compared<C extends CellInput>(
  board: FeeBoard,
  given: readonly C[],
  { collectedOn }: ToldCollection,
): { changed: Changed[]; wrong: Wrong<C>[] } {
  const known = new Map(board.rows.map((row) => [row.memberId, row]));
  const wrong: Wrong<C>[] = [];
  const changed: Changed[] = [];
  for (const [at, cell] of given.entries()) {
    const row = known.get(cell.member);
    const was = row?.cells.find(({ month }) => month === cell.month);
    const message = problemOf(was, cell);
    if (message !== null) wrong.push({ cell, at, name: row?.fullName ?? "Một người", message });
    else if (was && (cell.amount !== was.amount || cell.version !== was.version))
      changed.push({ ...cell, was });
    else if (was && collectedOn !== null && untold(was) > 0) changed.push({ ...cell, was });
  }
  return { changed, wrong };
}

function problemOf(was: MonthCell | undefined, { month, version }: CellInput): string | null {
  if (!was) return `không có tháng ${monthWords(month)} trong bảng này. Mở lại trang.`;
  if (isOpen(was) || version !== was.version) return null;
  return was.state === "exempt"
    ? `được miễn tháng ${monthWords(month)}. Rút miễn rồi ghi.`
    : `không phải đóng cho chi đoàn này tháng ${monthWords(month)}.`;
}

/** One event for each member, with the months and sums in its values. */
function eventsOf(
  { place, year }: BranchYear,
  changed: readonly Changed[],
  { collectedOn, docNumber }: ToldCollection,
): AuditEvent[] {
  const { orgId, unitId } = place;
  const taken: AuditEvent["detail"] = collectedOn ? { on: collectedOn, number: docNumber || null } : {};
  return [...new Set(changed.map(({ member }) => member))].map((member) => {
    const cells = changed.filter((cell) => cell.member === member);
    return {
      type: "fee.saved",
      orgId,
      unitId,
      subjectId: member,
      detail: { year, ...taken },
      before: Object.fromEntries(cells.map(({ month, was }) => [month, was.amount])),
      after: Object.fromEntries(cells.map(({ month, amount }) => [month, amount])),
    };
  });
}

async function staleCells(actor: Actor, at: BranchYear): Promise<Refusal> {
  const { rows } = await feeBoardAt(actor, at);
  return refused("stale", "Có người vừa ghi một số ô. So hai bản rồi lưu lại.", { current: rows });
}
