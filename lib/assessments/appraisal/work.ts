import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";
import { answering } from "../locks";
import type { AssessmentState } from "../types";
import type { VerdictCounts } from "./rules";

/** Whose turn it is in a unit's year. */
export const WAITERS = ["staff", "unit", "committee", "nobody"] as const;
export type Waiter = (typeof WAITERS)[number];

type Due = "registrationDue" | "selfAssessmentDue" | "appraisalDue" | "decisionDue" | "supplementDue";

const TURNS: Record<AssessmentState, { waitingFor: Waiter; due: Due | null }> = {
  NOT_REGISTERED: { waitingFor: "unit", due: "registrationDue" },
  REGISTERED: { waitingFor: "unit", due: "selfAssessmentDue" },
  ASSESSING: { waitingFor: "unit", due: "selfAssessmentDue" },
  SUBMITTED: { waitingFor: "staff", due: "appraisalDue" },
  RETURNED: { waitingFor: "unit", due: "supplementDue" },
  APPRAISED: { waitingFor: "committee", due: "decisionDue" },
  RECOGNISED: { waitingFor: "nobody", due: null },
  NOT_RECOGNISED: { waitingFor: "nobody", due: null },
  NOT_PARTICIPATING: { waitingFor: "nobody", due: null },
};

export type WorkRow = {
  id: string;
  unit: UnitRef;
  state: AssessmentState;
  round: number;
  isOpened: boolean;
  submittedAt: string | null;
  supplementDue: PlainDate | null;
  /** The days that hold for the unit. */
  registrationDue: PlainDate;
  selfAssessmentDue: PlainDate;
  /** null: not registered, or not told when. */
  registeredLate: boolean | null;
  /** The day that passed before the unit handed in; null where it came in time or has not come. */
  handedInLate: PlainDate | null;
  /** Why the unit takes no part; null for those that do. */
  leftReason: string | null;
  /** How many items the unit is asked to supplement. */
  returned: number;
  verdicts: VerdictCounts;
};

export type WorkLine = WorkRow & {
  waitingFor: Waiter;
  due: PlainDate | null;
  isLate: boolean;
};

type Dates = Record<"appraisalDue" | "decisionDue", PlainDate> & { state?: "open" | "closed" };

const OVER = { waitingFor: "nobody", due: null } as const;

/** The units' years with whose turn it is and until when, nobody's in a closed one: late first, then by day, those without one last. */
export function workLines(
  rows: readonly WorkRow[],
  { state, ...dates }: Dates,
  today: PlainDate,
): WorkLine[] {
  const lines = rows.map((row): WorkLine => {
    const turn = state === "closed" ? OVER : TURNS[answering(row.state, [{ isReturned: row.returned > 0 }])];
    const { supplementDue, registrationDue, selfAssessmentDue } = row;
    const due = turn.due && { ...dates, supplementDue, registrationDue, selfAssessmentDue }[turn.due];
    return { ...row, waitingFor: turn.waitingFor, due, isLate: due !== null && due < today };
  });
  return lines.toSorted((a, b) => order(a).localeCompare(order(b)));
}

function order({ due, unit }: WorkLine): string {
  return `${due ?? "9999-12-31"} ${unit.code}`;
}

/** A view of the work list: whose turn it is, what is late, or who has not registered. */
export type WorkFilter = Waiter | "late" | "unregistered";

export function matches(line: WorkLine, filter: WorkFilter | null): boolean {
  if (filter === null) return true;
  if (filter === "unregistered") return line.state === "NOT_REGISTERED";
  return filter === "late" ? line.isLate : line.waitingFor === filter;
}

/** The view that an address names; anything else shows all. */
export function viewNamed(text: unknown): WorkFilter | null {
  return text === "late" || text === "unregistered"
    ? text
    : (WAITERS.find((waiter) => waiter === text) ?? null);
}
