import type { Procedure } from "@/lib/cases/types";
import type { ProposalKind } from "@/lib/imports/proposed/types";
import type { StoredStatus } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** What is done about a proposal on its page; what stands apart from these is recorded on a page of its own. */
export const ANSWERS = [
  "transfer_out",
  "transfer_in",
  "transfer_inside",
  "admission",
  "graduation",
  "removal",
  "dismiss",
] as const;
export type Answer = (typeof ANSWERS)[number];

/** Kinds of which only some of those who keep the roster may know: counted for these alone, and not named in the log. */
export const RESTRICTED_KINDS = ["discipline", "party"] as const satisfies readonly ProposalKind[];
export type RestrictedKind = (typeof RESTRICTED_KINDS)[number];

/** Where proposals are shown beside what they ask to record. */
export type ProposedOn = Exclude<Procedure, "residence_attachment"> | "committee";

/** How a proposal was answered, by whom and when. */
export type Answered = { how: "dismissed" | "recorded"; by: string; at: Date; note: string };

export type Proposal = {
  id: string;
  kind: ProposalKind;
  member: { id: string; fullName: string; code: string | null; birthDate: string; status: StoredStatus };
  branch: UnitRef | null;
  /** Of a move inside the unit: from where to where. */
  move: { from: UnitRef; to: UnitRef } | null;
  /** The words of the sheet, where it is these that must be looked at. */
  words: string | null;
  fileName: string;
  importId: string;
  createdAt: Date;
  /** What it is recorded as, unless somebody chooses otherwise; null where another page records it. */
  suggested: Answer | null;
  answered: Answered | null;
};

export type ProposalList = { open: Proposal[]; answered: Proposal[]; isCut: boolean };

/** A person who is new in a list: what the roster knows of when he or she joined. */
export type Newcomer = { joinedOn: string | null; since: PlainDate };
