import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, Permission } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent, AuditType } from "@/lib/audit/types";
import { reachValues } from "@/lib/evidence/queries";
import { mayBeRestored } from "@/lib/evidence/rules";
import { now, today } from "@/lib/platform/clock";
import { rows, rowsWithin, type Statement, type Writer, writer } from "@/lib/platform/database/database";
import { dayOf } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { versionSchema } from "./schema";
import type { BookAt, BookList, Kept } from "./types";

/** What one of the books is made of, so that finding, guarding and taking away are written once. */
export type Book<Row extends Kept> = {
  table: "dossier_stores" | "member_care" | "youth_situation_notes" | "hardship_cases";
  find: (actor: Actor, id: string) => Promise<Result<Row>>;
  may: (actor: Actor, place: RecordPlace) => Permission;
  removed: AuditType;
  restored: AuditType;
  /** Why a record is no longer changed or taken away. */
  locked?: (row: Row) => Refusal | null;
};

const MOST = 500;

/** A book's records of a year, as far as the actor reads them. `more` follows the seven parameters of `shown`. */
export async function listBook<Item>(
  actor: Actor,
  statement: Statement,
  { orgId, unitId, branchId }: Omit<BookAt, "year">,
  { removed, more }: { removed: boolean; more: readonly unknown[] },
): Promise<Result<BookList<Item>>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const values = () => [...reachValues(scope), unitId, branchId, removed, ...more, MOST + 1];
  const found = await rows<Item>(scope, statement, values);
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

/** One row by its id, in whichever organisation of the actor it lies. */
export async function rowOf<Row>(actor: Actor, statement: Statement, id: string): Promise<Row | null> {
  if (!isId(id)) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const values = scope && [...reachValues(scope), id];
    const [row] = values ? await rows<Row>(scope, statement, () => values) : [];
    if (row) return row;
  }
  return null;
}

export function placeOf({ orgId, unit, branch }: Pick<Kept, "orgId" | "unit" | "branch">): RecordPlace {
  return { orgId, unitId: unit.id, branchId: branch?.id ?? null };
}

/** Where and what, for the log. */
export function subjectOf({ orgId, unitId }: RecordPlace, id: string) {
  return { orgId, unitId, subjectId: id };
}

/** A record that the actor keeps, removed or not. */
export async function findOwn<Row extends Kept>(
  book: Book<Row>,
  actor: Actor,
  id: string,
): Promise<Result<Row>> {
  const found = await book.find(actor, id);
  if (!found.ok) return found;
  return refusal(book.may(actor, placeOf(found.value))) ?? found;
}

export async function findEditable<Row extends Kept>(
  book: Book<Row>,
  actor: Actor,
  id: string,
): Promise<Result<Row>> {
  const found = await findOwn(book, actor, id);
  if (!found.ok) return found;
  if (found.value.deletedAt) return refused("conflict", "Nội dung này đã xóa. Lấy lại trước khi sửa.");
  return book.locked?.(found.value) ?? found;
}

/** A guarded write with its event; where somebody was faster, what stands there now. */
export async function write<Row extends Kept>(
  book: Pick<Book<Row>, "find">,
  actor: Actor,
  was: Row,
  statements: (db: Writer) => Promise<number>,
  event: Pick<AuditEvent, "type" | "before" | "after" | "detail">,
): Promise<Result<{ id: string }>> {
  const scope = readScope(actor, was.orgId);
  if (!scope) return notFound();
  return change(whoIs(actor), async (tx, record) => {
    if ((await statements(writer(scope, tx))) === 0) return () => stale(book, actor, was.id);
    record({ ...event, ...subjectOf(placeOf(was), was.id) });
    return done({ id: was.id });
  });
}

/** As `write`; answers what stands there now. */
export async function save<Row extends Kept>(
  book: Pick<Book<Row>, "find">,
  actor: Actor,
  was: Row,
  statements: (db: Writer) => Promise<number>,
  event: Pick<AuditEvent, "type" | "before" | "after" | "detail">,
): Promise<Result<Row>> {
  const written = await write(book, actor, was, statements, event);
  return written.ok ? book.find(actor, was.id) : written;
}

async function stale<Row extends Kept>(
  book: Pick<Book<Row>, "find">,
  actor: Actor,
  id: string,
): Promise<Refusal> {
  const current = await book.find(actor, id);
  if (!current.ok) return current;
  const message = "Có người vừa sửa nội dung này. So hai bản rồi lưu lại.";
  return refused("stale", message, { current: current.value });
}

/** Removes; it can be taken back for 30 days. */
export async function removeRecord<Row extends Kept>(
  book: Book<Row>,
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findEditable(book, actor, id);
  if (!found.ok) return found;
  const parsed = parse(versionSchema, input);
  if (!parsed.ok) return parsed;
  const { version } = parsed.value;
  const at = await now();
  const event = { type: book.removed };
  return write(book, actor, found.value, (db) => setRemoved(book, db, { id, version }, at), event);
}

export async function restoreRecord<Row extends Kept>(
  book: Book<Row>,
  actor: Actor,
  id: string,
): Promise<Result<{ id: string }>> {
  const found = await findOwn(book, actor, id);
  if (!found.ok) return found;
  const { deletedAt, version } = found.value;
  if (!deletedAt) return done({ id });
  if (!mayBeRestored(dayOf(deletedAt), await today()))
    return refused(
      "conflict",
      "Nội dung này đã xóa quá 30 ngày nên không lấy lại được. Còn cần thì ghi mới.",
    );
  const event = { type: book.restored };
  return write(book, actor, found.value, (db) => setRemoved(book, db, { id, version }, null), event);
}

/** The record was found within the actor's reach; its id and version guard the write. */
async function setRemoved(
  { table }: Pick<Book<Kept>, "table">,
  db: Writer,
  { id, version }: { id: string; version: number },
  at: Date | null,
): Promise<number> {
  const text = `UPDATE ${table} SET deleted_at = $3, version = version + 1
    WHERE id = $1 AND version = $2 AND (deleted_at IS NULL) = ($3::timestamptz IS NOT NULL) RETURNING id`;
  return (await rowsWithin(db, { name: `${table}_removed`, text }, [id, version, at])).length;
}
