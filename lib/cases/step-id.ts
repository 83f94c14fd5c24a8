import type { CaseStep } from "./types";

/** Of the step that comes next. */
export const nextNumber = ({ steps }: { steps: readonly CaseStep[] }) => steps.length + 1;

/** By its case and its number a step is kept among those of one table. */
export const stepId = (caseId: string, number: number) => `${caseId}#${number}`;

export function stepOf(id: string): { caseId: string; number: number } {
  const [caseId = "", number] = id.split("#");
  return { caseId, number: Number(number) };
}
