import type { AssessmentState, Claim, Verdict } from "@/lib/assessments/types";

/*
 * A unit's year in small, written from product.md §§5–6 and §10, not from the code: who may do what in which state, and
 * what comes of it. The test lets random people do random things to both and compares after every step.
 */

export const WALKERS = [
  "secretary",
  "committee",
  "staff",
  "leader",
  "voter",
  "observer",
  "stranger",
] as const;
export type Walker = (typeof WALKERS)[number];

/** `done`, or why not. */
export type Outcome = "done" | "not_found" | "forbidden" | "invalid" | "conflict" | "stale";

export const CODES = ["1.1", "2.1", "3.1"] as const;
export type Code = (typeof CODES)[number];

type Item = {
  claim: Claim | null;
  text: string;
  version: number;
  isReturned: boolean;
  /** As it was handed in last. */
  handedIn: { claim: Claim | null; text: string } | null;
  verdict: { verdict: Verdict; comment: string; version: number } | null;
};

export class YearModel {
  state: AssessmentState = "NOT_REGISTERED";
  version = 1;
  round = 0;
  isOpened = false;
  meeting: { carries: boolean; version: number } | null = null;
  /** What was asked for last; empty before the first return. */
  asked: readonly Code[] = [];
  items: Record<Code, Item> = {
    "1.1": emptyItem(),
    "2.1": emptyItem(),
    "3.1": emptyItem(),
  };
  /** Lines of the log that the changes so far have left. */
  events = 0;

  isOpen(code: Code): boolean {
    const isSupplement = CODES.some((each) => this.items[each].isReturned);
    if (this.state === "ASSESSING" && !isSupplement) return true;
    return (this.state === "ASSESSING" || this.state === "RETURNED") && this.items[code].isReturned;
  }

  changed(): void {
    this.version += 1;
    this.events += 1;
  }

  moveTo(state: AssessmentState): void {
    this.state = state;
    this.changed();
  }
}

function emptyItem(): Item {
  return { claim: null, text: "", version: 1, isReturned: false, handedIn: null, verdict: null };
}

export const mayWrite = (who: Walker) => who === "secretary" || who === "committee";
export const mayAppraise = (who: Walker) => who === "staff" || who === "leader";
