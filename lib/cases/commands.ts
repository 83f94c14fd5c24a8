import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { termsIn } from "@/lib/members/terms/queries";
import type { MemberTerms } from "@/lib/members/terms/types";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { RECORDED } from "./correcting";
import {
  isMoveOf,
  lastStanding,
  type Machine,
  type Move,
  moveCase,
  standingSteps,
  takeBackProblem,
} from "./machine";
import { signedNil } from "./nil/queries";
import { caseDetail, partsIn } from "./queries";
import { comesToNothing } from "./rules";
import { type StepTold, takeBackSchema, takeStepSchema } from "./schema";
import { expectNext, setDue } from "./terms";
import type { CaseDetail, CaseStep, StandingCase, StepBy, StepInput } from "./types";
import {
  type Drop,
  insertSteps,
  moveRow,
  moveRows,
  plainStep,
  type RecordEvent,
  type Recorder,
  takingBack,
  writeCase,
} from "./writing";

export type Effect<A extends string> = {
  db: Writer;
  /** Says in the log what else was changed. */
  record: RecordEvent;
  by: Recorder;
  found: StandingCase;
  act: A;
  step: StepInput;
};

/** What a procedure adds to its machine. */
export type CaseKind<S extends string, A extends string> = {
  machine: Machine<S, A>;
  /** By when the next step is expected of this case in `state` since a day, where the machine's terms don't say it. */
  dueOn?: (standing: { terms: MemberTerms; state: S; since: PlainDate }) => PlainDate | null;
  /** What one act in several cases holds of all of them before the first is written. */
  hold?: (db: Writer, act: A, cases: readonly StandingCase[]) => Promise<void>;
  /** What else changes with a step, in the same transaction; a refusal rolls the step back. */
  effect?: (effect: Effect<A>) => Promise<Refusal | null>;
  /**
   * The same for a step that is taken back: undoes the effect, or refuses while something rests on it; false where
   * somebody was faster.
   */
  undo?: (effect: Effect<A>) => Promise<boolean | Refusal | null>;
  /** Undoes what a recorded result changed, or refuses while something rests on it. */
  undoRecorded?: (effect: Pick<Effect<A>, "db" | "record" | "found">) => Promise<Refusal | null>;
  /** A condition that looks at the whole case. */
  condition?: (found: StandingCase, act: A, step: StepInput) => Refusal | null;
};

/** What of it a recorded result needs. */
export type RecordedKind<S extends string, A extends string> = Pick<
  CaseKind<S, A>,
  "machine" | "undoRecorded"
>;

/** Takes a case one step on, by whoever's part the step is. */
export async function takeCaseStep<S extends string, A extends string>(
  actor: Actor,
  kind: CaseKind<S, A>,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await ownPart(actor, kind.machine, id);
  if (!found.ok) return found;
  const { was, by } = found.value;
  const parsed = parse(takeStepSchema, input);
  if (!parsed.ok) return parsed;
  const planned = plannedStep(kind, found.value, parsed.value, await today());
  if (!planned.ok) return planned;
  const silent = await signedSilent(actor, [planned.value]);
  if (silent) return silent;
  return writeCase(
    actor,
    was,
    (db, record) => writeSteps([planned.value], { db, record, by }),
    movedEvent(planned.value),
  );
}

/** A step that may be taken, on a case as it was found. */
export type PlannedStep<S extends string, A extends string> = {
  kind: CaseKind<S, A>;
  was: StandingCase;
  version: number;
  act: A;
  step: StepInput;
  move: Move<S>;
};

/** What a step comes to, or why this person can't take it now. */
export function plannedStep<S extends string, A extends string>(
  kind: CaseKind<S, A>,
  { was, parts }: { was: StandingCase; parts: readonly StepBy[] },
  { version, act: named, ...step }: StepTold,
  day: PlainDate,
): Result<PlannedStep<S, A>> {
  const { machine } = kind;
  const act = actOf(machine, named);
  if (!act) return refused("invalid", "Bước này không có trong thủ tục.");
  if (!isMoveOf(machine.moves[act], parts)) return notYours(machine.moves[act].by);
  const { steps, openedOn } = was;
  const moved = moveCase(machine, act, { state: was.state as S, steps, openedOn }, step, day);
  if (!moved.ok) return moved;
  return kind.condition?.(was, act, step) ?? done({ kind, was, version, act, step, move: moved.value });
}

/** By a step a case stands from its opening to that day, unless the step brings it to nothing. */
export async function signedSilent<S extends string, A extends string>(
  actor: Actor,
  planned: readonly PlannedStep<S, A>[],
): Promise<Refusal | null> {
  const standing = planned.filter(({ was, move }) => !comesToNothing(was.procedure, move.closes ?? null));
  const [first] = standing;
  if (!first) return null;
  const { orgId, procedure } = first.was;
  for (const unitId of new Set(standing.map(({ was }) => was.unit.id))) {
    const here = standing.filter(({ was }) => was.unit.id === unitId);
    const stands = here.map(({ was, step }) => ({ from: was.openedOn, to: step.day }));
    const no = await signedNil(actor, { orgId, unitId }, procedure, stands);
    if (no) return no;
  }
  return null;
}

/** Writes steps of one act, each on a case of its own; false where somebody was faster. */
export async function writeSteps<S extends string, A extends string>(
  planned: readonly PlannedStep<S, A>[],
  { db, record, by }: { db: Writer; record: RecordEvent; by: Recorder },
): Promise<boolean | Refusal> {
  const [first] = planned;
  if (!first) return true;
  const { kind, move, step } = first;
  const cases = planned.map(({ was }) => was);
  await kind.hold?.(db, first.act, cases);
  const closed = move.closes ? { on: step.day, outcome: move.closes } : null;
  const moving = planned.map(({ was, version }) => ({ ...was, version }));
  if (!(await moveRows(db, moving, { state: move.to, closed }))) return false;
  const waiting = planned.map(({ kind: own, was }) => ({ kind: own, id: was.id }));
  await expectStep(db, waiting, { state: move.to, since: step.day });
  const lines = planned.map(({ was, act, step: said }) => ({
    ...{ caseId: was.id, number: was.steps.length + 1, act, fromState: was.state, toState: move.to },
    ...said,
  }));
  await insertSteps(db, first.was.orgId, lines, by);
  for (const { kind: own, was, act, step: said } of planned) {
    const no = await own.effect?.({ db, record, by, found: was, act, step: said });
    if (no) return planned.length > 1 ? { ...no, message: `${was.personName}: ${no.message}` } : no;
  }
  return true;
}

/** What the log says of a step. */
export function movedEvent<S extends string, A extends string>({
  kind,
  move,
  step,
}: PlannedStep<S, A>): Pick<AuditEvent, "type" | "detail" | "after"> {
  const { procedure } = kind.machine;
  return {
    type: "case.moved",
    detail: { procedure, step: move.done, on: step.day, number: step.docNumber || null },
    ...notesOf(step),
  };
}

/** Takes the last step back, with the reason, while nothing rests on it; of what was recorded at once the whole case. */
export async function takeStepBack<S extends string, A extends string>(
  actor: Actor,
  kind: CaseKind<S, A>,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const { machine } = kind;
  const found = await ownPart(actor, machine, id);
  if (!found.ok) return found;
  const { was } = found.value;
  const parsed = parse(takeBackSchema, input);
  if (!parsed.ok) return parsed;
  const last = lastStanding(was.steps);
  const wrong = takeBackProblem(last, parsed.value.note);
  if (wrong || !last) return wrong ?? refused("conflict", "Hồ sơ chưa có bước nào để lùi.");
  const back = await backOf(actor, kind, { ...found.value, last, told: parsed.value });
  return back.ok ? writeCase(actor, was, back.value.statements, back.value.event) : back;
}

/** What taking the last step back writes; of what was recorded at once the whole case comes to nothing. */
async function backOf<S extends string, A extends string>(
  actor: Actor,
  kind: CaseKind<S, A>,
  dropped: Dropped,
): Promise<Result<Drop>> {
  const { machine } = kind;
  const { was, parts, by, last, told } = dropped;
  const { id } = was;
  const { version, note } = told;
  const act = last.act as A;
  const move: Move<S> | undefined = machine.moves[act];
  if (!move) return dropOf(kind, dropped);
  if (!isMoveOf(move, parts)) return notYours(move.by);
  const place = { orgId: was.orgId, unitId: was.unit.id };
  const day = await today();
  const stands = [{ from: was.openedOn, to: last.day }, day];
  const silent = move.closes ? await signedNil(actor, place, was.procedure, stands) : null;
  if (silent) return silent;
  return done({
    was,
    statements: async (db, record) => {
      const to = { state: last.fromState, closed: null, isTakenBack: true };
      if (!(await moveRow(db, { ...was, version }, to))) return false;
      const standing = { state: last.fromState as S, since: dayBefore(was, last) };
      await expectStep(db, [{ kind, id }], standing);
      await insertSteps(db, was.orgId, [takingBack(was, last, plainStep(day, { note }))], by);
      return (await kind.undo?.({ db, record, by, found: was, act, step: last })) ?? true;
    },
    event: {
      type: "case.taken_back",
      detail: { procedure: machine.procedure, step: move.done },
      after: { note },
    },
  });
}

/** A step and its taking back ask the same: the machine says until when cases of a kind wait, or each of them itself. */
async function expectStep<S extends string, A extends string>(
  db: Writer,
  cases: readonly { kind: CaseKind<S, A>; id: string }[],
  { state, since }: { state: S; since: PlainDate },
): Promise<void> {
  const [first] = cases;
  if (!first) return;
  const { machine, dueOn } = first.kind;
  if (!dueOn) return expectNext(db, machine, { ids: cases.map(({ id }) => id), state, day: since });
  const terms = await termsIn(db);
  const waiting = cases.map(({ kind, id }) => ({ id, until: kind.dueOn?.({ terms, state, since }) ?? null }));
  for (const day of new Set(waiting.map(({ until }) => until))) {
    const ids = waiting.flatMap(({ id, until }) => (until === day ? [id] : []));
    await setDue(db, ids, day);
  }
}

/** Since when the case stands where it stands again. */
function dayBefore({ steps, openedOn }: CaseDetail, last: CaseStep): PlainDate {
  return lastStanding(steps.filter(({ number }) => number < last.number))?.day ?? openedOn;
}

type Dropped = Own & { last: CaseStep; told: { version: number; note: string } };

/** What was recorded by mistake comes to nothing: the case is withdrawn and all that it changed stands as before. */
async function dropOf<S extends string, A extends string>(
  { machine, undoRecorded }: RecordedKind<S, A>,
  { was, parts, by, last, told: { version, note } }: Dropped,
): Promise<Result<Drop>> {
  if (!parts.includes("keeper")) return notYours("keeper");
  if (was.outcome === "withdrawn") return refused("conflict", "Hồ sơ này đã bỏ rồi.");
  const day = await today();
  return done({
    was,
    statements: async (db, record) => {
      const to = { state: "withdrawn", closed: { on: day, outcome: "withdrawn" as const } };
      if (!(await moveRow(db, { ...was, version }, to))) return false;
      await db.memberCase.updateMany({ where: { id: was.id }, data: { dueOn: null } });
      const back = { ...takingBack(was, last, plainStep(day, { note })), toState: to.state };
      await insertSteps(db, was.orgId, [back], by);
      return (await undoRecorded?.({ db, record, found: was })) ?? true;
    },
    event: {
      type: "case.taken_back",
      detail: { procedure: machine.procedure, step: RECORDED },
      after: { note },
    },
  });
}

/** The same of a case as one among others that came by one table; null where it has come to nothing already. */
export async function recordedDrop<S extends string, A extends string>(
  actor: Actor,
  kind: RecordedKind<S, A>,
  was: CaseDetail,
  note: string,
): Promise<Result<Drop | null>> {
  const acting = actingIn(actor, was);
  if (!acting.ok) return acting;
  if (was.outcome === "withdrawn") return done(null);
  const last = lastStanding(was.steps);
  if (!last || Object.hasOwn(kind.machine.moves, last.act))
    return refused("conflict", `${was.personName}: hồ sơ đã có bước sau kết quả này. Lùi bước đó trước.`);
  return dropOf(kind, { was, ...acting.value, last, told: { version: was.version, note } });
}

/** A step of a case, by its number, that a table took; null where it was taken back already. */
export async function steppedDrop<S extends string, A extends string>(
  actor: Actor,
  kind: CaseKind<S, A>,
  { was, number }: { was: CaseDetail; number: number },
  note: string,
): Promise<Result<Drop | null>> {
  const acting = actingIn(actor, was);
  if (!acting.ok) return acting;
  const last = lastStanding(was.steps);
  if (!last || !standingSteps(was.steps).some((step) => step.number === number)) return done(null);
  if (last.number !== number)
    return refused("conflict", `${was.personName}: hồ sơ đã có bước sau bảng này. Lùi bước đó trước.`);
  return backOf(actor, kind, { was, ...acting.value, last, told: { version: was.version, note } });
}

type Own = { was: CaseDetail; parts: StepBy[]; by: Recorder };

/** The case, and the parts in which this person may act in it; who may not act at all is told so. */
async function ownPart<S extends string, A extends string>(
  actor: Actor,
  { procedure }: Machine<S, A>,
  id: string,
): Promise<Result<Own>> {
  const found = await caseDetail(actor, id, procedure);
  if (!found.ok) return found;
  const acting = actingIn(actor, found.value);
  return acting.ok ? done({ was: found.value, ...acting.value }) : acting;
}

/** The parts of this person in a case, where there is any. */
export function actingIn(actor: Actor, was: StandingCase): Result<{ parts: StepBy[]; by: Recorder }> {
  const parts = partsIn(actor, was);
  const { userId, name } = actor;
  if (parts.length === 0 || userId === null)
    return forbidden("Thủ tục đoàn viên do chi đoàn, đơn vị và cấp trên trực tiếp thực hiện. Bạn chỉ xem.");
  return done({ parts, by: { userId, name } });
}

const WHOSE: Record<StepBy, string> = {
  keeper: "Bước này do chi đoàn hoặc đơn vị ghi.",
  unit: "Bước này do Bí thư, Phó Bí thư đơn vị quyết định.",
  other_side: "Bước này do Bí thư, Phó Bí thư đơn vị tiếp nhận quyết định.",
  approver: "Bước này do Đoàn cấp trên trực tiếp quyết định.",
  upper: "Bước này do văn phòng Đoàn cấp trên hoặc Bí thư, Phó Bí thư đơn vị ghi.",
  inspector: "Bước này do Ủy ban Kiểm tra cấp trên ghi.",
};

function notYours(by: StepBy): Refusal {
  return forbidden(WHOSE[by]);
}

function actOf<S extends string, A extends string>({ moves }: Machine<S, A>, named: string): A | null {
  return Object.hasOwn(moves, named) ? (named as A) : null;
}

/** Names of people and what was said of them are kept where erasure reaches. */
function notesOf({ person, note }: StepInput) {
  return person || note ? { after: { person, note } } : {};
}
