import type { VoteBase } from "@/lib/cycles/types";
import type { MeetingOutcome, VerdictLine, VoteChoice } from "@/lib/decisions/types";
import type { PlainDate } from "@/lib/platform/dates";

/** What the paper of a meeting's minutes is written from: figures and names as the meeting left them. */
export type MinutesInput = {
  organisation: { name: string; shortName: string; parent: string | null; place: string };
  issuerCode: string;
  year: number;
  number: number;
  heldOn: PlainDate;
  place: string;
  chair: string;
  minuteTaker: string;
  voting: "open" | "secret";
  quorumPercent: number;
  /** "trên 50%" of those on this base. */
  votePercent: number;
  voteBase: VoteBase;
  present: string[];
  absent: { name: string; reason: string }[];
  units: MinutesUnit[];
  discussion: string;
  conclusion: string;
  recipients: string[];
  /** The number as recorded with the day of signing; null while it is a draft. */
  signedNumber: string | null;
};

export type MinutesUnit = VerdictLine & {
  name: string;
  outcome: MeetingOutcome | null;
  sentence: string;
  counts: { inFavour: number; against: number; other: number };
  votes: { name: string; choice: VoteChoice; enteredBy: string | null }[];
  recused: string[];
  roleSince: { name: string; fromDay: PlainDate | null }[];
};
