import type { Actor } from "@/lib/access/types";
import { RECORD } from "@/lib/cases/correcting";
import { hasGoneOn } from "@/lib/cases/dropping";
import { lastStanding } from "@/lib/cases/machine";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import {
  keptOf,
  type TableUndo,
  UNDO_NOTE,
  type UndoneTable,
  WRITTEN_MEANWHILE,
} from "@/lib/members/bulk-changes/undo";
import { done, type Result } from "@/lib/platform/result";
import { DROPPED_EVENT, type Dropping, dropAll, dropProblem } from "./dropping";
import { partsIn, placeOf, standingMeasures } from "./queries";
import type { StandingMeasure } from "./types";

/** Withdraws the cases of a table that still stand, in as many statements for all as for one; one that has gone on is in the way. */
export async function measuresTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const kept = await keptOf<KeptCases>(table);
  if (!kept.ok) return kept;
  const found = await standingMeasures(actor, table.orgId, kept.value.cases);
  if (!found.ok) return found;
  const dropping: Dropping[] = [];
  const unfit: string[] = [];
  for (const was of found.value) {
    if (was.outcome === "withdrawn") continue;
    const last = lastStanding(was.steps);
    if (last?.act !== RECORD) {
      unfit.push(hasGoneOn(was.body.name).message);
      continue;
    }
    const no = dropProblem({ was, last }, partsIn(actor, was));
    if (no?.reason === "forbidden") return no;
    if (no) unfit.push(said(was, no.message));
    else dropping.push({ was, last });
  }
  return done({
    count: dropping.length,
    unfit,
    write: async ({ db, record }) => {
      if (dropping.length === 0) return [];
      const late = await dropAll(db, actor, dropping, UNDO_NOTE);
      for (const { was } of dropping) {
        const { orgId, unitId } = placeOf(was);
        record({ ...DROPPED_EVENT, orgId, unitId, subjectId: was.id });
      }
      return late.map((was) => said(was, WRITTEN_MEANWHILE));
    },
  });
}

const said = ({ body }: StandingMeasure, why: string) => `${body.name}: ${why}`;
