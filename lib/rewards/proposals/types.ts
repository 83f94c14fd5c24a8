import type { UnitKind } from "@/lib/access/types";
import type { CaseDetail } from "@/lib/cases/types";
import type { RewardedMember, RewardLevel } from "../types";

export type ProposalState =
  | "proposed"
  | "awaits_branch"
  | "awaits_unit"
  | "awaits_submission"
  | "submitted"
  | "decided"
  | "awarded"
  | "not_agreed"
  | "withdrawn";

/** Who decides a reward of a level: the branch, its unit's BCH, or somebody to whom the unit submits it. */
export type Decider = "branch" | "unit" | "above";

/** What is proposed, and the reward that it has come to. */
export type ProposalFacts = {
  level: RewardLevel;
  form: string;
  content: string;
  isCollective: boolean;
  /** More than how many of a hundred present its meeting was asked for; null before, and where it was not kept. */
  votePercent: number | null;
  members: RewardedMember[];
  /** Of the unit where it is proposed: which levels there are. */
  unitKind: UnitKind;
  rewardId: string | null;
};

export type ProposalDetail = CaseDetail & { proposal: ProposalFacts };
