import type { CaseOutcome, Procedure } from "../types";

/** Procedures whose end the national software wants typed too; admissions and transfers have lists of their own. */
export const TYPED_PROCEDURES = [
  "graduation",
  "removal_from_roll",
  "discipline",
  "reward",
  "outstanding_member",
] as const satisfies readonly Procedure[];
export type TypedProcedure = (typeof TYPED_PROCEDURES)[number];

/**
 * In which states of a case the national software must hear of it: of discipline from the day on which the measure is in
 * force, and that it was lifted.
 */
export const LISTED_STATES: Record<TypedProcedure, string[]> = {
  graduation: ["graduated"],
  removal_from_roll: ["removed"],
  discipline: ["announced", "appealed", "appeal_answered", "ended", "lifted"],
  reward: ["decided", "awarded"],
  outstanding_member: ["on_probation", "official"],
};

/** Nobody went anywhere by a transfer: the national software has nothing to hear of it. */
const ENDED_HERE: readonly (CaseOutcome | null)[] = ["withdrawn", "refused"];

export type Heard = { procedure: Procedure; state: string; outcome: CaseOutcome | null };

/** Whether the national software is to have what a case stands at. */
export function isHeard({ procedure, state, outcome }: Heard): boolean {
  if (procedure === "transfer") return !ENDED_HERE.includes(outcome);
  const listed: Partial<Record<Procedure, string[]>> = LISTED_STATES;
  return listed[procedure]?.includes(state) ?? false;
}
