import type { Actor } from "@/lib/access/types";
import { RECORDED } from "@/lib/cases/correcting";
import type { CaseStep, StepBy } from "@/lib/cases/types";
import { plainStep, takingBack } from "@/lib/cases/writing";
import { today } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Refusal } from "@/lib/platform/result";
import { mayRecord, notYours, RECORDED_ABOVE } from "./parts";
import { mayUndo, undoProblem } from "./rules";
import type { StandingMeasure } from "./types";
import { insertSteps } from "./writing";

/** What was recorded by mistake comes to nothing. */
const DROPPED = { state: "withdrawn", decidedForm: null, decidedLevel: null } as const;

export const DROPPED_EVENT = {
  type: "organisation_discipline.taken_back",
  detail: { step: RECORDED },
} as const;

/** A recorded case with the step that comes to nothing. */
export type Dropping = { was: StandingMeasure; last: CaseStep };

/** Why somebody who acts in these parts does not drop what was recorded. */
export function dropProblem({ was, last }: Dropping, parts: readonly StepBy[]): Refusal | null {
  if (!mayRecord(parts)) return notYours("keeper");
  if (!mayUndo(was, parts, last.number)) return RECORDED_ABOVE;
  return undoProblem(was, { ...was, ...DROPPED });
}

const holdStatement = {
  name: "organisation_discipline_hold",
  text: `SELECT c.id, c.version FROM organisation_discipline_cases c
    WHERE c.org_id = $1::uuid AND c.id = ANY($2::uuid[]) ORDER BY c.id FOR NO KEY UPDATE`,
};

/** Withdraws recorded cases, in as many statements for all as for one; answers in which of them somebody was faster. */
export async function dropAll(
  db: Writer,
  actor: Actor,
  dropping: readonly Dropping[],
  note: string,
): Promise<StandingMeasure[]> {
  const day = await today();
  const orgId = dropping[0]?.was.orgId ?? "";
  const cases = dropping.map(({ was }) => was);
  const ids = cases.map(({ id }) => id);
  const held = await rowsWithin<{ id: string; version: number }>(db, holdStatement, [orgId, ids]);
  const versions = new Map(held.map(({ id, version }) => [id, version]));
  const late = cases.filter(({ id, version }) => versions.get(id) !== version);
  if (late.length > 0) return late;
  const closed = { closedOn: fromDay(day), outcome: "withdrawn", dueOn: null } as const;
  await db.organisationDisciplineCase.updateMany({
    where: { id: { in: ids } },
    data: { ...DROPPED, ...closed, version: { increment: 1 } },
  });
  const steps = dropping.map(({ was, last }) => ({
    ...takingBack(was, last, plainStep(day, { note })),
    toState: DROPPED.state,
  }));
  await insertSteps(db, actor, orgId, steps);
  return [];
}
