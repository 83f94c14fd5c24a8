import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { reader, rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, notFound, refused } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { emptyAnswersStatement } from "./statements";

/** A unit in a year; `reason`: why it takes no part. */
export type Participant = { unitId: string; reason?: string };

const MOST_UNITS = 1000;

/** The units that a set applies to and that stand on the cut-off day, by code, with the set's items. */
export async function eligible(scope: Scope, setId: string, cutOff: PlainDate) {
  const db = reader(scope);
  const set = await db.criteriaSet.findFirst({
    where: { id: setId, publishedAt: { not: null } },
    select: { unitKinds: true, items: { select: { id: true } } },
  });
  if (!set)
    return refused("invalid", "Chọn bộ tiêu chí đã ban hành.", {
      fields: [{ path: "setId", message: "Chọn bộ tiêu chí." }],
    });
  const day = fromDay(cutOff);
  const units: UnitRef[] = await db.unit.findMany({
    where: {
      kind: { in: set.unitKinds },
      openedOn: { lte: day },
      OR: [{ closedOn: null }, { closedOn: { gt: day } }],
    },
    orderBy: { code: "asc" },
    take: MOST_UNITS,
    select: { id: true, code: true, name: true },
  });
  return done({ units, itemIds: set.items.map((item) => item.id) });
}

/** Refuses units that do not belong to those that may take part. */
export function unknownUnit(units: readonly UnitRef[], wanted: readonly string[]) {
  const known = new Set(units.map((unit) => unit.id));
  if (wanted.every((id) => known.has(id))) return null;
  return notFound("Có đơn vị không thuộc diện tham gia năm này. Tải lại trang rồi chọn lại.");
}

type Year = { orgId: string; cycleId: string; year: number; itemIds: string[]; actor: Actor; at: Date };

/** One assessment per unit with an empty answer to every item; one left out carries its reason from the start. */
export async function createAssessments(
  db: Writer,
  of: Year,
  participants: readonly Participant[],
  record: (event: AuditEvent) => void,
): Promise<void> {
  const { orgId, cycleId, year, itemIds, at } = of;
  const made = participants.map((one) => ({ id: newId(), ...one }));
  await db.assessment.createMany({
    data: made.map(({ id, unitId, reason }) => ({
      id,
      orgId,
      cycleId,
      unitId,
      state: reason === undefined ? "NOT_REGISTERED" : "NOT_PARTICIPATING",
    })),
  });
  await rowsWithin(db, emptyAnswersStatement, [orgId, made.map(({ id }) => id), itemIds, at]);
  await leaveOut(db, of, made);
  for (const { id: subjectId, unitId, reason } of made)
    record({
      type: "assessment.created",
      orgId,
      unitId,
      subjectId,
      detail: { year, takesPart: reason === undefined },
    });
}

async function leaveOut(
  db: Writer,
  { orgId, actor, at }: Year,
  made: readonly (Participant & { id: string })[],
): Promise<void> {
  await db.assessmentTransition.createMany({
    data: made.flatMap(({ id, reason }) =>
      reason === undefined
        ? []
        : {
            orgId,
            assessmentId: id,
            fromState: "NOT_REGISTERED" as const,
            toState: "NOT_PARTICIPATING" as const,
            reason,
            actorId: actor.userId,
            actorName: actor.name,
            at,
          },
    ),
  });
}
