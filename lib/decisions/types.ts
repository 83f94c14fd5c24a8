export const VOTE_CHOICES = ["in_favour", "against", "abstain"] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

export type Vote = { memberId: string; choice: VoteChoice };

export type VotingMember = { memberId: string; recused: boolean };

/**
 * `pending`: votes are outstanding that could still bring the majority; `nobody`: all are recused.
 * Only `recognise` proposes recognition.
 */
export type ProposalOutcome = "recognise" | "not_recognise" | "pending" | "nobody";

export type Proposal = {
  outcome: ProposalOutcome;
  inFavour: number;
  against: number;
  abstained: number;
  notVoted: number;
  /** Members not recused: what the majority is counted on. */
  eligible: number;
  recused: number;
  sentence: string;
};

export type JudgedItem = { code: string; group: string; verdict: "met" | "not_met" | "supplement" | null };

export type UnitVerdict = {
  passes: boolean;
  failing: string[];
  byGroup: { group: string; met: number; of: number }[];
};

/** Who signs the organisation's decisions, as declared in its settings. */
export type Signer = { id: string; name: string; title: string };

/** Why a unit is not recognised: an item, or (code "") the committee's vote. */
export type DecisionReason = { code: string; title: string; reason: string };

export type Tally = {
  /** N */
  recognised: number;
  notRecognised: number;
  /** M: units that take part. */
  total: number;
  registered: number;
};
