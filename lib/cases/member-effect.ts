import { type MemberUpdate, updateMembers } from "@/lib/members/bulk";
import { STATUS_LABELS } from "@/lib/members/messages";
import { refuseOnTheWay } from "@/lib/members/on-the-way";
import { movesFrom } from "@/lib/members/placed";
import { restAgain } from "@/lib/members/rests-again";
import type { StoredStatus } from "@/lib/members/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import type { Stuck } from "./kind";
import type { StandingCase } from "./types";
import type { RecordEvent } from "./writing";

/**
 * What a case changes of its member: the name leaves the roll from a day, or the post is lost. `leftAlready`: the person
 * may have left before; a list may have struck the name off, and a post that is past stays as it was.
 */
export type MemberChange = { caseId: string; memberId: string; leftAlready?: boolean } & (
  | { removedSince: PlainDate }
  | { losesPostOn: PlainDate }
);

type Within = { db: Writer; record: RecordEvent; orgId: string };

const select = {
  id: true,
  unitId: true,
  version: true,
  fullName: true,
  code: true,
  status: true,
  statusSince: true,
  position: true,
} as const;

type Row = {
  id: string;
  unitId: string;
  version: number;
  fullName: string;
  code: string | null;
  status: StoredStatus;
  statusSince: Date | null;
  position: string | null;
};

/** Changes members as their cases say and keeps what stood there before. The log names the roster's change alone. */
export async function changeMembers(
  within: Within,
  changes: readonly MemberChange[],
): Promise<Refusal | null> {
  if (changes.length === 0) return null;
  const { db, orgId, record } = within;
  const where = { id: { in: changes.map(({ memberId }) => memberId) } };
  const rows = new Map((await db.member.findMany({ where, select })).map((row) => [row.id, row]));
  const known = changes.map((change) => ({ change, row: rows.get(change.memberId) }));
  const gone = known.find(({ change, row }) => row?.status !== "active" && !mayHaveLeft(change, row));
  if (gone) return notActive(gone.row);
  const due = known.flatMap(({ change, row }) =>
    row && (row.status === "active" || "removedSince" in change)
      ? [{ change, row, update: updateOf(row, change) }]
      : [],
  );
  const leaving = due.flatMap(({ change, row }) => ("removedSince" in change ? row.id : []));
  const onTheWay = await refuseOnTheWay(db, orgId, leaving);
  if (onTheWay) return onTheWay;
  const written = await updateMembers(
    db,
    orgId,
    due.map(({ update }) => update),
  );
  if (written.length !== due.length) return FASTER;
  await db.caseMemberEffect.createMany({
    data: due.map(({ change: { caseId }, row }) => ({
      orgId,
      caseId,
      memberVersion: row.version + 1,
      priorStatus: row.status,
      priorSince: row.statusSince,
      priorPosition: row.position,
    })),
  });
  for (const { change, row, update } of due)
    tell(record, orgId, row, update, {
      effect: `${row.version + 1}`,
      ...("losesPostOn" in change ? { on: change.losesPostOn } : {}),
    });
  return null;
}

function mayHaveLeft(change: MemberChange, row: Row | undefined): boolean {
  if (!change.leftAlready || !row) return false;
  return "removedSince" in change ? row.status === "removed" : row.status !== "merged";
}

function updateOf({ id, version, fullName, code }: Row, change: MemberChange): MemberUpdate {
  const row = { id, version, fullName, code };
  return "losesPostOn" in change
    ? { ...row, changes: { position: null } }
    : { ...row, changes: {}, status: "removed", statusSince: change.removedSince };
}

function notActive(row: Row | undefined): Refusal {
  const status = row && (row.status === "merged" ? "Đã gộp vào dòng khác" : STATUS_LABELS[row.status]);
  const words = row ? ` (${row.fullName}: ${status})` : "";
  return refused(
    "conflict",
    `Người này không còn trong danh sách đang sinh hoạt${words}. Xem lại danh sách đoàn viên trước.`,
  );
}

type Case = Pick<StandingCase, "id" | "orgId" | "memberId">;
type Writing = Pick<Within, "db" | "record">;

const RESTS = refused(
  "conflict",
  "Dòng của người này trong danh sách đoàn viên đã được sửa sau bước này nên không lùi được. Tình trạng, chức vụ còn sai thì sửa ở trang đoàn viên.",
);
const FASTER = refused("conflict", "Danh sách đoàn viên vừa được sửa. Làm lại.");

/** Gives the member back what the case took, where nothing was changed of him or her since. */
export async function undoMemberChange(within: Writing, found: Case): Promise<Refusal | null> {
  const [stuck] = await undoMemberChanges(within, [found]);
  return stuck?.why ?? null;
}

/** The same of several cases, each of another member; answers which of them something rests on. */
export async function undoMemberChanges({ db, record }: Writing, cases: readonly Case[]): Promise<Stuck[]> {
  const [first] = cases;
  if (!first) return [];
  const { orgId } = first;
  const effects = await db.caseMemberEffect.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) } },
  });
  const whose = new Map(cases.map(({ id, memberId }) => [id, memberId]));
  const ids = effects.flatMap(({ caseId }) => whose.get(caseId) ?? []);
  const rows = await db.member.findMany({ where: { id: { in: ids } }, select });
  const due = effects.flatMap((kept) => {
    const row = rows.find(({ id }) => id === whose.get(kept.caseId));
    return row ? [{ kept, row, update: backTo(row, kept) }] : [];
  });
  const written = await updateMembers(
    db,
    orgId,
    due.map(({ update }) => update),
  );
  await restAgain(
    db,
    orgId,
    due
      .filter(({ row }) => written.includes(row.id))
      .map(({ row: { id }, kept: { memberVersion } }) => ({
        id,
        stood: memberVersion - 1,
        version: memberVersion + 1,
      })),
  );
  await db.caseMemberEffect.deleteMany({ where: { caseId: { in: due.map(({ kept }) => kept.caseId) } } });
  for (const { kept, row, update } of due)
    tell(record, orgId, row, update, { undo: `${kept.memberVersion}` });
  return due.flatMap(({ kept, row }) => (written.includes(row.id) ? [] : [{ id: kept.caseId, why: RESTS }]));
}

/**
 * Gives back what the case took as a later decision says: that is a new fact, so it goes through whatever else was
 * changed of the member since. What somebody has set anew in its place stays.
 */
export async function giveBack(
  { db, record }: Writing,
  found: Case,
  taken: MemberChange,
): Promise<Refusal | null> {
  const { id: caseId, orgId } = found;
  const kept = await db.caseMemberEffect.findFirst({ where: { caseId } });
  const row = kept && (await db.member.findFirst({ where: { id: taken.memberId }, select }));
  if (!kept || !row || row.version === kept.memberVersion) return undoMemberChange({ db, record }, found);
  await db.caseMemberEffect.deleteMany({ where: { caseId } });
  const later = await db.caseMemberEffect.findFirst({
    where: { case: { memberId: row.id }, memberVersion: { gt: kept.memberVersion } },
    orderBy: { memberVersion: "asc" },
  });
  if (later) {
    await handOn({ db, orgId }, later, { memberId: row.id, kept, taken });
    return null;
  }
  if (!(await isStillTaken({ db, orgId }, row, { kept, taken }))) return null;
  const { changes, status, statusSince, ...of } = { ...backTo(row, kept), version: row.version };
  const update: MemberUpdate =
    "losesPostOn" in taken ? { ...of, changes } : { ...of, changes: {}, status, statusSince };
  if ((await updateMembers(db, orgId, [update])).length === 0) return FASTER;
  tell(record, orgId, row, update, { undo: `${kept.memberVersion}` });
  return null;
}

const hasMovedStatement = {
  name: "case_member_has_moved",
  text: `SELECT m.id FROM members m
    WHERE m.org_id = $1::uuid AND m.id = $2::uuid AND EXISTS (SELECT FROM (${movesFrom("$3::date")}) moved)`,
};

type Handing = { memberId: string; kept: Kept; taken: MemberChange };

/**
 * Another case has taken something since, by which it would be gone all the same: what stood before both that case gives
 * back in its turn, unless something else was set between them.
 */
async function handOn(
  within: Pick<Within, "db" | "orgId">,
  later: Kept & { caseId: string },
  { memberId, kept, taken }: Handing,
): Promise<void> {
  const { priorStatus, priorSince, priorPosition } = kept;
  const isAsLeft =
    "removedSince" in taken
      ? later.priorStatus === "removed" &&
        later.priorSince !== null &&
        toDay(later.priorSince) === taken.removedSince
      : later.priorPosition === null && !(await hasMoved(within, memberId, taken.losesPostOn));
  if (!isAsLeft) return;
  const data = "removedSince" in taken ? { priorStatus, priorSince } : { priorPosition };
  await within.db.caseMemberEffect.updateMany({ where: { caseId: later.caseId }, data });
}

async function hasMoved(
  { db, orgId }: Pick<Within, "db" | "orgId">,
  memberId: string,
  since: PlainDate,
): Promise<boolean> {
  return (await rowsWithin(db, hasMovedStatement, [orgId, memberId, since])).length > 0;
}

/** The name is still off the roll since that day, or nobody has filled the post and the member is where he or she held it. */
async function isStillTaken(
  within: Pick<Within, "db" | "orgId">,
  row: Row,
  { kept, taken }: { kept: Kept; taken: MemberChange },
): Promise<boolean> {
  if ("removedSince" in taken)
    return (
      row.status === "removed" && row.statusSince !== null && toDay(row.statusSince) === taken.removedSince
    );
  if (row.status !== "active" || row.position !== null || kept.priorPosition === null) return false;
  return !(await hasMoved(within, row.id, taken.losesPostOn));
}

type Kept = {
  memberVersion: number;
  priorStatus: StoredStatus;
  priorSince: Date | null;
  priorPosition: string | null;
};

function backTo({ id, fullName, code }: Row, kept: Kept): MemberUpdate {
  return {
    id,
    version: kept.memberVersion,
    fullName,
    code,
    changes: { position: kept.priorPosition },
    status: kept.priorStatus,
    statusSince: kept.priorSince && toDay(kept.priorSince),
  };
}

/** What ties a taking back to the change that it undoes, without naming the case: the version that the change gave the row. */
type Because = { effect: string; on?: PlainDate } | { undo: string };

/** As the roster's own changes are told; nothing of why. */
function tell(record: RecordEvent, orgId: string, row: Row, update: MemberUpdate, because: Because): void {
  const where = { orgId, unitId: row.unitId, subjectId: row.id };
  const { status, statusSince, changes } = update;
  const since = row.statusSince && toDay(row.statusSince);
  if (status !== undefined && (status !== row.status || statusSince !== since))
    record({
      type: "member.status_changed",
      ...where,
      detail: { from: row.status, to: status, on: statusSince ?? null },
    });
  if (changes.position !== undefined && changes.position !== row.position)
    record({
      type: "member.updated",
      ...where,
      detail: { fields: ["position"], ...because },
      before: { position: row.position },
      after: { position: changes.position },
    });
}
