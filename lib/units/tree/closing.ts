import { endRolesAt } from "@/lib/accounts/roles/end";
import type { AuditEvent } from "@/lib/audit/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";

/** What a unit must be free of before it is closed. */
export async function whatHolds(db: Writer, id: string): Promise<Refusal | null> {
  const branches = await db.unit.count({ where: { parentId: id, closedOn: null } });
  if (branches > 0)
    return refused("conflict", `Còn ${branches} chi đoàn chưa đóng. Đóng các chi đoàn trước.`);
  const members = await db.member.count({
    where: { status: "active", OR: [{ unitId: id }, { branchId: id }] },
  });
  if (members > 0)
    return refused(
      "conflict",
      `Còn ${members} đoàn viên đang sinh hoạt ở đây. Chuyển hoặc ghi kết quả của họ trước.`,
    );
  const sides = [{ unitId: id }, { branchId: id }, { otherUnitId: id }, { otherBranchId: id }];
  const moving = await db.memberCase.count({ where: { procedure: "transfer", closedOn: null, OR: sides } });
  return moving > 0
    ? refused(
        "conflict",
        `Còn ${moving} hồ sơ chuyển sinh hoạt đi hoặc đến đây chưa xong. Làm xong hoặc rút các hồ sơ đó trước.`,
      )
    : null;
}

/** Under a closed unit no branch opens; $3 the first day of those on which it may have been closed. */
const reopenStatement = {
  name: "unit_reopen",
  text: `UPDATE units u SET closed_on = NULL, version = u.version + 1
    FROM (SELECT c.id, c.closed_on FROM units c
      WHERE c.org_id = $1 AND c.id = $2 AND c.closed_on >= $3::date FOR UPDATE) was
    WHERE u.org_id = $1 AND u.id = was.id AND NOT EXISTS (SELECT FROM units p
      WHERE p.org_id = u.org_id AND p.id = u.parent_id AND p.closed_on IS NOT NULL)
    RETURNING was.closed_on AS "closedOn"`,
};

type Within = { db: Writer; record: (event: AuditEvent) => void };
/** A unit or branch, with the unit under which the log has it. */
type Closed = { orgId: string; unitId: string; id: string; name: string };

/** Opens what was closed on a day or later; the roles that ended with it are given anew, if they are. Answers the day that is taken back, where there was one. */
export async function reopenUnit(
  { db, record }: Within,
  { orgId, unitId, id, name }: Closed,
  since: PlainDate,
): Promise<PlainDate | null> {
  const [row] = await rowsWithin<{ closedOn: PlainDate }>(db, reopenStatement, [orgId, id, since]);
  if (!row) return null;
  const { closedOn } = row;
  record({ type: "unit.reopened", orgId, unitId, subjectId: id, detail: { name, closedOn } });
  return closedOn;
}

/** Closes again from the day that was taken back, while nothing has come into it since. */
export async function closeAgain(
  { db, record }: Within,
  { orgId, unitId, id, name }: Closed,
  closedOn: PlainDate,
): Promise<Refusal | null> {
  const data = { closedOn: fromDay(closedOn), version: { increment: 1 } };
  const { count } = await db.unit.updateMany({ where: { id, closedOn: null }, data });
  if (count === 0) return null;
  const held = await whatHolds(db, id);
  if (held) return held;
  record({ type: "unit.closed", orgId, unitId, subjectId: id, detail: { name, closedOn } });
  await endRolesAt(db, record, { orgId, id });
  return null;
}
