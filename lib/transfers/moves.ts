import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { endLeft, followAgain, followedThere } from "@/lib/care/hardship/leaving";
import type { Effect, Stuck } from "@/lib/cases/kind";
import { placeOfCase } from "@/lib/cases/queries";
import { reachValues } from "@/lib/evidence/queries";
import { insertMembers } from "@/lib/members/bulk";
import { holdOpenCases } from "@/lib/members/open-cases";
import { restAgain } from "@/lib/members/rests-again";
import type { StoredStatus } from "@/lib/members/types";
import { rowsWithin } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { leftWords, toWords } from "./messages";
import { postsEnding } from "./posts";
import {
  holdersStatement,
  moveMembersStatement,
  noteMovesStatement,
  removeMembersStatement,
  restoreMembersStatement,
} from "./statements";
import type { Filled, StandingTransfer, TransferDetail } from "./types";
import { refuseUnderWay } from "./under-way";

type Within = Pick<Effect<string>, "db" | "record"> & { scope: Scope };
export type Moving = Within & { found: StandingTransfer };

const GONE = refused(
  "conflict",
  "Đoàn viên đã đổi chi đoàn hoặc tình trạng từ khi mở hồ sơ. Rút hồ sơ này rồi làm lại từ danh sách.",
);
/** The unit that takes somebody in cannot withdraw what another one began. */
const GONE_FOR_RECEIVER = refused(
  "conflict",
  "Ở đơn vị cũ đoàn viên đã đổi chi đoàn hoặc tình trạng từ khi được giới thiệu. Bấm “Từ chối tiếp nhận” và ghi lý do này; đơn vị cũ xem lại danh sách rồi giới thiệu lại.",
);
const RESTS = refused(
  "conflict",
  "Đoàn viên đã được sửa hoặc có hồ sơ khác từ khi chuyển nên không lùi bước này được nữa. Đoàn viên không còn ở đây thì mở hồ sơ chuyển sinh hoạt mới.",
);
/** Of who came from outside: what holds the row by now, and how to let go of it. */
function heldBy(holders: readonly string[]): Refusal {
  return holders.length === 0
    ? RESTS
    : refused(
        "conflict",
        `Đoàn viên đã có ghi chép từ khi chuyển đến: ${[...new Set(holders)].join(", ")}. Bỏ ghi chép ấy rồi làm lại; ghi chép đúng thì giữ, và mở hồ sơ chuyển đi nếu đoàn viên không còn ở đây.`,
      );
}

/** The member leaves the old roster and stands in the new one, in one guarded statement. */
export async function moveMember(
  { db, record, scope, found }: Moving,
  day: PlainDate,
): Promise<Refusal | null> {
  const moved = await moveAll({ db, record, scope }, [movingCase(found)]);
  const { orgId, unit, otherUnit, direction } = found;
  if (!moved.ok) return moved === GONE && direction === "within" ? GONE_FOR_RECEIVER : moved;
  const mine = moved.value.get(found.id);
  // A merge since the case was read may have given it to another row: that one has moved.
  const memberId = mine?.memberId ?? found.memberId;
  const to = { branch: toWords(found), position: null };
  const from = { branch: leftWords(found), position: mine?.post ?? null };
  const unitId = (otherUnit ?? unit).id;
  record(movedEvent({ orgId, memberId, unitId }, from, to));
  const status = { type: "member.status_changed" as const, orgId, unitId, subjectId: memberId };
  const stood = mine?.stood ?? "active";
  if (direction === "out") record({ ...status, detail: { from: stood, to: "moved", on: day } });
  // Without a day: whom a list had marked as moved away left the old roster by this alone.
  else if (stood !== "active") record({ ...status, detail: { from: stood, to: "active", on: null } });
  return null;
}

/** What a move changed beside the place: the post that ended with it, and which empty fields it filled. */
export type Moved = { post: string | null; filled: readonly Filled[] };
type MovedCase = Moved & { id: string };
type RestoredCase = MovedCase & { memberId: string; version: number };
/** `stood`: the status before. */
type MovedMember = MovedCase & { memberId: string; stood: StoredStatus };

/** A case that moves its member, with the code that was typed with it. */
export type MovingCase = { id: string; code: string | null };

export function movingCase({ id, memberCode: code }: Pick<TransferDetail, "id" | "memberCode">): MovingCase {
  return { id, code };
}

/**
 * Moves the members of these cases and answers, by case, what changed with it; refuses where one of them is no longer
 * where the case found it, or is not let go yet.
 */
export async function moveAll(
  { db, record, scope }: Omit<Moving, "found">,
  cases: readonly MovingCase[],
): Promise<Result<ReadonlyMap<string, MovedMember>>> {
  const no = await refuseUnderWay(
    db,
    cases.map(({ id }) => id),
  );
  if (no) return no;
  const moved = await rowsWithin<MovedMember>(db, moveMembersStatement, [
    ...reachValues(scope),
    cases.map(({ id }) => id),
    postsEnding("inside"),
    postsEnding("within"),
    cases.map(({ code }) => code && fold(code)),
  ]);
  if (moved.length < cases.length) return GONE;
  await endLeft(
    { db, record },
    moved.map(({ id }) => id),
  );
  return done(new Map(moved.map((one) => [one.id, one])));
}

/** Notes with the members that their move, which a list had made, is recorded now: that list is not taken back under it. */
export async function noteAll(
  { db, scope }: Omit<Moving, "found" | "record">,
  cases: readonly MovingCase[],
): Promise<Result<ReadonlyMap<string, Moved>>> {
  const ids = cases.map(({ id }) => id);
  const noted = await rowsWithin<{ id: string }>(db, noteMovesStatement, [...reachValues(scope), ids]);
  return noted.length === ids.length ? done(new Map()) : GONE;
}

type Whose = { orgId: string; unitId: string; memberId: string | null };
type Standing = { branch: string; position: string | null } & Partial<Record<Filled, string | null>>;

/**
 * `position`: a post that the move ended or, taken back, gave again; the others: what it filled or, taken back, empties.
 */
export function movedEvent({ orgId, unitId, memberId }: Whose, from: Standing, to: Standing): AuditEvent {
  const { branch: left, ...before } = from;
  const { branch, ...after } = to;
  const told = { type: "member.moved" as const, orgId, unitId, subjectId: memberId };
  const changed = (Object.keys({ ...before, ...after }) as (keyof typeof before)[]).filter(
    (field) => (before[field] ?? null) !== (after[field] ?? null),
  );
  const of = (side: typeof before) =>
    Object.fromEntries(changed.map((field) => [field, side[field] ?? null]));
  return {
    ...told,
    detail: { fields: ["unit", "branch", ...changed] },
    before: { branch: left, ...of(before) },
    after: { branch, ...of(after) },
  };
}

type Typed = Pick<TransferDetail, "memberCode" | "cardNumber" | "joinedOn">;

/** Of what was typed with an arrival that which filled empty fields of the row. */
export function filledValues(filled: readonly Filled[], { memberCode: code, cardNumber, joinedOn }: Typed) {
  const typed = { code, cardNumber, joinedOn };
  return Object.fromEntries(filled.map((field) => [field, typed[field]]));
}

/** The same for a move that is taken back, unless the unit that it led to has begun to follow the member's hardship. */
export async function restoreMember({ found, ...within }: Moving): Promise<Refusal | null> {
  const [stuck] = await restoreMembers(within, [found]);
  return stuck?.why ?? null;
}

/** The same of several moves; answers on which of them something rests. */
export async function restoreMembers(within: Within, all: readonly StandingTransfer[]): Promise<Stuck[]> {
  if (all.length === 0) return [];
  const followed = await followedThere(within.db, idsOf(all));
  return followed.size > 0 ? resting(all.filter(({ id }) => followed.has(id))) : putAllBack(within, all);
}

/** The member stands where the move found him or her, be it to move anew. */
export async function putBack({ found, ...within }: Moving): Promise<Refusal | null> {
  const [stuck] = await putAllBack(within, [found]);
  return stuck?.why ?? null;
}

async function putAllBack({ db, record, scope }: Within, all: readonly StandingTransfer[]): Promise<Stuck[]> {
  await holdOpenCases(
    db,
    all[0]?.orgId ?? "",
    all.map(({ memberId }) => memberId),
  );
  const values = [...reachValues(scope), idsOf(all)];
  const moved = await rowsWithin<RestoredCase>(db, restoreMembersStatement, values);
  const backs = new Map(moved.map((one) => [one.id, one]));
  const again = moved.map(({ memberId, version }) => ({ id: memberId, stood: version - 2, version }));
  await restAgain(db, all[0]?.orgId ?? "", again);
  await followAgain({ db, record }, [...backs.keys()]);
  for (const found of all) {
    const back = backs.get(found.id);
    if (!back) continue;
    const { orgId, memberId, unit, otherUnit } = found;
    const unitId = (found.isTakenUp && otherUnit ? otherUnit : unit).id;
    const from = { branch: toWords(found), position: null, ...filledValues(back.filled, found) };
    record(movedEvent({ orgId, unitId, memberId }, from, { branch: leftWords(found), position: back.post }));
  }
  return resting(all.filter(({ id }) => !backs.has(id)));
}

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const resting = (all: readonly { id: string }[]) => all.map(({ id }) => ({ id, why: RESTS }));

/** Who came from outside stands in the roster from now on. */
export async function addNewcomer(
  { db, record, found }: Omit<Moving, "scope">,
  branchId: string | null,
): Promise<void> {
  const { orgId, unit, personName: fullName, birthDate, gender, memberCode, cardNumber, joinedOn } = found;
  const id = newId();
  const values = { fullName, birthDate, gender, code: memberCode, cardNumber, joinedOn };
  await insertMembers(db, orgId, [{ id, unitId: unit.id, branchId, source: "form", values }]);
  await db.transfer.updateMany({ where: { caseId: found.id }, data: { memberVersion: 1 } });
  await db.memberCase.updateMany({ where: { id: found.id }, data: { memberId: id } });
  record({ type: "member.created", orgId, unitId: unit.id, subjectId: id, detail: { from: "transfer" } });
}

export async function removeNewcomer({
  found,
  ...within
}: Moving & { actor: Actor }): Promise<Refusal | null> {
  const [stuck] = await removeNewcomers(within, [found]);
  return stuck?.why ?? null;
}

/** Whom these arrivals brought stands in the roster no more; answers of which of them something speaks by now. */
export async function removeNewcomers(
  { actor, db, record, scope }: Within & { actor: Actor },
  all: readonly StandingTransfer[],
): Promise<Stuck[]> {
  if (all.length === 0) return [];
  await db.memberCase.updateMany({ where: { id: { in: idsOf(all) } }, data: { memberId: null } });
  const values = [...reachValues(scope), idsOf(all), all.map(({ memberId }) => memberId)];
  const removed = await rowsWithin<{ id: string }>(db, removeMembersStatement, values);
  const gone = new Set<string | null>(removed.map(({ id }) => id));
  for (const { orgId, unit, memberId } of all)
    if (gone.has(memberId))
      record({ type: "member.removed_by_undo", orgId, unitId: unit.id, subjectId: memberId });
  const stuck = all.filter(({ memberId }) => !gone.has(memberId));
  if (stuck.length === 0) return [];
  const held = await rowsWithin<{ id: string | null; holders: string[] }>(db, holdersStatement, [
    stuck[0]?.orgId,
    stuck.flatMap(({ memberId }) => memberId ?? []),
    stuck.flatMap((one) => (can.seeSensitive(actor, placeOfCase(one)).allowed ? (one.memberId ?? []) : [])),
  ]);
  const holdersOf = new Map(held.map((one) => [one.id, one.holders]));
  return stuck.map(({ id, memberId }) => ({ id, why: heldBy(holdersOf.get(memberId) ?? []) }));
}
