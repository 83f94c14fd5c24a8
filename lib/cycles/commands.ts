import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { cycleWhere } from "./queries";
import { datesInOrder } from "./rules";
import { changeCycleSchema, openCycleSchema } from "./schema";
import type { CycleDates } from "./types";

/** Opens a year: one assessment for every unit of the kinds that the set names, those left out with their reason. */
export async function openCycle(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const no = refusal(can.runCycle(actor, orgId));
  if (no) return no;
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const parsed = parse(openCycleSchema, input);
  if (!parsed.ok) return parsed;
  const { excluded, year, setId, votePercent, ...dates } = parsed.value;
  const wrong = datesInOrder(dates);
  if (wrong) return wrong;
  const plan = await participants(scope, setId, dates.cutOff);
  if (!plan.ok) return plan;
  const reasons = new Map(excluded.map((unit) => [unit.unitId, unit.reason]));
  const id = newId();
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const openedAt = await now();
      await db.cycle.create({ data: { id, orgId, year, setId, votePercent, openedAt, ...asDates(dates) } });
      record({
        type: "cycle.opened",
        orgId,
        subjectId: id,
        detail: { year, units: plan.value.unitIds.length },
      });
      const assessments = plan.value.unitIds.map((unitId) => ({
        id: newId(),
        unitId,
        reason: reasons.get(unitId),
      }));
      await createAssessments(
        db,
        { orgId, cycleId: id, itemIds: plan.value.itemIds, actor, at: openedAt },
        assessments,
      );
      for (const { id: subjectId, unitId, reason } of assessments)
        record({
          type: "assessment.created",
          orgId,
          unitId,
          subjectId,
          detail: { year, takesPart: reason === undefined },
        });
      return done({ id });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = `Năm ${year} đã mở rồi. Sửa năm đó thay vì mở lại.`;
    return refused("conflict", message, { fields: [{ path: "year", message }] });
  }
}

async function participants(scope: Scope, setId: string, cutOff: CycleDates["cutOff"]) {
  const db = reader(scope);
  const set = await db.criteriaSet.findFirst({
    where: { id: setId, publishedAt: { not: null } },
    select: { unitKinds: true, items: { select: { id: true } } },
  });
  if (!set)
    return refused("invalid", "Chọn bộ tiêu chí đã ban hành.", {
      fields: [{ path: "setId", message: "Chọn bộ tiêu chí." }],
    });
  const units = await db.unit.findMany({
    where: { kind: { in: set.unitKinds }, openedOn: { lte: fromDay(cutOff) }, closedOn: null },
    orderBy: { code: "asc" },
    take: 1000,
    select: { id: true },
  });
  return done({ unitIds: units.map((unit) => unit.id), itemIds: set.items.map((item) => item.id) });
}

async function createAssessments(
  db: Writer,
  of: { orgId: string; cycleId: string; itemIds: string[]; actor: Actor; at: Date },
  assessments: { id: string; unitId: string; reason: string | undefined }[],
): Promise<void> {
  const { orgId, cycleId, itemIds, actor, at } = of;
  await db.assessment.createMany({
    data: assessments.map(({ id, unitId, reason }) => ({
      id,
      orgId,
      cycleId,
      unitId,
      state: reason === undefined ? "NOT_REGISTERED" : "NOT_PARTICIPATING",
    })),
  });
  await db.assessmentItem.createMany({
    data: assessments.flatMap(({ id }) =>
      itemIds.map((criteriaItemId) => ({ orgId, assessmentId: id, criteriaItemId, updatedAt: at })),
    ),
  });
  const left = assessments.filter((one) => one.reason !== undefined);
  await db.assessmentTransition.createMany({
    data: left.map(({ id, reason }) => ({
      orgId,
      assessmentId: id,
      fromState: "NOT_REGISTERED" as const,
      toState: "NOT_PARTICIPATING" as const,
      reason,
      actorId: actor.userId,
      actorName: actor.name,
      at,
    })),
  });
}

/** Changes the dates of an open year. */
export async function changeCycle(
  actor: Actor,
  orgId: string,
  cycleId: string,
  input: unknown,
): Promise<Result<null>> {
  const found = await openCycleFor(actor, orgId, cycleId, can.runCycle(actor, orgId));
  if (!found.ok) return found;
  const parsed = parse(changeCycleSchema, input);
  if (!parsed.ok) return parsed;
  const { version, votePercent, ...dates } = parsed.value;
  const wrong = datesInOrder(dates);
  if (wrong) return wrong;
  const { scope, cycle } = found.value;
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).cycle.updateMany({
      where: { id: cycleId, version },
      data: { ...asDates(dates), votePercent, version: { increment: 1 } },
    });
    if (count === 0) return staleCycle(cycle);
    record({
      type: "cycle.changed",
      orgId,
      subjectId: cycleId,
      detail: { year: cycle.year, ...dates, votePercent },
    });
    return done(null);
  });
}

/** Closes a year: from then on nothing in it moves. Every unit must have its result. */
export async function closeCycle(actor: Actor, orgId: string, cycleId: string): Promise<Result<null>> {
  const found = await openCycleFor(actor, orgId, cycleId, can.closeCycle(actor, orgId));
  if (!found.ok) return found;
  const { scope, cycle } = found.value;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const undecided = await db.assessment.count({
      where: { cycleId, state: { notIn: ["RECOGNISED", "NOT_RECOGNISED", "NOT_PARTICIPATING"] } },
    });
    if (undecided > 0)
      return refused(
        "conflict",
        `Còn ${undecided} đơn vị chưa có kết quả nên chưa đóng năm ${cycle.year} được.`,
      );
    const { count } = await db.cycle.updateMany({
      where: { id: cycleId, state: "open", version: cycle.version },
      data: { state: "closed", closedAt: await now(), version: { increment: 1 } },
    });
    if (count === 0) return staleCycle(cycle);
    record({ type: "cycle.closed", orgId, subjectId: cycleId, detail: { year: cycle.year } });
    return done(null);
  });
}

async function openCycleFor(
  actor: Actor,
  orgId: string,
  cycleId: string,
  permission: Parameters<typeof refusal>[0],
) {
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleWhere(scope, { id: cycleId });
  if (!cycle.ok) return cycle;
  const no = refusal(permission);
  if (no) return no;
  if (cycle.value.state === "closed")
    return refused("conflict", `Năm ${cycle.value.year} đã đóng, không sửa được nữa.`);
  return done({ scope, cycle: cycle.value });
}

function staleCycle(cycle: { year: number }) {
  return refused("stale", `Năm ${cycle.year} vừa được người khác sửa. Tải lại trang rồi sửa tiếp.`, {
    current: cycle,
  });
}

function asDates(dates: CycleDates) {
  return {
    cutOff: fromDay(dates.cutOff),
    registrationDue: fromDay(dates.registrationDue),
    selfAssessmentDue: fromDay(dates.selfAssessmentDue),
    appraisalDue: fromDay(dates.appraisalDue),
    decisionDue: fromDay(dates.decisionDue),
  };
}
