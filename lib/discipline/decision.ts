import { RECORD } from "@/lib/cases/correcting";
import type { CaseStep } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";

const DECIDES = ["decide_at_branch", "decide_above", RECORD];

type Standing = { openedOn: PlainDate; steps: readonly Pick<CaseStep, "act" | "day" | "docNumber">[] };

/**
 * Number and day of the decision, by the steps that stand. What was recorded at once is opened on that day: its one step
 * says the day of the announcement.
 */
export function decisionIn({ openedOn, steps }: Standing): { number: string; on: PlainDate } | null {
  const step = steps.findLast(({ act }) => DECIDES.includes(act));
  return step ? { number: step.docNumber, on: step.act === RECORD ? openedOn : step.day } : null;
}

/** The papers that answered an appeal. */
export function answersIn<S extends Pick<CaseStep, "act">>(steps: readonly S[]): S[] {
  return steps.filter(({ act }) => act === "uphold" || act === "change");
}
