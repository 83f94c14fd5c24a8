import type { AuditEvent } from "@/lib/audit/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";

type Branch = { id: string; name: string };
type Unit = { id: string; orgId: string; code: string };

/** So that a number still fits behind it. */
const MOST_CODE = 24;

/** Opens branches of a unit within somebody else's transaction: a roster names them before anybody has entered them. */
export async function openBranches(
  db: Writer,
  record: (event: AuditEvent) => void,
  unit: Unit,
  branches: readonly Branch[],
  day: PlainDate,
): Promise<void> {
  if (branches.length === 0) return;
  const { id: parentId, orgId } = unit;
  const start = `${unit.code.slice(0, MOST_CODE)}-CD`;
  const taken = await db.unit.findMany({ where: { code: { startsWith: start } }, select: { code: true } });
  const last = Math.max(0, ...taken.flatMap(({ code }) => Number(code.slice(start.length)) || []));
  const made = branches.map((branch, at) => ({ ...branch, code: `${start}${last + at + 1}` }));
  const openedOn = fromDay(day);
  await db.unit.createMany({
    data: made.map((branch) => ({ ...branch, orgId, parentId, kind: "branch" as const, openedOn })),
  });
  await db.unitName.createMany({
    data: made.map(({ id, name }) => ({ orgId, unitId: id, fromDay: openedOn, name })),
  });
  for (const { id, code, name } of made) {
    const detail = { code, kind: "branch", name };
    record({ type: "unit.created", orgId, unitId: parentId, subjectId: id, detail });
  }
}

const closeUnused = {
  name: "branches_close_unused",
  text: `UPDATE units u SET closed_on = p.day, version = u.version + 1
    FROM (SELECT $1::uuid AS org_id, $2::uuid[] AS ids, $3::date AS day) p
    WHERE u.org_id = p.org_id AND u.id = ANY(p.ids) AND u.kind = 'branch' AND u.closed_on IS NULL
      AND NOT EXISTS (SELECT FROM members m WHERE m.org_id = u.org_id AND m.branch_id = u.id)
      AND NOT EXISTS (SELECT FROM activities a WHERE a.org_id = u.org_id AND a.branch_id = u.id)
      AND NOT EXISTS (SELECT FROM youth_projects y WHERE y.org_id = u.org_id AND y.branch_id = u.id)
      AND NOT EXISTS (SELECT FROM evidence e WHERE e.org_id = u.org_id AND e.branch_id = u.id)
      AND NOT EXISTS (SELECT FROM branch_meetings g WHERE g.org_id = u.org_id AND g.branch_id = u.id)
      AND NOT EXISTS (SELECT FROM role_assignments r WHERE r.org_id = u.org_id AND r.unit_id = u.id)
    RETURNING u.id, u.name`,
};

/** Closes those of the branches in which nothing was ever entered; their names stay in the history. */
export async function closeUnusedBranches(
  db: Writer,
  record: (event: AuditEvent) => void,
  unit: Pick<Unit, "id" | "orgId">,
  ids: readonly string[],
  day: PlainDate,
): Promise<void> {
  if (ids.length === 0) return;
  const { id: unitId, orgId } = unit;
  for (const { id, name } of await rowsWithin<Branch>(db, closeUnused, [orgId, ids, day]))
    record({ type: "unit.closed", orgId, unitId, subjectId: id, detail: { name, closedOn: day } });
}
