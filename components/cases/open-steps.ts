import { openActs, type StateMachine } from "@/lib/cases/machine";
import type { StepBy } from "@/lib/cases/types";
import type { OpenStep } from "./step-dialogs";

/** The steps that this person may take now, as the dialogs need them. */
export function openSteps<S extends string, A extends string>(
  machine: StateMachine<S, A>,
  state: S,
  parts: readonly StepBy[],
): (OpenStep & { act: A })[] {
  return openActs(machine, state, parts).map((act) => {
    const { label, asks, offers } = machine.moves[act];
    return { act, label, asks, ...(offers && { offers }) };
  });
}
