import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { notYours } from "./acting";
import type { CaseKind } from "./kind";
import { isMoveOf, type Machine, type Move, moveCase } from "./machine";
import { signedNil } from "./nil/queries";
import { comesToNothing } from "./rules";
import type { StepTold } from "./schema";
import { nextNumber } from "./step-id";
import { expectStep } from "./terms";
import type { Procedure, StandingCase, StepBy, StepInput } from "./types";
import { holdCases, insertSteps, moveRows, type RecordEvent, type Recorder } from "./writing";

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
  const standing = planned.filter(
    ({ was, move }) => !comesToNothing(was.procedure, { outcome: move.closes ?? null, state: move.to }),
  );
  const [first] = standing;
  if (!first) return null;
  const { orgId, procedure } = first.was;
  for (const unitId of new Set(standing.map(({ was }) => was.unit.id))) {
    const here = standing.filter(({ was }) => was.unit.id === unitId);
    const stands = here.map(({ was, step, move }) => ({
      from: was.openedOn,
      to: (move.stays && was.closedOn) || step.day,
    }));
    const no = await signedNil(actor, { orgId, unitId }, procedure, stands);
    if (no) return no;
  }
  return null;
}

/** Writes steps, each on a case of its own; false where somebody was faster. */
export async function writeSteps<S extends string, A extends string>(
  planned: readonly PlannedStep<S, A>[],
  { db, record, by }: { db: Writer; record: RecordEvent; by: Recorder },
): Promise<boolean | Refusal> {
  const [first] = planned;
  if (!first) return true;
  const { orgId } = first.was;
  const groups = alike(planned);
  for (const group of groups) {
    const cases = group.map(({ was }) => was);
    await group[0].kind.hold?.(db, group[0].act, cases);
  }
  if (planned.length > 1)
    await holdCases(
      db,
      orgId,
      planned.map(({ was }) => was),
    );
  for (const group of groups) if (!(await moveAlike(db, group))) return false;
  const lines = planned.map(({ was, act, move, step }) => ({
    caseId: was.id,
    number: nextNumber(was),
    act,
    fromState: was.state,
    toState: move.to,
    ...step,
  }));
  await insertSteps(db, orgId, lines, by);
  for (const { kind, was, act, step } of planned) {
    const no = await kind.effect?.({ db, record, by, found: was, act, step });
    if (no) return planned.length > 1 ? { ...no, message: `${was.personName}: ${no.message}` } : no;
  }
  return true;
}

/** Steps of one act that lead to one state: they move their cases alike, each on its day. */
type Alike<S extends string, A extends string> = [PlannedStep<S, A>, ...PlannedStep<S, A>[]];

function alike<S extends string, A extends string>(planned: readonly PlannedStep<S, A>[]): Alike<S, A>[] {
  const groups = new Map<string, Alike<S, A>>();
  for (const one of planned) {
    const key = JSON.stringify([one.act, one.move.to]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

async function moveAlike<S extends string, A extends string>(
  db: Writer,
  group: Alike<S, A>,
): Promise<boolean> {
  const [{ move, was: first }] = group;
  const outcome = move.stays ? first.outcome : (move.closes ?? null);
  const moving = group.map(({ was, version, step }) => ({
    ...was,
    version,
    closedOn: move.stays ? was.closedOn : outcome && step.day,
  }));
  if (!(await moveRows(db, moving, { state: move.to, outcome }))) return false;
  const waiting = group.map(({ kind, was, step }) => ({ kind, was, since: step.day }));
  await expectStep(db, waiting, move.to);
  return true;
}

/** What the log says of a step. */
export function movedEvent<S extends string, A extends string>({
  kind,
  move,
  step,
}: PlannedStep<S, A>): StepEvent {
  return stepEvent(kind.machine.procedure, move.done, step);
}

type StepEvent = Pick<AuditEvent, "type" | "detail" | "after">;

/** The same of one that was told with others; `done`: what was done by it. */
export function stepEvent(procedure: Procedure, done: string, step: StepInput): StepEvent {
  return {
    type: "case.moved",
    detail: { procedure, step: done, on: step.day, number: step.docNumber || null },
    ...notesOf(step),
  };
}

function actOf<S extends string, A extends string>({ moves }: Machine<S, A>, named: string): A | null {
  return Object.hasOwn(moves, named) ? (named as A) : null;
}

/** Names of people and what was said of them are kept where erasure reaches. */
function notesOf({ person, note }: StepInput) {
  return person || note ? { after: { person, note } } : {};
}
