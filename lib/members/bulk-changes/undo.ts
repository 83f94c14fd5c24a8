import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { restoreMemberLines } from "@/lib/members/bulk";
import { stayingOnTheWay } from "@/lib/members/on-the-way";
import { restAgain } from "@/lib/members/rests-again";
import { now } from "@/lib/platform/clock";
import { reader, rowsWithin, type Transaction, type Writer, writer } from "@/lib/platform/database/database";
import { isId } from "@/lib/platform/ids";
import { pack, unpack } from "@/lib/platform/packing";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { undoEvent } from "./events";
import { namesStatement } from "./statements";
import { isPasted, type KeptChange } from "./types";

const select = {
  id: true,
  orgId: true,
  unitId: true,
  branchId: true,
  kind: true,
  target: true,
  beforeSealed: true,
  expiresAt: true,
  undoneAt: true,
} as const;

/**
 * Puts many members back as they were before one change; whoever was changed since, would be back in a closed branch, or
 * would leave or change the branch while a transfer is open, stays and is named.
 */
export async function undoMany(actor: Actor, id: string): Promise<Result<{ left: string[] }>> {
  const found = await findChange(actor, id);
  if (!found) return notFound();
  const { scope, bulk } = found;
  const { orgId, unitId, kind, target } = bulk;
  if (isPasted(kind)) return notFound();
  const no = refusal(can.editRoster(actor, bulk));
  if (no) return no;
  const kept = await keptOf<KeptChange>(bulk);
  if (!kept.ok) return kept;
  const { rows } = kept.value;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const moving = kind === "position" ? [] : rows.map((row) => row.id);
    const onTheWay = await stayingOnTheWay(db, { orgId, unitId }, moving);
    const lines = rows
      .filter((row) => !onTheWay.has(row.id))
      .map(({ id: memberId, version, plain }) => ({ id: memberId, version, plain, sensitive: {} }));
    const restored = new Set(await restoreMemberLines(db, orgId, JSON.stringify(lines)));
    const again = rows.filter((row) => restored.has(row.id));
    await restAgain(
      db,
      orgId,
      again.map((row) => ({ id: row.id, stood: row.version - 1, version: row.version + 1 })),
    );
    const staying = rows.filter((row) => !restored.has(row.id)).map((row) => row.id);
    const named = await rowsWithin<{ id: string; name: string }>(db, namesStatement, [orgId, staying]);
    const namesOf = (are: boolean) =>
      named.filter((one) => onTheWay.has(one.id) === are).map(({ name }) => name);
    const { count } = await db.memberBulkChange.updateMany({
      where: { id, undoneAt: null },
      data: {
        undoneAt: await now(),
        undoneBy: actor.name,
        leftCount: staying.length,
        beforeSealed: pack({ rows: [], left: namesOf(false), onTheWay: namesOf(true) } satisfies KeptChange),
      },
    });
    if (count === 0) return UNDONE_MEANWHILE;
    for (const row of again) record(undoEvent({ orgId, unitId, bulkId: id }, row, { kind, target }));
    const detail = { restored: restored.size, left: staying.length };
    record({ type: "members.bulk_undone", orgId, unitId, subjectId: id, detail });
    return done({ left: named.map(({ name }) => name) });
  });
}

export const UNDONE_MEANWHILE = refused(
  "conflict",
  "Người khác vừa hoàn tác lần đổi này. Tải lại trang để xem.",
);

/** Why each line of a pasted table is taken back. */
export const UNDO_NOTE = "Hoàn tác cả lần ghi.";

export const WRITTEN_MEANWHILE = "có người vừa ghi hồ sơ này.";

type Undoable = { beforeSealed: Uint8Array | null; expiresAt: Date; undoneAt: Date | null };

/** What undoing a change needs, while it may be undone. */
export async function keptOf<Kept>({ beforeSealed, expiresAt, undoneAt }: Undoable): Promise<Result<Kept>> {
  if (undoneAt) return refused("conflict", "Lần đổi này đã được hoàn tác. Mở lại trang để xem.");
  if (!beforeSealed || expiresAt <= (await now()))
    return refused("conflict", "Đã quá 30 ngày nên không hoàn tác được. Sửa tay nếu cần.");
  return done(unpack<Kept>(beforeSealed));
}

/** What was recorded at once, as it is undone. */
export type UndoneTable = Undoable & { id: string; orgId: string; unitId: string; branchId: string | null };

export type UndoWithin = { tx: Transaction; db: Writer; record: (event: AuditEvent) => void };

/** What undoing one comes to: of how many lines, and who is in the way and why, before it is written or as it is. */
export type TableUndo = {
  count: number;
  unfit: string[];
  write: (within: UndoWithin) => Promise<string[]>;
};

/** A change of many by its id, within whatever this person reads. */
export async function findChange(actor: Actor, id: string) {
  if (!isId(id)) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const bulk = scope && (await reader(scope).memberBulkChange.findFirst({ where: { id }, select }));
    if (bulk) return { scope, bulk };
  }
  return null;
}
