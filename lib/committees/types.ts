import type { Place } from "@/lib/access/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** Kinds that bring or take people, whom a table names line by line. */
export const PASTED_KINDS = ["congress", "appointment", "change"] as const;
export type PastedKind = (typeof PASTED_KINDS)[number];

export const ACT_KINDS = [...PASTED_KINDS, "extension"] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** How long the term of a committee is, of which a provisional one may be extended by half. */
export const TERM_MONTHS = [12, 30, 60] as const;
export type TermMonths = (typeof TERM_MONTHS)[number];

export type ActState = "held" | "submitted" | "approved" | "refused" | "withdrawn";

/** From the highest down. */
export const POSTS = ["secretary", "deputy", "standing", "member", "inspection"] as const;
export type Post = (typeof POSTS)[number];

export const LEAVING_REASONS = [
  "other_post",
  "transferred",
  "over_age",
  "resigned",
  "disciplined",
  "absent",
  "deceased",
] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/** Reasons that tell of somebody's conduct; for who reads no restricted cases there all of them are one, so that none is told. */
export const CONDUCT_REASONS: readonly SeenReason[] = ["resigned", "disciplined", "absent"];
export const UNSAID = "unsaid";
export type SeenReason = LeavingReason | typeof UNSAID;

/** The body whose committee it is: a unit, or (with `branchId`) a branch of it. */
export type Body = { place: Place & { branchId: string | null }; unit: UnitRef; branch: UnitRef | null };

export type Seat = {
  id: string;
  memberId: string | null;
  name: string;
  post: Post;
  votes: number | null;
  userId: string | null;
};

/** As somebody reads it. */
export type Leaving = { seatId: string; reason: SeenReason };

/**
 * A role that an act gave or ended, with its version right after. `beside`: secretaries' roles that were held beside one
 * that it ended; of acts from before these were kept there is none.
 */
export type RoleChange = { roleId: string; is: "given" | "ended"; version: number; beside?: string[] };

/** A post in the roster that an act wrote, and what stood there before. */
export type KeptPost = { memberId: string; was: string | null; became: string | null };

/** What the committee on a day is worked out from. */
export type ActCore = {
  id: string;
  kind: ActKind;
  state: ActState;
  heldOn: PlainDate;
  decisionOn: PlainDate | null;
  termFrom: PlainDate | null;
  termTo: PlainDate | null;
  termMonths: TermMonths | null;
  seats: Seat[];
  leavings: Leaving[];
};

export type Act = ActCore & {
  place: string;
  entitled: number | null;
  present: number | null;
  documentNumber: string;
  reason: string;
  /** Until when the level above is expected to decide, while it is asked. */
  dueOn: PlainDate | null;
  decisionNumber: string | null;
  decidedBy: string | null;
  /** When the decision was told; null of one that was told before that was kept. */
  decidedAt: Date | null;
  refusalReason: string | null;
  /** Whether the roles of those who came and left have been given and ended. */
  rolesSettled: boolean;
  /** Whether roles were given or ended by it, or may have been where that was not kept yet. */
  touchedRoles: boolean;
  withdrawReason: string | null;
  withdrawnBy: string | null;
  createdAt: Date;
  version: number;
};

/** A seat with the days on which it was held; `to` is its last day, null while it is held. */
export type Tenure = Seat & {
  from: PlainDate;
  to: PlainDate | null;
  ending: SeenReason | "term" | null;
};
