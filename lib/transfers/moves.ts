import type { AuditEvent } from "@/lib/audit/types";
import type { Effect } from "@/lib/cases/commands";
import { reachValues } from "@/lib/evidence/queries";
import { insertMembers } from "@/lib/members/bulk";
import { refuseRostered } from "@/lib/members/elsewhere";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { type Refusal, refused } from "@/lib/platform/result";
import { fromWords, toWords } from "./messages";
import { postsEnding } from "./posts";
import {
  moveMembersStatement,
  noteMovesStatement,
  removeMemberStatement,
  restoreMemberStatement,
} from "./statements";
import type { TransferDetail } from "./types";

export type Moving = Pick<Effect<string>, "db" | "record"> & { scope: Scope; found: TransferDetail };

export const GONE = refused(
  "conflict",
  "Đoàn viên đã đổi chi đoàn hoặc tình trạng từ khi mở hồ sơ. Rút hồ sơ này rồi làm lại từ danh sách.",
);
const RESTS = refused(
  "conflict",
  "Đoàn viên đã được sửa hoặc có hồ sơ khác từ khi chuyển nên không lùi bước này được nữa.",
);

/** The member leaves the old roster and stands in the new one, in one guarded statement. */
export async function moveMember(
  { db, record, scope, found }: Moving,
  day: PlainDate,
): Promise<Refusal | null> {
  const posts = await moveAll(db, scope, [found.id]);
  if (!posts) return GONE;
  const { orgId, unit, otherUnit, memberId, direction } = found;
  const to = { branch: toWords(found), position: null };
  const from = { branch: fromWords(found), position: posts.get(found.id) ?? null };
  record(movedEvent({ orgId, memberId, unitId: (otherUnit ?? unit).id }, from, to));
  if (direction === "out")
    record({
      ...{ type: "member.status_changed", orgId, unitId: unit.id, subjectId: memberId },
      detail: { from: "active", to: "moved", on: day },
    });
  return null;
}

type Post = { id: string; post: string | null };

/**
 * Moves the members of these cases and answers, by case, the post that ended with it; null where one of them is no
 * longer where the case found it.
 */
export async function moveAll(
  db: Writer,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null> | null> {
  const values = [...reachValues(scope), [...ids], postsEnding("inside"), postsEnding("within")];
  const moved = await rowsWithin<Post>(db, moveMembersStatement, values);
  return moved.length === ids.length ? new Map(moved.map(({ id, post }) => [id, post])) : null;
}

/** Notes with the members that their move, which a list had made, is recorded now: that list is not taken back under it. */
export async function noteAll(
  db: Writer,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null> | null> {
  const noted = await rowsWithin<{ id: string }>(db, noteMovesStatement, [...reachValues(scope), [...ids]]);
  return noted.length === ids.length ? new Map() : null;
}

type Moved = { orgId: string; unitId: string; memberId: string | null };
type Standing = { branch: string; position: string | null };

/** `position`: a post that the move ended or, taken back, gave again. */
export function movedEvent({ orgId, unitId, memberId }: Moved, from: Standing, to: Standing): AuditEvent {
  const told = { type: "member.moved" as const, orgId, unitId, subjectId: memberId };
  if (from.position !== to.position)
    return { ...told, detail: { fields: ["unit", "branch", "position"] }, before: from, after: to };
  const [before, after] = [{ branch: from.branch }, { branch: to.branch }];
  return { ...told, detail: { fields: ["unit", "branch"] }, before, after };
}

/** The same for a move that is taken back. */
export async function restoreMember({ db, record, scope, found }: Moving): Promise<Refusal | null> {
  const values = [...reachValues(scope), found.id];
  const [back] = await rowsWithin<Post>(db, restoreMemberStatement, values);
  if (!back) return RESTS;
  const { orgId, unit, memberId } = found;
  const from = { branch: toWords(found), position: null };
  record(
    movedEvent({ orgId, unitId: unit.id, memberId }, from, { branch: fromWords(found), position: back.post }),
  );
  return null;
}

/** Who came from outside stands in the roster from now on. */
export async function addNewcomer(
  { db, record, found }: Omit<Moving, "scope">,
  branchId: string | null,
): Promise<Refusal | null> {
  const { orgId, unit, personName: fullName, birthDate, gender, memberCode, cardNumber, joinedOn } = found;
  const id = newId();
  const values = { fullName, birthDate, gender, code: memberCode, cardNumber, joinedOn };
  // Since the arrival was written down another unit may have put the same person into its roster.
  const no = await refuseRostered(db, { orgId, unitId: unit.id }, [values]);
  if (no) return no;
  await insertMembers(db, orgId, [{ id, unitId: unit.id, branchId, source: "form", values }]);
  await db.transfer.updateMany({ where: { caseId: found.id }, data: { memberVersion: 1 } });
  await db.memberCase.updateMany({ where: { id: found.id }, data: { memberId: id } });
  record({ type: "member.created", orgId, unitId: unit.id, subjectId: id, detail: { from: "transfer" } });
  return null;
}

export async function removeNewcomer({ db, record, scope, found }: Moving): Promise<Refusal | null> {
  await db.memberCase.updateMany({ where: { id: found.id }, data: { memberId: null } });
  const values = [...reachValues(scope), found.id, found.memberId];
  const [gone] = await rowsWithin<{ id: string }>(db, removeMemberStatement, values);
  if (!gone) return RESTS;
  const { orgId, unit, memberId } = found;
  record({ type: "member.removed_by_undo", orgId, unitId: unit.id, subjectId: memberId });
  return null;
}
