import type { Member } from "@/lib/members/types";

export const BULK_KINDS = ["branch", "position", "status"] as const;
/** Asked for instead of a post: nothing chosen must take none away. */
export const NO_POST = "none";

export type BulkKind = (typeof BULK_KINDS)[number];

/**
 * Procedures, training, rewards, fees, meetings, acts of committees, cards, remarks of residences and discipline of
 * organisations, of which what is recorded at once is a change of many, too; what few may read bears the procedure's own
 * name.
 */
export const PASTED_KINDS = [
  "transfer",
  "graduation",
  "removal",
  "deferral",
  "residence",
  "discipline",
  "outstanding_member",
  "reward",
  "admission",
  "training",
  "fee",
  "branch_meeting",
  "committee",
  "card",
  "organisation_discipline",
  "residence_remark",
] as const;
export type PastedKind = (typeof PASTED_KINDS)[number];

export function isPasted(kind: BulkKind | PastedKind): kind is PastedKind {
  return (PASTED_KINDS as readonly string[]).includes(kind);
}

/** What shall hold of everybody chosen. `label`: in words, for the page, the log and the history. */
export type Target =
  | { kind: "branch"; branchId: string; label: string }
  | { kind: "position"; position: string | null; label: string }
  | { kind: "status"; since: string; reason: string; label: string };

/** A member, and what else the rules must know. `elsewhere`: why who has left is in another unit's roster now, in words. */
export type Candidate = {
  member: Member;
  hasOpenTransfer: boolean;
  isBranchClosed: boolean;
  elsewhere: string | null;
};

export type BulkEffect = {
  changes: Member[];
  already: number;
  cannot: { member: Member; why: string }[];
};

export type PastBulkChange = {
  id: string;
  kind: BulkKind | PastedKind;
  target: string;
  reason: string;
  count: number;
  at: Date;
  by: string;
  undoneAt: Date | null;
  undoneBy: string | null;
  /** Those whom the undo left as they were, since they were changed or their branch was closed. */
  left: string[];
  /** Those whom it left since their transfer was open. */
  onTheWay: string[];
  mayUndo: boolean;
};

/** What undoing needs of each; `version`: as the change left it. */
export type KeptRow = {
  id: string;
  version: number;
  plain: Record<string, string | null>;
  was: string | null;
};
export type KeptChange = { rows: KeptRow[]; left: string[]; onTheWay?: string[] };
/** Of what was recorded at once: the cases, rewards, meetings or acts, or the steps that it took. */
export type KeptCases = { cases: string[] };
