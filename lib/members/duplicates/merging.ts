import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import type { AuditEvent } from "@/lib/audit/types";
import { updateMemberLines } from "@/lib/members/bulk";
import { type Numbers, newlyHeld, refuseTakenAsWritten } from "@/lib/members/elsewhere";
import { holdAllCases } from "@/lib/members/open-cases";
import type { SeenMember } from "@/lib/members/queries";
import type { RosterFieldName } from "@/lib/members/roster/fields";
import { isSensitive, type Member } from "@/lib/members/types";
import { undoableUntil } from "@/lib/members/undo-days";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { pack } from "@/lib/platform/packing";
import { done, type Result, refused } from "@/lib/platform/result";
import { type StoredRow, takenOver } from "./chosen";
import { isBetween } from "./let-go";
import { foldRow, lockPair, turnSections } from "./merge-statements";
import { type MovedRoots, moveRoots } from "./moved";
import { wipeMerges } from "./pair-statements";
import { countRoots } from "./root-statements";
import { effectOf, type RootCounts } from "./rules";

type Within = { db: Writer; record: (event: AuditEvent) => void; by: Actor };
type Merge = {
  kept: SeenMember;
  other: SeenMember;
  keptVersion: number;
  otherVersion: number;
  fromOther: RosterFieldName[];
};

type Locked = { id: string; version: number; status: string; plain: string; sensitive: string | null };

/** All that undoing needs. `versions`: as the merge left them. */
export type MergeUndo = {
  before: { plain: StoredRow; sensitive: StoredRow | null };
  otherStatus: string;
  /** Of a row that another unit has let go, that unit. */
  otherUnitId?: string;
  madeSensitive: boolean;
  versions: { kept: number; other: number };
  roots: MovedRoots;
  told: Pick<AuditEvent, "before" | "after">;
};

/** Told in full by `mergeMembers`, who changed what being read outside the transaction. */
const STALE = refused("stale", "");

/** Nothing is written unless both rows, locked, are still those that were compared. */
export async function mergeWithin(within: Within, merge: Merge): Promise<Result<{ id: string }>> {
  const { db } = within;
  const { kept, other, fromOther } = merge;
  const { orgId, unitId } = kept.place;
  const [keptId, otherId] = [kept.member.id, other.member.id];
  // The numbers are held before the rows, as whoever corrects one of these does.
  const taken = await refuseTakenAsWritten(db, { orgId, unitId }, newNumbers(merge));
  await holdAllCases(db, orgId, [keptId, otherId]);
  const locked = await rowsWithin<Locked>(db, lockPair, [orgId, [keptId, otherId]]);
  const [mine, theirs] = [keptId, otherId].map((id) => locked.find((row) => row.id === id));
  if (!mine || !theirs || theirs.status === "merged") return STALE;
  if (mine.version !== merge.keptVersion || theirs.version !== merge.otherVersion) return STALE;
  if (taken) return taken;
  const refusals = await refusalsOf(db, [orgId, keptId, otherId]);
  if (refusals[0]) return refused("conflict", refusals.join(" "));
  await rowsWithin(db, turnSections, [orgId, keptId]);
  const roots = await moveRoots(db, { orgId, keptId, otherId });
  const chosen = takenOver(stored(mine), stored(theirs), fromOther);
  const lines = JSON.stringify([{ id: keptId, version: mine.version, ...chosen }]);
  if ((await updateMemberLines(db, orgId, lines)).length === 0) return STALE;
  const [versions] = await rowsWithin<MergeUndo["versions"]>(db, foldRow, [orgId, keptId, otherId]);
  if (!versions) return STALE;
  const told = toldOf(kept.member, other.member, fromOther);
  const undo: MergeUndo = {
    before: stored(mine),
    otherStatus: theirs.status,
    versions,
    roots,
    told,
    ...(isBetween(kept, other) ? { otherUnitId: other.place.unitId } : {}),
    madeSensitive: mine.sensitive === null && Object.keys(chosen.sensitive).length > 0,
  };
  const id = newId();
  await keep(within, { id, orgId, unitId, keptId, mergedId: otherId }, undo);
  tell(within, merge, undo, id);
  tellBranch(within, merge, id);
  return done({ id: keptId });
}

/** A row that is out of activity kept its numbers: another unit's member may have one of them by now. */
function newNumbers({ kept: { member }, other, fromOther }: Merge): Numbers {
  if (other.member.status === "active") return {};
  const { code, cardNumber } = other.member;
  return newlyHeld(member, {
    ...member,
    ...(fromOther.includes("code") ? { code } : {}),
    ...(fromOther.includes("cardNumber") ? { cardNumber } : {}),
  });
}

async function refusalsOf(db: Writer, ids: string[]): Promise<string[]> {
  const [found] = await rowsWithin<{ counts: RootCounts[] }>(db, countRoots, ids);
  return effectOf(found?.counts ?? []).refusals;
}

/** A row as the undoing of a merge keeps it. */
function stored({ plain, sensitive }: Pick<Locked, "plain" | "sensitive">): MergeUndo["before"] {
  return { plain: JSON.parse(plain), sensitive: sensitive === null ? null : JSON.parse(sensitive) };
}

type Kept = { id: string; orgId: string; unitId: string; keptId: string; mergedId: string };

async function keep({ db, by }: Within, ids: Kept, undo: MergeUndo): Promise<void> {
  const at = await now();
  await rowsWithin(db, wipeMerges, [ids.orgId, at]);
  const who = { createdById: personOf(by), createdBy: by.name, createdAt: at };
  await db.memberMerge.create({
    data: { ...ids, ...who, expiresAt: undoableUntil(at), undoSealed: pack(undo) },
  });
}

function tell(
  { record }: Within,
  { kept, other, fromOther }: Merge,
  { roots, told }: MergeUndo,
  mergeId: string,
): void {
  const { orgId, unitId } = kept.place;
  const moved = Object.fromEntries(Object.entries(roots).map(([name, { moved }]) => [name, moved.length]));
  const sensitive = fromOther.filter(isSensitive);
  record({
    type: "member.merged",
    orgId,
    unitId,
    subjectId: kept.member.id,
    ...told,
    detail: {
      merged: other.member.id,
      merge: mergeId,
      fields: fromOther.filter((field) => !isSensitive(field)),
      ...(sensitive.length > 0 ? { sensitive } : {}),
      moved,
    },
  });
  record({
    type: "member.merged_away",
    orgId,
    unitId: other.place.unitId,
    subjectId: other.member.id,
    detail: { into: kept.member.id },
  });
}

/** The branch that the kept row leaves, as any change of branch is told: lists by the day know it (decision 0036). */
function tellBranch({ record }: Within, { kept, other, fromOther }: Merge, mergeId: string): void {
  const [left, branch] = [kept.member.branch, other.member.branch];
  if (!fromOther.includes("branch") || left?.id === branch?.id) return;
  const { orgId, unitId } = kept.place;
  record({
    type: "member.updated",
    orgId,
    unitId,
    subjectId: kept.member.id,
    detail: { fields: ["branch"], leftBranch: left?.id ?? null, merge: mergeId },
    before: { branch: left?.name ?? null },
    after: { branch: branch?.name ?? null },
  });
}

const shown = (member: Member, field: RosterFieldName) =>
  field === "branch" ? (member.branch?.name ?? null) : (member[field] ?? null);

function toldOf(kept: Member, other: Member, fields: readonly RosterFieldName[]): MergeUndo["told"] {
  const plain = fields.filter((field) => !isSensitive(field));
  const side = (member: Member) => Object.fromEntries(plain.map((field) => [field, shown(member, field)]));
  return { before: side(kept), after: side(other) };
}
