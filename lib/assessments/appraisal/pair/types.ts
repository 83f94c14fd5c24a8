import type { Verdict } from "../../types";

/** One of the two who appraise a round. */
export type Appraiser = { number: number; userId: string; name: string; finishedAt: string | null };

/** What one of them holds of an item; `afterBoth`: given when both had seen both. */
export type Opinion = {
  criteriaItemId: string;
  byId: string;
  by: string;
  afterBoth: boolean;
  verdict: Verdict;
  comment: string;
  version: number;
};

export type Pair = { appraisers: Appraiser[]; opinions: Opinion[] };

/** How this person stands in the round: has no part in it yet, writes, waits for the other, or both are in. */
export type PairStanding = "free" | "full" | "writing" | "waiting" | "both";

/** The round of two as one of them, or a reader, sees it. */
export type PairView = {
  standing: PairStanding;
  appraisers: { name: string; isMe: boolean; isIn: boolean; number: number }[];
  /** The own opinion on the item in this phase, which the form writes over. */
  mine: Opinion | null;
  /** Both opinions on the item, once both are in. */
  both: Opinion[];
  /** Codes on which the two still differ; empty before both are in. */
  differing: string[];
  /** How many items the own hand-in still lacks. */
  lacking: number;
};
