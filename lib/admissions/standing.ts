import type { CaseStep } from "@/lib/cases/types";

/** The last such step that nobody took back. */
export function standingStep(steps: readonly CaseStep[], act: string): CaseStep | null {
  const takenBack = new Set(steps.flatMap(({ takesBack }) => takesBack ?? []));
  return steps.findLast((step) => step.act === act && !takenBack.has(step.number)) ?? null;
}
