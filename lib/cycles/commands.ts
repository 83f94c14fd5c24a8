import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { reader, rowsWithin, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { orTaken } from "@/lib/platform/database/taken";
import type { PlainDate } from "@/lib/platform/dates";
import { isId, newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { voidSigning } from "@/lib/signings/voiding";
import { whyYearStays } from "./kept-by";
import { createAssessments, eligible, notEligible, reasonless } from "./participants";
import { cycleWhere } from "./queries";
import { datesRefused, lastYearToOpen, phaseDoubted, whyNotClosed, yearClosed, yearRefused } from "./rules";
import { addUnitsSchema, changeCycleSchema, openCycleSchema } from "./schema";
import { holdParticipants, judgedBySettled, participantsSettled, settlingDecision } from "./settled";
import { takeBackStatement } from "./statements";
import type { CycleDates, CycleRow } from "./types";

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
  const {
    participants: ticked,
    excluded,
    year,
    setId,
    votePercent,
    voteBase,
    adoptionPercent,
    lateSubmissionAllowed,
    confirmed,
    ...dates
  } = parsed.value;
  const day = await today();
  const wrong = yearRefused(year, day) ?? datesRefused(dates, year);
  if (wrong) return wrong;
  const found = await eligible(scope, setId, dates.cutOff);
  if (!found.ok) return found;
  const doubt = confirmed ? null : phaseDoubted(found.value.phase, year);
  if (doubt) return doubt;
  const { units, itemIds } = found.value;
  const reasons = new Map(excluded.map((unit) => [unit.unitId, unit.reason]));
  const takingPart = (ticked ?? units.map((unit) => unit.id)).filter((unitId) => !reasons.has(unitId));
  const foreign = notEligible(found.value, [...takingPart, ...reasons.keys()]);
  const unfit = foreign ?? reasonless(found.value, excluded);
  if (unfit) return unfit;
  for (const unitId of reasons.keys()) {
    const own = refusal(can.settleParticipation(actor, { orgId, unitId }));
    const name = units.find(({ id }) => id === unitId)?.name;
    if (own) return { ...own, message: `${name}: ${own.message}` };
  }
  if (takingPart.length === 0)
    return refused("conflict", `Năm ${year} chưa có đơn vị nào tham gia. Chọn ít nhất một đơn vị.`);
  const named = new Set([...takingPart, ...reasons.keys()]);
  const participants = units
    .filter((unit) => named.has(unit.id))
    .map((unit) => ({ unitId: unit.id, reason: reasons.get(unit.id) }));
  const id = newId();
  const twoAppraisers = await hadTwoAppraisers(scope, day);
  const taken = () => refusedAt("year", `Năm ${year} đã mở rồi. Sửa năm đó thay vì mở lại.`, "conflict");
  return orTaken(taken, () =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const at = await now();
      await db.cycle.create({
        data: {
          id,
          orgId,
          year,
          setId,
          twoAppraisers,
          openedAt: at,
          votePercent,
          voteBase,
          adoptionPercent,
          lateSubmissionAllowed,
          ...asDates(dates),
        },
      });
      record({ type: "cycle.opened", orgId, subjectId: id, detail: { year, units: participants.length } });
      await createAssessments(db, { orgId, cycleId: id, year, itemIds, actor, at }, participants, record);
      return done({ id });
    }),
  );
}

/** The newest year, of which the next one is made, is appraised by two. */
async function hadTwoAppraisers(scope: Scope, day: PlainDate): Promise<boolean> {
  const newest = await reader(scope).cycle.findFirst({
    where: { year: { lte: lastYearToOpen(day) } },
    orderBy: { year: "desc" },
    select: { twoAppraisers: true },
  });
  return newest?.twoAppraisers ?? false;
}

/** Takes units into a year that is open already: those founded since. */
export async function addUnits(
  actor: Actor,
  orgId: string,
  cycleId: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openYear(actor, orgId, cycleId, can.runCycle(actor, orgId));
  if (!opened.ok) return opened;
  const parsed = parse(addUnitsSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, cycle } = opened.value;
  const found = await eligible(scope, cycle.setId, cycle.cutOff);
  if (!found.ok) return found;
  const unitIds = [...new Set(parsed.value.unitIds)];
  const foreign = notEligible(found.value, unitIds);
  if (foreign) return foreign;
  const taken = () =>
    refusedAt("unitIds", "Có đơn vị đã ở trong năm này rồi. Tải lại trang để xem.", "conflict");
  return orTaken(taken, () =>
    change(whoIs(actor), async (tx, record) => {
      const of = { orgId, cycleId, year: cycle.year, itemIds: found.value.itemIds, actor, at: await now() };
      const participants = unitIds.map((unitId) => ({ unitId }));
      const db = writer(scope, tx);
      const settled = await participantsSettled(db, { orgId, cycleId, year: cycle.year, act: "readmit" });
      if (settled) return settled;
      await createAssessments(db, of, participants, record);
      const reason = "Có thêm đơn vị tham gia năm đánh giá.";
      const proposal = { paper: "proposal", subject: { cycleId }, id: cycleId, orgId } as const;
      await voidSigning(db, { ...proposal, year: cycle.year, reason, actor, at: of.at }, record);
      return done(null);
    }),
  );
}

/** Changes the dates and the majorities of an open year. */
export async function changeCycle(
  actor: Actor,
  orgId: string,
  cycleId: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openYear(actor, orgId, cycleId, can.runCycle(actor, orgId));
  if (!opened.ok) return opened;
  const parsed = parse(changeCycleSchema, input);
  if (!parsed.ok) return parsed;
  const { version, votePercent, voteBase, adoptionPercent, lateSubmissionAllowed, ...dates } = parsed.value;
  const terms = { votePercent, voteBase, adoptionPercent, lateSubmissionAllowed };
  const { scope, cycle } = opened.value;
  const wrong = datesRefused(dates, cycle.year);
  if (wrong) return wrong;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdParticipants(db, { orgId, cycleId });
    const decision = await settlingDecision(db, cycleId);
    const settled = decision && judgedBySettled(decision, cycle.year, cycle, parsed.value);
    if (settled) return settled;
    const { count } = await db.cycle.updateMany({
      where: { id: cycleId, version, state: "open" },
      data: { ...asDates(dates), ...terms, version: { increment: 1 } },
    });
    if (count === 0) return () => staleYear(scope, cycle);
    const detail = { year: cycle.year, ...dates, ...terms };
    record({ type: "cycle.changed", orgId, subjectId: cycleId, detail });
    return done(null);
  });
}

/** Closes a year: from then on nothing in it moves. It is decided, and no unit that handed in waits for its result. */
export async function closeCycle(actor: Actor, orgId: string, cycleId: string): Promise<Result<null>> {
  const opened = await openYear(actor, orgId, cycleId, can.closeCycle(actor, orgId));
  if (!opened.ok) return opened;
  const { scope, cycle } = opened.value;
  const { id, year, version } = cycle;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const { count } = await db.cycle.updateMany({
      where: { id, state: "open", version },
      data: { state: "closed", closedAt: await now(), version: { increment: 1 } },
    });
    if (count === 0) return () => staleYear(scope, cycle);
    const units = await db.assessment.findMany({
      where: { cycleId },
      orderBy: { unit: { code: "asc" } },
      select: { state: true, unit: { select: { name: true } } },
    });
    const named = units.map(({ state, unit }) => ({ state, name: unit.name }));
    const open = whyNotClosed(named, year, (await settlingDecision(db, cycleId)) !== null);
    if (open) return open;
    record({ type: "cycle.closed", orgId, subjectId: cycleId, detail: { year } });
    return done(null);
  });
}

/** Takes back a year that was opened by mistake, with its units, while nothing was done in it. */
export async function takeBackCycle(actor: Actor, orgId: string, cycleId: string): Promise<Result<null>> {
  const opened = await openYear(actor, orgId, cycleId, can.runCycle(actor, orgId));
  if (!opened.ok) return opened;
  const { scope, cycle } = opened.value;
  const { year, setCode } = cycle;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdParticipants(db, { orgId, cycleId });
    // Whoever writes under a unit's year waits here, and finds it gone.
    const units = await db.$queryRaw<{ id: string }[]>`SELECT id FROM assessments
      WHERE org_id = ${orgId}::uuid AND cycle_id = ${cycleId}::uuid ORDER BY id FOR UPDATE`;
    if (units.length === 0) return notFound("Năm đánh giá này vừa được rút lại. Tải lại trang.");
    const kept = await whyYearStays(scope, cycle, tx);
    if (kept) return refused("conflict", kept);
    await rowsWithin(db, takeBackStatement, [orgId, cycleId]);
    const detail = { year, set: setCode, units: units.length };
    record({ type: "cycle.taken_back", orgId, subjectId: cycleId, detail });
    return done(null);
  });
}

async function openYear(
  actor: Actor,
  orgId: string,
  cycleId: string,
  permission: Parameters<typeof refusal>[0],
): Promise<Result<{ scope: Scope; cycle: CycleRow }>> {
  const scope = structureScope(actor, orgId);
  if (!scope || !isId(cycleId)) return notFound();
  const cycle = await cycleWhere(scope, { id: cycleId });
  if (!cycle.ok) return cycle;
  const no = refusal(permission);
  if (no) return no;
  if (cycle.value.state === "closed") return yearClosed(cycle.value.year, { hasResult: false });
  return done({ scope, cycle: cycle.value });
}

async function staleYear(scope: Scope, { id, year }: CycleRow): Promise<Refusal> {
  const current = await cycleWhere(scope, { id });
  return refused("stale", `Năm ${year} vừa được người khác sửa. So hai bản rồi lưu lại.`, {
    current: current.ok ? current.value : undefined,
  });
}

function asDates(dates: CycleDates) {
  return {
    cutOff: fromDay(dates.cutOff),
    registrationDue: fromDay(dates.registrationDue),
    inspectionOn: dates.inspectionOn && fromDay(dates.inspectionOn),
    selfAssessmentDue: fromDay(dates.selfAssessmentDue),
    appraisalDue: fromDay(dates.appraisalDue),
    decisionDue: fromDay(dates.decisionDue),
  };
}
