import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { isMoveOf, lastStanding, moveCase, NOTHING_TO_TAKE_BACK, takeBackProblem } from "@/lib/cases/machine";
import { futureDay } from "@/lib/cases/opening";
import type { BallotRule } from "@/lib/cases/rules";
import { takeBackSchema, takeStepSchema } from "@/lib/cases/schema";
import { dueAfter } from "@/lib/cases/terms";
import type { CaseStep, StepBy } from "@/lib/cases/types";
import { plainStep, takingBack } from "@/lib/cases/writing";
import { type FoundBody, findBody } from "@/lib/committees/bodies";
import { memberTerms } from "@/lib/members/terms/queries";
import { today } from "@/lib/platform/clock";
import { reader, type Writer } from "@/lib/platform/database/database";
import { toDayOrNull } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { DROPPED_EVENT, dropAll, dropProblem } from "./dropping";
import { refuseTwice } from "./once";
import { notYours, RECORDED_ABOVE } from "./parts";
import { organisationDisciplineDetail, partsIn, placeOf } from "./queries";
import { closeBody, reopenBody } from "./reopening";
import {
  actProblem,
  ballotRule,
  endsDissolution,
  isBallot,
  keptBallot,
  machineOf,
  mayTake,
  mayUndo,
  measureBefore,
  measureOf,
  ORGANISATION_DISCIPLINE,
  setsForm,
  undoProblem,
} from "./rules";
import { chosenFormSchema, openSchema } from "./schema";
import type {
  OrganisationDisciplineAct,
  OrganisationDisciplineDetail,
  OrganisationDisciplineState,
} from "./types";
import { insertSteps, moveRow, openCase, unitsWord, writeCase } from "./writing";

/** Opens a case against a unit or a branch, to be gone through step by step. */
export async function openOrganisationDiscipline(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const parsed = parse(openSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, body, about, form, day } = parsed.value;
  const found = await bodyToDiscipline(actor, { unit, body });
  if (!found.ok) return found;
  const { place, closedOn } = found.value;
  if (closedOn)
    return refused("conflict", `Tổ chức này đã đóng từ ${formatDate(closedOn)}. Đã kỷ luật thì ghi kết quả.`);
  const no = await futureDay("day", day);
  if (no) return no;
  return openCase(actor, {
    place,
    entry: "stepwise",
    state: ORGANISATION_DISCIPLINE.first,
    openedOn: day,
    measure: { about, proposedForm: form },
    event: { type: "organisation_discipline.opened", detail: { on: day } },
  });
}

/** The unit or the branch of it that is to be disciplined, for whoever may open a case or record a decision there. */
export async function bodyToDiscipline(
  actor: Actor,
  { unit, body }: { unit: string; body: string },
): Promise<Result<FoundBody & { closedOn: PlainDate | null }>> {
  const found = await findBody(actor, { unit, branch: body === unit ? null : body });
  if (!found.ok) return found;
  const no = refusal(can.openOrganisationDiscipline(actor, found.value.place));
  if (no) return no;
  const { scope } = found.value;
  const row = await reader(scope).unit.findFirst({ where: { id: body }, select: { closedOn: true } });
  return done({ ...found.value, closedOn: toDayOrNull(row?.closedOn ?? null) });
}

/** One step on; the acts that decide carry the measure that they set. */
export async function takeOrganisationDisciplineStep(
  actor: Actor,
  id: string,
  input: { form?: unknown } & Record<string, unknown>,
): Promise<Result<{ id: string }>> {
  const found = await ownPart(actor, id);
  if (!found.ok) return found;
  const { was, parts, rule, machine } = found.value;
  const { form: given, ...told } = input;
  const chosen = parse(chosenFormSchema, { form: given });
  if (!chosen.ok) return chosen;
  const parsed = parse(takeStepSchema, told);
  if (!parsed.ok) return parsed;
  const { version, act: named, ...step } = parsed.value;
  const act = actNamed(machine, named);
  if (!act) return refused("invalid", "Bước này không có trong thủ tục.");
  const { by } = machine.moves[act];
  if (!isMoveOf(machine.moves[act], parts)) return notYours(by);
  if (!mayTake(was, parts, act)) return RECORDED_ABOVE;
  const moved = moveCase(machine, act, was, step, await today());
  if (!moved.ok) return moved;
  const form = setsForm(act) ? (chosen.value.form ?? null) : null;
  const no = actProblem(act, was, form);
  if (no) return no;
  const { to: state, closes, done: words } = moved.value;
  const place = placeOf(was);
  const measure = measureOf(act, form, was.decider);
  const ballot = isBallot(act) ? keptBallot(rule) : {};
  return writeCase(
    actor,
    { id, place },
    async (db, record) => {
      const dueOn = await dueAfter(db, ORGANISATION_DISCIPLINE, state, step.day);
      const closed = closes ? { on: step.day, outcome: closes } : null;
      const reopened = endsDissolution(was, { ...was, ...measure, state })
        ? { reopenedFrom: await reopenBody({ db, record }, was) }
        : {};
      if (!(await moveRow(db, { id, version }, { state, dueOn, closed, ...measure, ...ballot, ...reopened })))
        return false;
      const line = { caseId: id, number: was.steps.length + 1, act, fromState: was.state, toState: state };
      await insertSteps(db, actor, place.orgId, [{ ...line, ...step }]);
      return act === "decide" ? ((await refuseTwice(db, place.orgId, id)) ?? true) : true;
    },
    {
      type: "organisation_discipline.moved",
      detail: { step: words, on: step.day, number: step.docNumber || null },
    },
  );
}

/** Takes the last step back, with the reason, while nothing rests on it; of what was recorded at once the whole case. */
export async function takeOrganisationDisciplineBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await ownPart(actor, id);
  if (!found.ok) return found;
  const parsed = parse(takeBackSchema, input);
  if (!parsed.ok) return parsed;
  const back = await takingBackOf(actor, found.value, parsed.value);
  if (!back.ok) return back;
  const { was } = found.value;
  const { statements, event } = back.value;
  return writeCase(actor, { id, place: placeOf(was) }, statements, event);
}

type TakingBack = {
  statements: (db: Writer, record: (event: AuditEvent) => void) => Promise<boolean | Refusal>;
  event: { type: AuditEvent["type"]; detail: AuditEvent["detail"] };
};

/** What taking the last step back writes, where nothing is in its way. */
async function takingBackOf(
  actor: Actor,
  { was, parts, machine }: Own,
  { version, note }: { version: number; note: string },
): Promise<Result<TakingBack>> {
  const last = lastStanding(was.steps);
  const wrong = takeBackProblem(last, note);
  if (wrong || !last) return wrong ?? NOTHING_TO_TAKE_BACK;
  const act = actNamed(machine, last.act);
  if (act) return stepBackOf(actor, { was, parts, machine }, { act, last, version, note });
  const dropping = { was: { ...was, version }, last };
  const no = dropProblem(dropping, parts);
  if (no) return no;
  return done({
    statements: async (db) => (await dropAll(db, actor, [dropping], note)).length === 0,
    event: DROPPED_EVENT,
  });
}

type StepBack = { act: OrganisationDisciplineAct; last: CaseStep; version: number; note: string };

/** The case stands where it stood before the step. */
async function stepBackOf(
  actor: Actor,
  { was, parts, machine }: Omit<Own, "rule">,
  { act, last, version, note }: StepBack,
): Promise<Result<TakingBack>> {
  const { id } = was;
  const move = machine.moves[act];
  if (!isMoveOf(move, parts)) return notYours(move.by);
  if (!mayUndo(was, parts, last.number)) return RECORDED_ABOVE;
  const to = { ...measureBefore(act), state: last.fromState as OrganisationDisciplineState };
  const before = { ...was, ...to };
  const rests = undoProblem(was, before);
  if (rests) return rests;
  const day = await today();
  // What was closed stands again in every year since.
  const again = { place: placeOf(was), stands: { from: was.openedOn, to: day } };
  const word = await unitsWord(actor, move.closes ? [again] : []);
  if (!word.ok) return word;
  return done({
    statements: async (db, record) => {
      const held = endsDissolution(before, was) ? await closeBody({ db, record }, was) : null;
      if (held) return held;
      const since = lastStanding(was.steps.filter(({ number }) => number < last.number));
      const due = await dueAfter(db, ORGANISATION_DISCIPLINE, to.state, since?.day ?? was.openedOn);
      const reopened = endsDissolution(before, was) ? { reopenedFrom: null } : {};
      const ballot = isBallot(act) ? keptBallot(null) : {};
      if (!(await moveRow(db, { id, version }, { ...to, dueOn: due, closed: null, ...reopened, ...ballot })))
        return false;
      const back = { ...takingBack(was, last, plainStep(day, { note })), toState: to.state };
      await insertSteps(db, actor, was.orgId, [back]);
      await word.value({ db, record });
      return true;
    },
    event: { type: "organisation_discipline.taken_back", detail: { step: move.done } },
  });
}

type Own = {
  was: OrganisationDisciplineDetail;
  parts: StepBy[];
  machine: ReturnType<typeof machineOf>;
  /** By which a ballot is counted now. */
  rule: BallotRule;
};

/** The case, how it goes on, and the parts in which this person may act in it; who may not act at all is told so. */
async function ownPart(actor: Actor, id: string): Promise<Result<Own>> {
  const found = await organisationDisciplineDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const parts = partsIn(actor, was);
  if (parts.length === 0 || actor.userId === null)
    return forbidden("Kỷ luật tổ chức do tổ chức đó và cấp trên trực tiếp ghi. Bạn chỉ xem.");
  const terms = await memberTerms(actor, was.orgId);
  return done({ was, parts, machine: machineOf(terms, was), rule: ballotRule(terms) });
}

function actNamed({ moves }: Own["machine"], named: string): OrganisationDisciplineAct | null {
  return Object.hasOwn(moves, named) ? (named as OrganisationDisciplineAct) : null;
}
