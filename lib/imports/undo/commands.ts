import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { restOnBefore } from "@/lib/cases/kept-before";
import { beside } from "@/lib/imports/beside/beside";
import { inTurn, WRITING_MS } from "@/lib/imports/confirm/turn";
import { unproposeStatement } from "@/lib/imports/proposed/statements";
import { EMPTY_RESULT, type FoundImport, findImport } from "@/lib/imports/queries";
import { undoReviews } from "@/lib/imports/reviews/undo";
import type { CellProblem } from "@/lib/imports/rows/roster-row";
import { keptUntil } from "@/lib/imports/rules";
import { undoSchema } from "@/lib/imports/schema";
import { takeLock } from "@/lib/imports/state-statements";
import type { DryRunResult, ImportDetail } from "@/lib/imports/types";
import type { Returning } from "@/lib/imports/undo/plan";
import { changesToUndo, deleteMade, type UndoRow } from "@/lib/imports/undo/statements";
import { eventsOfUndo, leftReviews, leftRows } from "@/lib/imports/undo/told";
import { restoreMemberLines } from "@/lib/members/bulk";
import { deleteBare } from "@/lib/members/bulk-statements";
import { takenAsWritten } from "@/lib/members/elsewhere";
import { stayingOnTheWay } from "@/lib/members/on-the-way";
import { restAgain } from "@/lib/members/rests-again";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Transaction, type Writer, writer } from "@/lib/platform/database/database";
import { pack } from "@/lib/platform/packing";
import { done, type Result, refused } from "@/lib/platform/result";
import { removeUntouchedBranches } from "@/lib/units/branches";
import { unitYear } from "@/lib/units/periods";

/** Takes a confirmed import back: what was changed since, or would be back in a closed branch, stays and is listed. */
export async function undoImport(
  actor: Actor,
  id: string,
  input: unknown = {},
): Promise<Result<ImportDetail>> {
  const found = await findImport(actor, id);
  if (!found.ok) return found;
  const parsed = parse(undoSchema, input);
  if (!parsed.ok) return parsed;
  if (found.value.detail.state !== "confirmed")
    return refused(
      "conflict",
      "Chỉ hoàn tác được lần nhập đã ghi vào danh sách. Mở lại trang để xem lần nhập này.",
    );
  const undone = await inTurn(() =>
    change(whoIs(actor), (tx, record) => undo(found.value, tx, record), WRITING_MS),
  );
  if (!undone.ok) return undone;
  const after = await findImport(actor, id);
  return after.ok ? done(after.value.detail) : after;
}

async function undo(
  { detail, place, version }: FoundImport,
  tx: Transaction,
  record: (event: AuditEvent) => void,
): Promise<Result<null>> {
  const db = writer(place.scope, tx);
  const [lock] = await rowsWithin<{ free: boolean }>(db, takeLock, [detail.id]);
  if (!lock?.free) return BUSY;
  const told = await rowsWithin<UndoRow>(db, changesToUndo, [place.orgId, detail.id]);
  const { orgId, unitId } = place;
  const select = { reviewsSealed: true, confirmedAt: true, unit: { select: { periodKind: true } } } as const;
  const kept = await db.memberImport.findFirstOrThrow({ where: { id: detail.id }, select });
  const at = { orgId, unitId, importId: detail.id, year: detail.year };
  const reviews = await undoReviews(db, record, at, kept.reviewsSealed);
  const { taken, stood, onTheWay, again, ...restored } = await restore(db, detail, told);
  const deleted = await removeMade(db, place.orgId, detail.id);
  const back = new Set([...restored.ids, ...deleted]);
  const left = told.filter(({ memberId }) => !back.has(memberId));
  const stays = new Set(left.map(({ memberId }) => memberId));
  const lines = stood.filter(({ member_id: id }) => stays.has(id));
  const cased = await restOnBefore(db, orgId, lines, kept.confirmedAt ?? (await now()));
  // It holds changes of many: after the cases, as whoever takes a case back does.
  await restAgain(db, orgId, again);
  // Of whom a case has become the ground of all there is nothing more to propose, should it come to nothing.
  const open = left.flatMap(({ memberId }) => (cased.has(memberId) ? [] : [memberId]));
  await rowsWithin(db, unproposeStatement, [orgId, detail.id, open]);
  // What was proposed of a branch would hold it.
  const unit = { id: place.unitId, orgId: place.orgId };
  await removeUntouchedBranches(db, record, unit, detail.opened);
  const replaced = Object.fromEntries([...cased].map((id) => [id, restored.told[id] ?? []]));
  const events = eventsOfUndo({ detail, restored, deleted, replaced, left: left.length });
  for (const event of events) record(event);
  const onlyReviewed = reviews.left.filter((id) => !stays.has(id));
  const of = { ...detail, yearLabel: unitYear(kept.unit.periodKind, detail.year).label };
  const problems = [
    ...leftRows(left, { taken, onTheWay, cased, reviewed: new Set(reviews.left) }, of),
    ...leftReviews(await namesOf(db, onlyReviewed), of),
  ];
  const undoneAt = await now();
  const data = {
    state: "undone" as const,
    undoneAt,
    // Who was left as they are is told for as long as the sheet's cells were.
    expiresAt: keptUntil(undoneAt),
    resultSealed: pack({ ...resultOf(detail, problems), back: new Set([...back, ...reviews.back]).size }),
  };
  const finished = await db.memberImport.updateMany({
    where: { id: detail.id, state: "confirmed", version },
    data: { ...data, version: { increment: 1 } },
  });
  return finished.count === 1 ? done(null) : BUSY;
}

const BUSY = refused("conflict", "Người khác đang hoàn tác lần nhập này. Tải lại trang để xem.");

/**
 * Old values over those that still stand as the import wrote them, but of whoever's code or card is `taken` since, and of
 * whoever would leave, or change the branch, again and is `onTheWay`.
 */
async function restore(db: Writer, { orgId, unitId, id: importId }: ImportDetail, told: UndoRow[]) {
  const changes = told.flatMap(({ memberId, versionAfter, beforeSealed }) =>
    beforeSealed ? [{ memberId, versionAfter, beforeSealed }] : [],
  );
  if (changes.length === 0)
    return { ids: [], told: {}, stood: [], taken: new Set<string>(), onTheWay: new Set<string>(), again: [] };
  const {
    lines,
    returning,
    moving,
    bare,
    stood,
    told: events,
  } = await beside.ask("planUndo", { importId, changes });
  const taken = await takenSince(db, { orgId, unitId }, returning);
  const onTheWay = await stayingOnTheWay(db, { orgId, unitId }, moving);
  const ids = await restoreMemberLines(db, orgId, without(new Set([...taken, ...onTheWay]), lines));
  const kept = new Set(ids);
  await rowsWithin(db, deleteBare, [orgId, bare.filter((id) => kept.has(id))]);
  const written = changes.filter(({ memberId }) => kept.has(memberId));
  const again = written.map(({ memberId: id, versionAfter: after }) => ({
    id,
    stood: after - 1,
    version: after + 1,
  }));
  return { ids, told: events, stood, taken, onTheWay, again };
}

const back = (before: string | null | undefined, now: string | null) => (before === undefined ? now : before);

/** Whose code or card of before a member in activity of another unit has by now. */
async function takenSince(
  db: Writer,
  place: { orgId: string; unitId: string },
  returning: readonly Returning[],
): Promise<Set<string>> {
  if (returning.length === 0) return new Set();
  const where = { id: { in: returning.map(({ id }) => id) } };
  const select = { id: true, code: true, cardNumber: true, status: true } as const;
  const standing = new Map((await db.member.findMany({ where, select })).map((row) => [row.id, row]));
  const active = returning.flatMap(({ id, code, cardNumber, status }) => {
    const row = standing.get(id);
    if (!row || (status ?? row.status) !== "active") return [];
    return [{ id, code: back(code, row.code), cardNumber: back(cardNumber, row.cardNumber) }];
  });
  const taken = await takenAsWritten(db, place, active);
  return new Set(taken.flatMap(({ at }) => active[at]?.id ?? []));
}

function without(taken: ReadonlySet<string>, lines: string): string {
  if (taken.size === 0) return lines;
  return JSON.stringify((JSON.parse(lines) as { id: string }[]).filter(({ id }) => !taken.has(id)));
}

async function namesOf(db: Writer, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await db.member.findMany({ where: { id: { in: ids } }, select: { fullName: true } });
  return found.map(({ fullName }) => fullName);
}

async function removeMade(db: Writer, orgId: string, importId: string): Promise<string[]> {
  const deleted = await rowsWithin<{ id: string }>(db, deleteMade, [orgId, importId]);
  return deleted.map(({ id }) => id);
}

/** The questions of the dry run are over; the rows left as they are stand in their place. */
function resultOf(detail: ImportDetail, problems: CellProblem[]): DryRunResult {
  const { rowCount, columns, leftOut } = detail;
  return { ...EMPTY_RESULT, rowCount, columns, leftOut, problems };
}
