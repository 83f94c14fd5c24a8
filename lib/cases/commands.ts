import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import type { PlainDate } from "@/lib/platform/dates";
import { type Result, refused } from "@/lib/platform/result";
import { notYours, ownPart } from "./acting";
import { dropOf } from "./dropping";
import type { CaseKind } from "./kind";
import { isMoveOf, lastStanding, type Move, takeBackProblem } from "./machine";
import { signedNil } from "./nil/queries";
import { movedEvent, plannedStep, signedSilent, writeSteps } from "./planned";
import { takeBackSchema, takeStepSchema } from "./schema";
import { expectStep } from "./terms";
import type { CaseDetail, CaseStep } from "./types";
import { insertSteps, moveRow, plainStep, takingBack, writeCase } from "./writing";

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
  const { was, parts, by } = found.value;
  const parsed = parse(takeBackSchema, input);
  if (!parsed.ok) return parsed;
  const { version, note } = parsed.value;
  const last = lastStanding(was.steps);
  const wrong = takeBackProblem(last, note);
  if (wrong || !last) return wrong ?? refused("conflict", "Hồ sơ chưa có bước nào để lùi.");
  const act = last.act as A;
  const move: Move<S> | undefined = machine.moves[act];
  if (!move) {
    const drop = await dropOf(kind, { ...found.value, last, told: parsed.value });
    return drop.ok ? writeCase(actor, was, drop.value.statements, drop.value.event) : drop;
  }
  if (!isMoveOf(move, parts)) return notYours(move.by);
  const place = { orgId: was.orgId, unitId: was.unit.id };
  const day = await today();
  const stands = [{ from: was.openedOn, to: last.day }, day];
  const silent = move.closes ? await signedNil(actor, place, was.procedure, stands) : null;
  if (silent) return silent;
  return writeCase(
    actor,
    was,
    async (db, record) => {
      const to = { state: last.fromState, closed: null, isTakenBack: true };
      if (!(await moveRow(db, { ...was, version }, to))) return false;
      await expectStep(db, [{ kind, was, since: dayBefore(was, last) }], last.fromState as S);
      await insertSteps(db, was.orgId, [takingBack(was, last, plainStep(day, { note }))], by);
      return (await kind.undo?.({ db, record, by, found: was, act, step: last })) ?? true;
    },
    { type: "case.taken_back", detail: { procedure: machine.procedure, step: move.done }, after: { note } },
  );
}

/** Since when the case stands where it stands again. */
function dayBefore({ steps, openedOn }: CaseDetail, last: CaseStep): PlainDate {
  return lastStanding(steps.filter(({ number }) => number < last.number))?.day ?? openedOn;
}
