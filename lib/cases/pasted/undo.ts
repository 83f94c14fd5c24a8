import type { Actor } from "@/lib/access/types";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import {
  keptOf,
  type TableUndo,
  UNDO_NOTE,
  type UndoneTable,
  type UndoWithin,
  WRITTEN_MEANWHILE,
} from "@/lib/members/bulk-changes/undo";
import { done, type Result } from "@/lib/platform/result";
import { actingIn, notYours } from "../acting";
import { type Dropping, droppedEvent, droppingOf, withdrawAll } from "../dropping";
import type { RecordedKind, Stuck } from "../kind";
import { standingCases } from "../queries";
import type { StandingCase } from "../types";
import { caseEvent, holdCases, type Recorder } from "../writing";

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

/** The undo of what stands of a table: `withdraw` takes all of it back and answers on which something rests, false where somebody was faster. */
export function undoOf(
  cases: readonly StandingCase[],
  unfit: string[],
  withdraw: (within: UndoWithin) => Promise<false | Stuck[]>,
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
      for (const was of cases)
        record(caseEvent({ ...was, unitId: was.unit.id }, droppedEvent(was.procedure, UNDO_NOTE)));
      return cases.flatMap(({ id, personName }) => {
        const why = stuck.find((one) => one.id === id)?.why;
        return why ? `${personName}: ${why.message}` : [];
      });
    },
  };
}

const writtenMeanwhile = ({ personName }: StandingCase) => `${personName}: ${WRITTEN_MEANWHILE}`;
