import type { AssessmentState, RequestableState } from "@/lib/assessments/types";

/** What a person does when a unit's year moves on. */
export type Act =
  | "register"
  | "start"
  | "submit"
  | "withdraw"
  | "return"
  | "appraise"
  | "reopen"
  | "exclude"
  | "readmit";

/** Whether the person asking may do it in this assessment; answered by access, never by a role here. */
export type Capability = "speakForUnit" | "appraise" | "reopen" | "leadCycle";

export type Move = { act: Act; from: AssessmentState; to: RequestableState; needs: Capability };

const UNDECIDED = [
  "NOT_REGISTERED",
  "REGISTERED",
  "ASSESSING",
  "SUBMITTED",
  "RETURNED",
  "APPRAISED",
] as const;

const MOVES: readonly Move[] = [
  { act: "register", from: "NOT_REGISTERED", to: "REGISTERED", needs: "speakForUnit" },
  { act: "start", from: "REGISTERED", to: "ASSESSING", needs: "speakForUnit" },
  { act: "submit", from: "ASSESSING", to: "SUBMITTED", needs: "speakForUnit" },
  { act: "submit", from: "RETURNED", to: "SUBMITTED", needs: "speakForUnit" },
  { act: "withdraw", from: "SUBMITTED", to: "ASSESSING", needs: "speakForUnit" },
  { act: "return", from: "SUBMITTED", to: "RETURNED", needs: "appraise" },
  { act: "return", from: "APPRAISED", to: "RETURNED", needs: "reopen" },
  { act: "appraise", from: "SUBMITTED", to: "APPRAISED", needs: "appraise" },
  { act: "reopen", from: "APPRAISED", to: "SUBMITTED", needs: "reopen" },
  ...UNDECIDED.map((from): Move => ({ act: "exclude", from, to: "NOT_PARTICIPATING", needs: "leadCycle" })),
  { act: "readmit", from: "NOT_PARTICIPATING", to: "NOT_REGISTERED", needs: "leadCycle" },
];

/** Nothing more is expected of the unit this year: it has its result, or no part in the year. */
export function isFinal(state: AssessmentState): boolean {
  return !MOVES.some((move) => move.from === state && move.act !== "readmit");
}

/** The year was closed before the unit came to a result: it counts as not recognised. */
export function endedUnfinished(cycleState: "open" | "closed", state: AssessmentState): boolean {
  return cycleState === "closed" && !isFinal(state);
}

/** Nothing leads out of a result: a correction is a new decision. */
export function isResult(state: AssessmentState): boolean {
  return !MOVES.some((move) => move.from === state);
}

/** The one move between two states, or null where there is none. */
export function findMove(from: AssessmentState, to: RequestableState): Move | null {
  return MOVES.find((move) => move.from === from && move.to === to) ?? null;
}

/**
 * Whether one who has these capabilities ever brings a year to this state; if not, whose act it is: from where the year
 * stands, or where nothing leads there from, the first that does.
 */
export function whoseAct(
  from: AssessmentState,
  to: RequestableState,
  can: Record<Capability, boolean>,
): Capability | null {
  const leading = MOVES.filter((move) => move.to === to);
  if (leading.some((move) => can[move.needs])) return null;
  return (findMove(from, to) ?? leading[0])?.needs ?? null;
}

/** What may be done next by one who has these capabilities, for buttons. Conditions are asked by `transition`. */
export function movesFrom(from: AssessmentState, can: Record<Capability, boolean>): Move[] {
  return MOVES.filter((move) => move.from === from && can[move.needs]);
}
