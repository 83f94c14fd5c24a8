import type { Actor } from "@/lib/access/types";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import {
  keptOf,
  type TableUndo,
  UNDO_NOTE,
  type UndoneTable,
  WRITTEN_MEANWHILE,
} from "@/lib/members/bulk-changes/undo";
import { done, type Result } from "@/lib/platform/result";
import { actingIn, notYours } from "../acting";
import { type Dropping, droppedEvent, droppingOf, withdrawAll } from "../dropping";
import type { RecordedKind } from "../kind";
import { standingCases } from "../queries";
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
  return done({
    count: dropping.length,
    unfit,
    write: async ({ db, record }) => {
      if (!by) return [];
      const cases = dropping.map(({ was }) => was);
      const late = await holdCases(db, orgId, cases);
      if (late.length > 0) return late.map(({ personName }) => `${personName}: ${WRITTEN_MEANWHILE}`);
      const stuck = await withdrawAll(kind, dropping, { db, record, by, note: UNDO_NOTE });
      if (stuck === false) return cases.map(({ personName }) => `${personName}: ${WRITTEN_MEANWHILE}`);
      for (const was of cases)
        record(caseEvent({ ...was, unitId: was.unit.id }, droppedEvent(procedure, UNDO_NOTE)));
      return cases.flatMap(({ id, personName }) => {
        const why = stuck.find((one) => one.id === id)?.why;
        return why ? `${personName}: ${why.message}` : [];
      });
    },
  });
}
