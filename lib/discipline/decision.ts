import { RECORD } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import { paperWords } from "@/lib/cases/messages";
import type { CaseStep } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";

const DECIDES = ["decide_at_branch", "decide_above", RECORD];

type Step = Pick<CaseStep, "act" | "day" | "docNumber">;
type Standing<S> = { openedOn: PlainDate; steps: readonly S[] };
type Decided<S> = { number: string; on: PlainDate; step: S };

/**
 * Number and day of the decision, by the steps that stand. What was recorded at once is opened on that day: its one step
 * says the day of the announcement. `step`: the one that tells of it.
 */
export function decisionIn<S extends Step>({ openedOn, steps }: Standing<S>): Decided<S> | null {
  const step = steps.findLast(({ act }) => DECIDES.includes(act));
  return step ? { number: step.docNumber, on: step.act === RECORD ? openedOn : step.day, step } : null;
}

/** The step that answered an appeal by another measure, the one in force since. */
export function changedIn<S extends CaseStep>({ steps }: { steps: readonly S[] }): S | null {
  return standingSteps(steps).findLast(({ act }) => act === "change") ?? null;
}

/** When the measure was announced, by the steps that stand: of a recorded case the day of its one step. */
export function announcedIn({ steps }: { steps: readonly CaseStep[] }): PlainDate | null {
  return standingSteps(steps).findLast(({ act }) => act === "announce" || act === RECORD)?.day ?? null;
}

/** By which papers the measure stands as it is: the decision and whatever answered an appeal. */
export function decisionPapers(line: Standing<Step>): string[] {
  const decision = decisionIn(line);
  const answers = line.steps.filter(({ act }) => act === "uphold" || act === "change");
  return [
    ...(decision ? [paperWords(decision.number, decision.on)] : []),
    ...answers.map(({ docNumber, day }) => `Trả lời khiếu nại: ${paperWords(docNumber, day)}`),
  ];
}
