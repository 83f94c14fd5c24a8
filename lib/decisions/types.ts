import type { VoteBase } from "@/lib/cycles/types";
import type { PlainDate } from "@/lib/platform/dates";

export const VOTE_CHOICES = ["in_favour", "against", "abstain"] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

export type Vote = { memberId: string; choice: VoteChoice };

/** An open vote as the minutes keep it: who voted, and who wrote it down. */
export type EnteredVote = Vote & { enteredById: string; enteredBy: string };

/** The count of a secret vote on one unit. */
export type SecretCount = { inFavour: number; against: number; invalid: number };

export type VotingMode = "open" | "secret";

export type Attendance = { memberId: string; name: string; isPresent: boolean; reason: string };

/** A meeting of the standing committee, as far as its votes depend on it. */
export type Meeting = {
  id: string;
  number: number;
  heldOn: PlainDate;
  place: string;
  state: "preparing" | "closed";
  voting: VotingMode;
  chairId: string | null;
  chairName: string;
  minuteTakerId: string | null;
  minuteTakerName: string;
  /** Who called it and laid the proposal before it. */
  createdBy: string;
  quorumPercent: number;
  tieChairDecides: boolean;
  votePercent: number;
  voteBase: VoteBase;
  attendances: Attendance[];
  units: number;
  version: number;
};

export type MeetingOutcome = "recognise" | "not_recognise" | "returned" | "moved";

export type NamedMember = { memberId: string; name: string };

/** A unit on a meeting's agenda. */
/** 21/22 of the appraisal (null while the unit is appraised anew), and the items that failed with their reasons. */
export type VerdictLine = {
  met: number | null;
  of: number;
  failing: { code: string; title: string; reason: string }[];
};

export type AgendaLine = {
  meetingId: string;
  inFavour: number | null;
  against: number | null;
  invalid: number | null;
  countedBy: string | null;
  /** Fixed when a secret count is entered or the meeting closes. */
  recused: NamedMember[] | null;
  /** What the appraisal had said when the meeting closed; null before. */
  verdict: VerdictLine | null;
  outcome: MeetingOutcome | null;
  sentence: string;
  version: number;
};

/** A member of the committee; of a meeting's roll, present or not. */
export type VotingMember = { memberId: string; isPresent: boolean; recused: boolean };

/**
 * `pending`: votes are outstanding that could still bring the majority; `nobody`: all who came are recused.
 * Only `recognise` proposes recognition.
 */
export type ProposalOutcome = "recognise" | "not_recognise" | "pending" | "nobody";

export type Proposal = {
  outcome: ProposalOutcome;
  inFavour: number;
  against: number;
  abstained: number;
  /** Spoilt papers of a secret vote. */
  invalid: number;
  /** Who came, may vote and has not: who is absent is not awaited. */
  notVoted: number;
  /** Members present and not recused: who may vote. */
  eligible: number;
  /** What the majority is counted on: `eligible`, or with those absent who are not recused. */
  of: number;
  /** Of those whom the majority is counted on. */
  recused: number;
  sentence: string;
};

export type JudgedItem = { code: string; group: string; verdict: "met" | "not_met" | "supplement" | null };

export type UnitVerdict = {
  passes: boolean;
  failing: string[];
  byGroup: { group: string; met: number; of: number }[];
};

export const DECISION_KINDS = ["recognition", "correction", "revocation"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Who signs the organisation's decisions, as declared in its settings. */
export type Signer = { id: string; name: string; title: string };

/** Why a unit is not recognised: an item, or (code "") the committee's vote. */
export type DecisionReason = { code: string; title: string; reason: string };
