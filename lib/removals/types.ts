import type { CaseDetail } from "@/lib/cases/types";
import type { RemovalDecider } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";

export const ROLL_LAPSES = ["activity", "fee"] as const;
export type RollLapse = (typeof ROLL_LAPSES)[number];

export type RemovalState = "proposed" | "voted" | "not_passed" | "removed" | "refused" | "withdrawn";
export type RemovalAct = "vote" | "vote_down" | "approve" | "refuse" | "withdraw";

/** What was missed, from which month to which, and what the branch tried before. */
export type RemovalFacts = { lapse: RollLapse; firstMonth: PlainDate; lastMonth: PlainDate; tried: string };
/**
 * `votePercent`: the share that the vote was asked; null of one that was not voted on here, or before it was kept.
 * `decider`: who was to decide when the case was opened or recorded.
 */
export type RemovalDetail = CaseDetail & {
  removal: RemovalFacts & { votePercent: number | null; decider: RemovalDecider };
};
