import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
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
