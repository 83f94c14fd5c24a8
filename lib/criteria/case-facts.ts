import type { CaseEntry, CaseOutcome, NilSubject, Procedure } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { TransferState } from "@/lib/transfers/types";

/** One person's procedure without the person: what the checks need of it. */
export type CaseFact = {
  id: string;
  procedure: Procedure;
  entry: CaseEntry;
  /** Whether the unit is the one that opened it, or the other side of a transfer. */
  isOwn: boolean;
  /** The acts of the steps that stand, up to the last day that counts; an end after it is not told either. */
  acts: readonly string[];
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  outcome: CaseOutcome | null;
  transfer: TransferFact | null;
};

/** A transfer's way up to the last day that counts. */
export type TransferFact = {
  /** The state in which it was opened. */
  first: TransferState;
  moves: readonly { act: string; to: TransferState; day: PlainDate }[];
  /** By when its next step is expected; null where it went on, or came to its end, after the last day. */
  dueOn: PlainDate | null;
  stayUntil: PlainDate | null;
  /** Its later last day with each extension, in their order. */
  extendedUntil: readonly PlainDate[];
  /** Within how many days each step of a transfer is expected. */
  days: number;
};

/** A unit's "không phát sinh" for a procedure and a year, signed by the last day that counts. */
export type NilFact = { procedure: NilSubject; year: number };

/** What the checks know of the members' procedures of a unit. */
export type CaseFacts = { cases: readonly CaseFact[]; nil: readonly NilFact[] };

export const NO_CASES: CaseFacts = { cases: [], nil: [] };
