import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Result, refused } from "@/lib/platform/result";
import { notYours, ownPart } from "./acting";
import { type Dropped, type Dropping, dropOf } from "./dropping";
import type { CaseKind } from "./kind";
import { isMoveOf, lastStanding, NOTHING_TO_TAKE_BACK, takeBackProblem } from "./machine";
import { signedNil } from "./nil/queries";
import { movedEvent, plannedStep, signedSilent, writeSteps } from "./planned";
import { takeBackSchema, takeStepSchema } from "./schema";
import { expectStep } from "./terms";
import type { CaseStep, Procedure, StandingCase } from "./types";
import { type Drop, insertSteps, moveRows, plainStep, type Recorder, takingBack, writeCase } from "./writing";

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
  if (wrong || !last) return wrong ?? NOTHING_TO_TAKE_BACK;
  const back = { ...found.value, last, told: parsed.value };
  const drop = await (Object.hasOwn(machine.moves, last.act)
    ? stepDrop(actor, kind, back)
    : dropOf(kind, back));
  return drop.ok ? writeCase(actor, was, drop.value.statements, drop.value.event) : drop;
}

/** The last step comes to nothing: the case stands where it stood before. */
async function stepDrop<S extends string, A extends string>(
  actor: Actor,
  kind: CaseKind<S, A>,
  { was, parts, by, last, told: { version, note } }: Dropped,
): Promise<Result<Drop>> {
  const { machine } = kind;
  const act = last.act as A;
  const move = machine.moves[act];
  if (!isMoveOf(move, parts)) return notYours(move.by);
  const { orgId } = was;
  const day = await today();
  const stands = [{ from: was.openedOn, to: last.day }, day];
  const place = { orgId, unitId: was.unit.id };
  const silent = move.closes ? await signedNil(actor, place, was.procedure, stands) : null;
  if (silent) return silent;
  return done({
    was,
    statements: async (db, record) => {
      const back = [{ was: { ...was, version }, last }];
      if (!(await takeLastBack(kind, back, { db, by, note }))) return false;
      if (move.closes && !(await isReached(db, was.id))) return HAS_LEFT;
      return (await kind.undo?.({ db, record, by, found: was, act, step: last })) ?? true;
    },
    event: stepBackEvent(machine.procedure, move.done, note),
  });
}

const HAS_LEFT = refused(
  "conflict",
  "Đoàn viên đã chuyển sang nơi khác từ khi xong hồ sơ này nên không mở lại được. Nơi đang sinh hoạt ghi hồ sơ mới.",
);

/** What is opened again stands with its member, who may have left for where whoever opens it sees nothing. */
async function isReached(db: Writer, id: string): Promise<boolean> {
  return (await db.memberCase.findFirst({ where: { id }, select: { id: true } })) !== null;
}

/**
 * The last steps of cases come to nothing, in as many statements for all as for one where all come to one state; false
 * where somebody was faster.
 */
export async function takeLastBack<S extends string, A extends string>(
  kind: CaseKind<S, A>,
  back: readonly Dropping[],
  { db, by, note }: { db: Writer; by: Recorder; note: string },
): Promise<boolean> {
  const day = await today();
  const stays = ({ last }: Dropping) => kind.machine.moves[last.act as A].stays ?? false;
  for (const state of new Set(back.map(({ last }) => last.fromState))) {
    const of = back.filter(({ last }) => last.fromState === state);
    const standing = of.map((each) => ({ ...each.was, closedOn: stays(each) ? each.was.closedOn : null }));
    // Of what leads out of an end nothing leads to an end: those who stand there all stay.
    const outcome = of[0] && stays(of[0]) ? of[0].was.outcome : null;
    if (!(await moveRows(db, standing, { state, outcome, isTakenBack: true }))) return false;
    const waiting = of.map(({ was, last }) => ({ kind, was, since: dayBefore(was, last) }));
    await expectStep(db, waiting, state as S);
  }
  const steps = back.map(({ was, last }) => takingBack(was, last, plainStep(day, { note })));
  await insertSteps(db, back[0]?.was.orgId ?? "", steps, by);
  return true;
}

export function stepBackEvent(procedure: Procedure, step: string, note: string) {
  return { type: "case.taken_back" as const, detail: { procedure, step }, after: { note } };
}

/** Since when the case stands where it stands again. */
function dayBefore({ steps, openedOn }: StandingCase, last: CaseStep): PlainDate {
  return lastStanding(steps.filter(({ number }) => number < last.number))?.day ?? openedOn;
}
