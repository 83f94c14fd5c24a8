import type { Actor } from "@/lib/access/types";
import { dropPapers } from "@/lib/evidence/papers/tying";
import type { Tie } from "@/lib/evidence/proofs";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import {
  keptOf,
  type TableUndo,
  UNDO_NOTE,
  type UndoneTable,
  type UndoWithin,
  WRITTEN_MEANWHILE,
} from "@/lib/members/bulk-changes/undo";
import { today } from "@/lib/platform/clock";
import { done, type Result } from "@/lib/platform/result";
import { actingIn, notYours } from "../acting";
import { stepBackEvent, takeLastBack } from "../commands";
import { type Dropping, droppedEvent, droppingOf, hasGoneOn, withdrawAll } from "../dropping";
import type { CaseKind, RecordedKind, Stuck } from "../kind";
import { isMoveOf, lastStanding, standingSteps } from "../machine";
import { bearerOfStanding } from "../new-papers";
import { signedNil } from "../nil/queries";
import { placeOfCase, standingCases } from "../queries";
import { stepOf } from "../step-id";
import type { CaseStep, StandingCase } from "../types";
import { caseEvents, holdCases, type Recorder } from "../writing";

/** Withdraws the cases of a table that still stand, in as many statements for all as for one; one that has gone on is in the way. */
export async function casesTakenBack(
  actor: Actor,
  kind: RecordedKind,
  table: UndoneTable,
): Promise<Result<TableUndo>> {
  const kept = await keptOf<KeptCases>(table);
  if (!kept.ok) return kept;
  const { orgId } = table;
  const { procedure } = kind.machine;
  const found = await standingCases(actor, { orgId, procedure }, kept.value.cases);
  if (!found.ok) return found;
  const dropping: Dropping[] = [];
  const unfit: string[] = [];
  let by: Recorder | undefined;
  for (const was of found.value) {
    const acting = actingIn(actor, was);
    if (!acting.ok) return acting;
    if (!acting.value.parts.includes("keeper")) return notYours("keeper");
    by = acting.value.by;
    const line = droppingOf(kind, was);
    if (!line.ok) unfit.push(line.message);
    else if (line.value) dropping.push(line.value);
  }
  const cases = dropping.map(({ was }) => was);
  return done(
    undoOf(cases, unfit, async ({ db, record }) =>
      by ? withdrawAll(kind, dropping, { db, record, by, note: UNDO_NOTE }) : [],
    ),
  );
}

type Taken<S extends string, A extends string, Line extends StandingCase> = {
  kind: CaseKind<S, A>;
  read: (ids: readonly string[]) => Promise<Result<Line[]>>;
  /** Undoes what the steps changed beside their cases, and says on which something rests. */
  undo?: (within: UndoWithin, lines: readonly Line[]) => Promise<Stuck[]>;
};

/** Of steps also the papers that came by the table: the cases stay, and had them not before. */
export type KeptSteps = KeptCases & { papers?: readonly Tie[] };

/** The same of steps that a table took in as many cases, with its papers; one after which another was taken is in the way. */
export async function stepsTakenBack<S extends string, A extends string, Line extends StandingCase>(
  actor: Actor,
  table: UndoneTable,
  { kind, read, undo }: Taken<S, A, Line>,
): Promise<Result<TableUndo>> {
  const kept = await keptOf<KeptSteps>(table);
  if (!kept.ok) return kept;
  const { machine } = kind;
  const numbers = new Map(kept.value.cases.map(stepOf).map(({ caseId, number }) => [caseId, number]));
  const found = await read([...numbers.keys()]);
  if (!found.ok) return found;
  const back: { was: Line; last: CaseStep }[] = [];
  const unfit: string[] = [];
  let by: Recorder | undefined;
  for (const was of found.value) {
    const acting = actingIn(actor, was);
    if (!acting.ok) return acting;
    by = acting.value.by;
    const number = numbers.get(was.id);
    const last = lastStanding(was.steps);
    if (!last || !standingSteps(was.steps).some((step) => step.number === number)) continue;
    const move = machine.moves[last.act as A];
    if (last.number !== number) unfit.push(hasGoneOn(was.personName).message);
    else if (isMoveOf(move, acting.value.parts)) back.push({ was, last });
    else return notYours(move.by);
  }
  const day = await today();
  const closing = back.filter(({ last }) => machine.moves[last.act as A].closes);
  const stands = closing.flatMap(({ was, last }) => [{ from: was.openedOn, to: last.day }, day]);
  const silent =
    closing[0] && (await signedNil(actor, placeOfCase(closing[0].was), machine.procedure, stands));
  if (silent) return silent;
  const eventOf = (was: StandingCase) => {
    const act = lastStanding(was.steps)?.act as A;
    return stepBackEvent(machine.procedure, machine.moves[act].done, UNDO_NOTE);
  };
  const cases = back.map(({ was }) => was);
  return done(
    undoOf(
      cases,
      unfit,
      async (within) => {
        const written = by && (await takeLastBack(kind, back, { db: within.db, by, note: UNDO_NOTE }));
        if (!written) return false;
        await dropPapers(within, cases.map(bearerOfStanding), kept.value.papers ?? []);
        return (await undo?.(within, cases)) ?? [];
      },
      eventOf,
    ),
  );
}

/** The undo of what stands of a table: `withdraw` takes all of it back and answers on which something rests, false where somebody was faster. */
export function undoOf(
  cases: readonly StandingCase[],
  unfit: string[],
  withdraw: (within: UndoWithin) => Promise<false | Stuck[]>,
  eventOf = (was: StandingCase) => droppedEvent(was.procedure, UNDO_NOTE),
): TableUndo {
  const [first] = cases;
  return {
    count: cases.length,
    unfit,
    write: async (within) => {
      if (!first) return [];
      const { db, record } = within;
      const late = await holdCases(db, first.orgId, cases);
      const stuck = late.length === 0 && (await withdraw(within));
      if (stuck === false) return (late.length > 0 ? late : cases).map(writtenMeanwhile);
      const told = cases.map((was) => ({ was, event: eventOf(was) }));
      for (const event of await caseEvents(db, told)) record(event);
      return cases.flatMap(({ id, personName }) => {
        const why = stuck.find((one) => one.id === id)?.why;
        return why ? `${personName}: ${why.message}` : [];
      });
    },
  };
}

const writtenMeanwhile = ({ personName }: StandingCase) => `${personName}: ${WRITTEN_MEANWHILE}`;
