import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { updateMemberLines } from "@/lib/members/bulk";
import { deleteBare } from "@/lib/members/bulk-statements";
import { type Numbers, newlyHeld, refuseTakenSince } from "@/lib/members/elsewhere";
import { holdAllCases } from "@/lib/members/open-cases";
import { restAgain } from "@/lib/members/rests-again";
import type { StoredStatus } from "@/lib/members/types";
import { now } from "@/lib/platform/clock";
import { reader, rowsWithin, type Writer, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { unpack } from "@/lib/platform/packing";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { holderIn, type StoredRow } from "./chosen";
import { lockPair, readPair, turnSections, unfoldRow } from "./merge-statements";
import type { MergeUndo } from "./merging";
import { MERGE_GONE } from "./messages";
import { changedRoots, moveRootsBack } from "./moved";

const select = {
  id: true,
  orgId: true,
  unitId: true,
  keptId: true,
  mergedId: true,
  undoSealed: true,
  expiresAt: true,
  undoneAt: true,
} as const;

/** Makes two people of a merged one again, exactly as they were; refused, with a list, where something was changed since. */
export async function undoMerge(actor: Actor, id: string): Promise<Result<null>> {
  const found = await findMerge(actor, id);
  if (!found) return notFound();
  const { scope, merge } = found;
  const no = refusal(can.mergeMembers(actor, merge));
  if (no) return no;
  if (merge.undoneAt) return refused("conflict", "Lần gộp này đã được hoàn tác. Mở lại trang để xem.");
  if (!merge.undoSealed || merge.expiresAt <= (await now())) return refused("conflict", MERGE_GONE);
  const undo = unpack<MergeUndo>(merge.undoSealed);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const undone = { undoneAt: await now(), undoneBy: actor.name, undoSealed: null };
    const { count } = await db.memberMerge.updateMany({ where: { id, undoneAt: null }, data: undone });
    if (count === 0) return refused("conflict", "Người khác vừa hoàn tác lần gộp này. Tải lại trang để xem.");
    // The numbers are held before the rows, as whoever corrects one of these does.
    const taken = await takenSince(db, merge, undo);
    const changed = await changedSince(db, merge, undo);
    if (changed.length > 0) return refusedFor(changed);
    if (taken) return taken;
    await putBack(db, merge, undo);
    for (const event of eventsOf(merge, undo)) record(event);
    return done(null);
  });
}

type Merge = { id: string; orgId: string; unitId: string; keptId: string; mergedId: string };

async function findMerge(actor: Actor, id: string) {
  if (!isId(id)) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope: Scope | null = readScope(actor, orgId);
    const merge = scope && (await reader(scope).memberMerge.findFirst({ where: { id }, select }));
    if (merge) return { scope, merge };
  }
  return null;
}

/** Refuses where another unit's member has a code or card by now that one of the two would have again. */
async function takenSince(
  db: Writer,
  { orgId, unitId, keptId, mergedId }: Merge,
  { before: { plain }, otherStatus }: MergeUndo,
): Promise<Refusal | null> {
  const found = await rowsWithin<{ id: string; plain: StoredRow }>(db, readPair, [orgId, [keptId, mergedId]]);
  const [mine, theirs] = [keptId, mergedId].map((id) => found.find((row) => row.id === id));
  if (!mine || !theirs) return null;
  const [kept, other] = [holderIn(mine.plain), holderIn(theirs.plain)];
  const before = holderIn(plain);
  const standsAgain = { ...other, status: otherStatus as StoredStatus };
  // What the kept row holds until now goes on in this unit.
  const own = kept.status === "active" ? [kept.code, kept.cardNumber] : [];
  const freed = ({ code, cardNumber }: Numbers) => ({
    code: own.includes(code ?? null) ? null : code,
    cardNumber: own.includes(cardNumber ?? null) ? null : cardNumber,
  });
  const again = [
    { fullName: before.fullName, ...freed(newlyHeld(kept, before)) },
    { fullName: other.fullName, ...freed(newlyHeld(other, standsAgain)) },
  ];
  return refuseTakenSince(db, { orgId, unitId }, again);
}

/** What was changed since, in words. */
async function changedSince(
  db: Writer,
  { orgId, keptId, mergedId }: Merge,
  undo: MergeUndo,
): Promise<string[]> {
  await holdAllCases(db, orgId, [keptId, mergedId]);
  const rows = await rowsWithin<{ id: string; version: number }>(db, lockPair, [orgId, [keptId, mergedId]]);
  const versionOf = (id: string) => rows.find((row) => row.id === id)?.version;
  const { kept, other } = undo.versions;
  const isRowChanged = versionOf(keptId) !== kept || versionOf(mergedId) !== other;
  const roots = await changedRoots(db, { orgId, keptId, otherId: mergedId }, undo.roots);
  return [...(isRowChanged ? ["Thông tin đoàn viên"] : []), ...roots.map(({ label }) => label)];
}

function refusedFor(changed: string[]) {
  const message = `Đã sửa sau khi gộp nên không hoàn tác được: ${changed.join(", ")}. Sửa tay nếu cần.`;
  return refused("conflict", message, { fields: changed.map((label) => ({ path: label, message: label })) });
}

async function putBack(db: Writer, { orgId, keptId, mergedId }: Merge, undo: MergeUndo): Promise<void> {
  const { before, versions, madeSensitive, otherStatus, roots } = undo;
  await rowsWithin(db, unfoldRow, [orgId, mergedId, otherStatus]);
  await moveRootsBack(db, { orgId, keptId, otherId: mergedId }, roots);
  await rowsWithin(db, turnSections, [orgId, keptId]);
  const line = { id: keptId, version: versions.kept, plain: before.plain, sensitive: before.sensitive ?? {} };
  await updateMemberLines(db, orgId, JSON.stringify([line]));
  if (madeSensitive) await rowsWithin(db, deleteBare, [orgId, [keptId]]);
  await restAgain(db, orgId, [
    { id: keptId, stood: Number(before.plain.version), version: versions.kept + 1 },
    { id: mergedId, stood: versions.other - 1, version: versions.other + 1 },
  ]);
}

function eventsOf(
  { id, orgId, unitId, keptId, mergedId }: Merge,
  { told, otherUnitId }: MergeUndo,
): AuditEvent[] {
  const at = { type: "member.unmerged", orgId, unitId } as const;
  return [
    { ...at, subjectId: keptId, detail: { undo: id }, before: told.after, after: told.before },
    { ...at, unitId: otherUnitId ?? unitId, subjectId: mergedId, detail: { undo: id } },
  ];
}
