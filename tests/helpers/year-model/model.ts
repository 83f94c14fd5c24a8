import type { AssessmentState, Claim, Verdict } from "@/lib/assessments/types";
import type { VoteChoice } from "@/lib/decisions/types";

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
  "inspector",
  /** Works in the office and holds a post in the unit. */
  "recused",
  /** Sits in the standing committee and holds a post in the unit. */
  "recusedVoter",
  "observer",
  "stranger",
  "branch",
  "admin",
] as const;
export type Walker = (typeof WALKERS)[number];

/** `done`, or why not. */
export type Outcome = "done" | "not_found" | "forbidden" | "invalid" | "conflict" | "stale";

export const CODES = ["1.1", "2.1", "3.1"] as const;
export type Code = (typeof CODES)[number];

/** How the year is run: who appraises, and whether what comes after its day is taken. */
export type Mode = { two: boolean; locked: boolean };

type Item = {
  claim: Claim | null;
  text: string;
  version: number;
  isReturned: boolean;
  /** As it was handed in last. */
  handedIn: { claim: Claim | null; text: string } | null;
  verdict: { verdict: Verdict; comment: string; version: number } | null;
};

export type Opinion = { verdict: Verdict; comment: string; version: number; afterBoth: boolean };

/** A meeting of the standing committee on the unit. */
export type Session = {
  round: number;
  isClosed: boolean;
  outcome: "recognise" | "not_recognise" | "returned" | "moved" | null;
  /** The one vote that counts. */
  vote: VoteChoice | null;
  /** After which appraisal the meeting ended. */
  closedAfter: number;
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
  hasMoreTime = false;
  /** The two of the open round, in their order, and who of them has handed in. */
  pair: { walker: Walker; isIn: boolean }[] = [];
  opinions = new Map<string, Opinion>();
  sessions: Session[] = [];
  /** How often the appraisal was completed. */
  appraisals = 0;
  isClosed = false;
  /** Lines of the log that the changes so far have left, by type. */
  events: Record<string, number> = {};

  constructor(readonly mode: Mode = { two: false, locked: false }) {}

  isOpen(code: Code): boolean {
    const isSupplement = CODES.some((each) => this.items[each].isReturned);
    if (this.state === "ASSESSING" && !isSupplement) return true;
    return (this.state === "ASSESSING" || this.state === "RETURNED") && this.items[code].isReturned;
  }

  log(type: string): void {
    this.events[type] = (this.events[type] ?? 0) + 1;
  }

  moveTo(state: AssessmentState): void {
    if (this.state === "APPRAISED") this.withdrawVotes();
    this.state = state;
    this.version += 1;
    if (state === "APPRAISED") {
      this.appraisals += 1;
      for (const session of this.goingOn) if (session.outcome === null) session.round = this.round;
    }
    this.log("assessment.moved");
  }

  /** Votes end with the appraisal that they are on, but where a meeting has ended. */
  private withdrawVotes(): void {
    for (const session of this.goingOn) {
      if (session.vote) this.log("vote.withdrawn");
      session.vote = null;
    }
  }

  private get goingOn(): Session[] {
    return this.sessions.filter(({ isClosed }) => !isClosed);
  }

  get bothAreIn(): boolean {
    return this.pair.length === 2 && this.pair.every(({ isIn }) => isIn);
  }

  /** What one of two holds of an item now: the later word counts. */
  opinionOf(walker: Walker, code: Code): Opinion | undefined {
    return this.opinions.get(`${walker} ${code} true`) ?? this.opinions.get(`${walker} ${code} false`);
  }

  /** The meeting that votes on the unit as it stands, or has concluded on it. */
  get session(): Session | undefined {
    return this.sessions.findLast(
      ({ round, outcome, isClosed, closedAfter }) =>
        round === this.round &&
        outcome !== "moved" &&
        outcome !== "returned" &&
        (!isClosed || closedAfter === this.appraisals),
    );
  }
}

function emptyItem(): Item {
  return { claim: null, text: "", version: 1, isReturned: false, handedIn: null, verdict: null };
}

const OUTSIDERS: readonly Walker[] = ["stranger", "branch", "admin"];

/** To them the unit's year does not exist. */
export const isOutside = (who: Walker) => OUTSIDERS.includes(who);
export const mayWrite = (who: Walker) => who === "secretary" || who === "committee";
export const mayAppraise = (who: Walker) => who === "staff" || who === "leader";
/** Runs the year, whatever post he or she holds in the unit. */
export const runsYear = (who: Walker) => mayAppraise(who) || who === "recused";
export const isUpper = (who: Walker) =>
  runsYear(who) || who === "voter" || who === "recusedVoter" || who === "inspector";
