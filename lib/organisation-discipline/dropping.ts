import type { Actor } from "@/lib/access/types";
import { RECORDED } from "@/lib/cases/correcting";
import type { CaseStep, StepBy } from "@/lib/cases/types";
import { holdCases, plainStep, takingBack } from "@/lib/cases/writing";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
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
  const late = await holdCases(db, orgId, cases, "organisation_discipline_cases");
  if (late.length > 0) return late;
  const closed = { closedOn: fromDay(day), outcome: "withdrawn", dueOn: null } as const;
  await db.organisationDisciplineCase.updateMany({
    where: { id: { in: cases.map(({ id }) => id) } },
    data: { ...DROPPED, ...closed, version: { increment: 1 } },
  });
  const steps = dropping.map(({ was, last }) => ({
    ...takingBack(was, last, plainStep(day, { note })),
    toState: DROPPED.state,
  }));
  await insertSteps(db, actor, orgId, steps);
  return [];
}
