import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { reader, rowsWithin, type Writer } from "@/lib/platform/database/database";
import { toDay, toDayOrNull } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, refused, refusedFields } from "@/lib/platform/result";
import { childKinds } from "@/lib/units/rules";
import type { UnitRef } from "@/lib/units/types";
import { whyNotInYear, whyNotOfSet } from "./rules";
import { emptyAnswersStatement } from "./statements";

/** A unit in a year; `reason`: why it takes no part. */
export type Participant = { unitId: string; reason?: string };

/**
 * The units that a set applies to and that stand on the cut-off day, by code, with the set's items and its phase. `absent`: those of
 * its kinds that do not stand on it, each with why. `unmeant`: those that stand on it and are of a kind that the set is
 * not for.
 */
export async function eligible(scope: Scope, setId: string, cutOff: PlainDate) {
  const db = reader(scope);
  const set = await db.criteriaSet.findFirst({
    where: { id: setId, publishedAt: { not: null } },
    select: { unitKinds: true, fromYear: true, toYear: true, items: { select: { id: true } } },
  });
  if (!set)
    return refused("invalid", "Chọn bộ tiêu chí đã ban hành.", {
      fields: [{ path: "setId", message: "Chọn bộ tiêu chí." }],
    });
  const found = await db.unit.findMany({
    where: { kind: { in: [...new Set([...set.unitKinds, ...childKinds("upper_org")])] } },
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true, kind: true, openedOn: true, closedOn: true },
  });
  const units: UnitRef[] = [];
  const absent: Absent[] = [];
  const unmeant: Absent[] = [];
  for (const { openedOn, closedOn, kind, ...unit } of found) {
    const unlike = whyNotOfSet(set.unitKinds, kind);
    const why = whyNotInYear({ openedOn: toDay(openedOn), closedOn: toDayOrNull(closedOn) }, cutOff);
    if (why !== null) absent.push({ ...unit, why });
    else if (unlike !== null) unmeant.push({ ...unit, why: unlike });
    else units.push(unit);
  }
  const { fromYear, toYear } = set;
  const itemIds = set.items.map((item) => item.id);
  return done({ units, absent, unmeant, phase: { fromYear, toYear }, itemIds });
}

type Absent = UnitRef & { why: string };

type Eligible = { units: readonly UnitRef[]; absent: readonly Absent[]; unmeant: readonly Absent[] };

/** Refuses units that can't be in the year: by name those of another kind and those that do not stand on its cut-off day. */
export function notEligible({ units, absent, unmeant }: Eligible, wanted: readonly string[]): Refusal | null {
  const unlike = unmeant.filter(({ id }) => wanted.includes(id));
  if (unlike[0])
    return refused(
      "conflict",
      `${unlike.map(({ name }) => name).join(", ")}: ${unlike[0].why} Bỏ chọn các đơn vị này.`,
    );
  const out = absent.filter(({ id }) => wanted.includes(id)).map(({ name, why }) => `${name} ${why}`);
  if (out.length > 0)
    return refused(
      "conflict",
      `${out.join("; ")}. Bỏ chọn đơn vị, hoặc sửa ngày bắt đầu hoạt động của đơn vị hay ngày chốt số liệu nếu ghi sai.`,
    );
  const known = new Set(units.map((unit) => unit.id));
  if (wanted.every((id) => known.has(id))) return null;
  return notFound("Có đơn vị không thuộc diện tham gia năm này. Tải lại trang rồi chọn lại.");
}

/** Each unit that is left out has its reason; the one that lacks it is named. */
export function reasonless(
  { units }: { units: readonly UnitRef[] },
  excluded: readonly { unitId: string; reason: string }[],
): Refusal | null {
  return refusedFields(
    excluded.map(({ unitId, reason }, at) => {
      const name = units.find(({ id }) => id === unitId)?.name;
      return reason === ""
        ? { path: `excluded.${at}.reason`, message: `${name}: ghi lý do đơn vị không tham gia.` }
        : null;
    }),
  );
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
