import { signingPost } from "@/lib/access/holding";
import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import type { AuditEvent } from "@/lib/audit/types";
import { participantsSettled } from "@/lib/cycles/settled";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { dayOf, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { voidSigning } from "@/lib/signings/voiding";
import { minutesPaperOf } from "./appraisal/minutes/queries";
import { keepVerdicts, verdictsStand } from "./appraisal/round";
import { takeRound, withdrawVotes } from "./appraisal/votes";
import { digestOf } from "./canonical";
import type { Act, Move } from "./moves";
import { frozenPlans } from "./registration/rules";
import type { RegistrationSheet } from "./registration/types";
import type { AssessmentWhole, FrozenSubmission, ReturnedItem } from "./types";

type Moving = {
  whole: AssessmentWhole;
  move: Move;
  actor: Actor;
  at: Date;
  reason: string | undefined;
  dueDate: PlainDate | undefined;
  returnedItems: readonly ReturnedItem[];
  frozen: FrozenSubmission | null;
  /** The plan with which the unit registers. */
  sheet: RegistrationSheet | null;
};

/** Writes a move that the rules allow, over the version that was read, with all that follows from it. */
export async function writeMove(
  db: Writer,
  moving: Moving,
  record: (event: AuditEvent) => void,
): Promise<Result<null>> {
  const { whole, move, actor, at, reason, frozen } = moving;
  const { id, orgId, version, state } = whole;
  const settled = await partIsSettled(db, moving);
  if (settled) return settled;
  const next = frozen ? { round: whole.round + 1, openedAt: null } : {};
  const { count } = await db.assessment.updateMany({
    where: { id, version, state },
    data: { state: move.to, version: { increment: 1 }, ...next },
  });
  if (count === 0) return refused("stale", "");
  const by = { actorId: actor.userId, actorName: actor.name, at };
  await db.assessmentTransition.create({
    data: { orgId, assessmentId: id, fromState: state, toState: move.to, reason, ...by },
  });
  if (frozen && !(await handIn(db, moving, frozen))) return refused("stale", "");
  if (move.act === "register") await keepRegistration(db, moving);
  if (move.act === "appraise" && !(await verdictsStand(db, whole))) return refused("stale", "");
  if (move.act === "appraise") await takeRound(db, whole);
  if (state === "APPRAISED") await withdrawVotes(db, whole, record);
  if (move.act === "return") await giveBack(db, moving);
  if (move.act === "withdraw") await openAgain(db, whole);
  if (move.act === "readmit") await closeReturned(db, id);
  await endSignings(db, moving, record);
  record(eventOf(moving));
  return done(null);
}

/** Out of the year, or into it: only until a decision is recorded. */
async function partIsSettled(db: Writer, { whole, move: { act } }: Moving): Promise<Refusal | null> {
  if (act !== "exclude" && act !== "readmit") return null;
  const { orgId, cycle } = whole;
  return participantsSettled(db, { orgId, cycleId: cycle.id, year: cycle.year, act });
}

/** What a move says of the unit, where it changes whom the proposal of the year lists and counts, and how. */
const LEAVES_PROPOSAL: Partial<Record<Act, string>> = {
  register: "đăng ký",
  appraise: "thẩm định xong",
  reopen: "mở lại thẩm định",
  return: "trả lại để bổ sung",
  exclude: "không tham gia nữa",
  readmit: "tham gia trở lại",
};

/** A signed paper whose words the move changes is a draft again: a new round of verdicts needs a new number. */
async function endSignings(
  db: Writer,
  { whole, move, actor, at }: Moving,
  record: (event: AuditEvent) => void,
): Promise<void> {
  const { id, orgId, unit, cycle, submission } = whole;
  const wasListed = move.act !== "return" || move.from === "APPRAISED";
  const words = wasListed ? LEAVES_PROPOSAL[move.act] : undefined;
  if (!words) return;
  const ending = { orgId, year: cycle.year, reason: `${unit.name}: ${words}.`, actor, at };
  if (move.act === "reopen" && submission) {
    await voidSigning(db, { ...ending, ...minutesPaperOf(submission.id), id }, record);
  }
  const subject = { cycleId: cycle.id };
  await voidSigning(db, { ...ending, paper: "proposal", subject, id: cycle.id }, record);
}

function eventOf({ whole, move, reason, returnedItems }: Moving): AuditEvent {
  const codes = returnedItems.map((one) => one.code);
  return {
    type: "assessment.moved",
    orgId: whole.orgId,
    unitId: whole.unit.id,
    subjectId: whole.id,
    detail: { year: whole.cycle.year, from: whole.state, to: move.to, act: move.act, items: codes },
    after: reason || codes.length > 0 ? { reason: reason ?? null, items: [...returnedItems] } : undefined,
  };
}

/**
 * What is registered stays as it was; the plan itself may go on growing. A unit that was left out and is in the year
 * again keeps its first registration.
 */
async function keepRegistration(db: Writer, { whole, actor, at, sheet }: Moving): Promise<void> {
  if (!sheet) throw new Error("a unit registers with its plan");
  await db.registration.createMany({
    skipDuplicates: true,
    data: {
      orgId: whole.orgId,
      assessmentId: whole.id,
      due: fromDay(sheet.due),
      registeredOn: fromDay(dayOf(at)),
      plans: frozenPlans(sheet.items),
      registeredById: personOf(actor),
      registeredBy: actor.name,
      registeredAs: signingPost(actor, whole.orgId, whole.unit.id),
      at,
    },
  });
}

/** False when an answer was saved since it was read: what was judged complete is what must be handed in. */
async function handIn(db: Writer, { whole, actor, at }: Moving, frozen: FrozenSubmission): Promise<boolean> {
  const assessmentId = whole.id;
  const items = await db.assessmentItem.findMany({
    where: { assessmentId },
    select: { id: true, version: true },
  });
  const judged = new Map(whole.items.map((item) => [item.id, item.version]));
  if (items.some((item) => judged.get(item.id) !== item.version)) return false;
  const meeting = await db.assessmentMeeting.findFirst({
    where: { assessmentId },
    select: { version: true },
  });
  if (meeting?.version !== whole.meeting?.version) return false;
  const submissionId = newId();
  await db.assessmentSubmission.create({
    data: {
      id: submissionId,
      orgId: whole.orgId,
      assessmentId,
      round: whole.round + 1,
      frozen,
      sha256: digestOf(frozen),
      submittedById: personOf(actor),
      submittedBy: actor.name,
      submittedAs: signingPost(actor, whole.orgId, whole.unit.id),
      submittedAt: at,
    },
  });
  await keepVerdicts(db, whole, { submissionId, frozen });
  await closeReturned(db, assessmentId);
  return true;
}

/** Nothing is asked for any more: it was supplemented, or the unit begins the year anew. */
async function closeReturned(db: Writer, assessmentId: string): Promise<void> {
  await db.assessmentItem.updateMany({ where: { assessmentId }, data: { isReturned: false } });
}

/**
 * What is taken back opens as it was open before: of a supplement only the items that were asked for. What was asked
 * before the unit was let back into the year is asked no more.
 */
async function openAgain(db: Writer, { id, items }: AssessmentWhole): Promise<void> {
  const readmitted = await db.assessmentTransition.findFirst({
    where: { assessmentId: id, fromState: "NOT_PARTICIPATING" },
    orderBy: { at: "desc" },
    select: { at: true },
  });
  const last = items.reduce(
    (latest, { returned }) => (returned && returned.at > latest ? returned.at : latest),
    "",
  );
  if (readmitted && Date.parse(last) < readmitted.at.getTime()) return;
  const asked = items.filter(({ returned }) => returned?.at === last).map((item) => item.id);
  if (asked.length === 0) return;
  await db.assessmentItem.updateMany({
    where: { assessmentId: id, id: { in: asked } },
    data: { isReturned: true },
  });
}

/** Keeps which items are asked for, why and until when; only these unlock. */
async function giveBack(db: Writer, { whole, actor, at, dueDate, returnedItems }: Moving): Promise<void> {
  const { orgId, submission } = whole;
  if (!submission || !dueDate) throw new Error("only what was handed in can be returned, until a day");
  const returnId = newId();
  const idOf = new Map(whole.items.map((item) => [item.code, item.criteriaItemId]));
  const wanted = returnedItems.flatMap(({ code, reason }) => {
    const criteriaItemId = idOf.get(code);
    return criteriaItemId ? [{ orgId, returnId, criteriaItemId, reason }] : [];
  });
  const by = { byId: personOf(actor), by: actor.name, at };
  await db.appraisalReturn.create({
    data: { id: returnId, orgId, submissionId: submission.id, dueDate: fromDay(dueDate), ...by },
  });
  await db.appraisalReturnItem.createMany({ data: wanted });
  await db.assessmentItem.updateMany({
    where: { assessmentId: whole.id, criteriaItemId: { in: wanted.map((one) => one.criteriaItemId) } },
    data: { isReturned: true },
  });
}
