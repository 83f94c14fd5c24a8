import type { UnitStanding } from "@/lib/organisation-ratings/unit-standing";
import type { PlainDate } from "@/lib/platform/dates";
import type { Signing } from "@/lib/signings/types";
import type { Comment } from "../comments/types";
import type { AssessmentItemRow, AssessmentWhole, Claim, Verdict } from "../types";
import type { AppraisalMinutes } from "./minutes/types";
import type { PairView } from "./pair/types";

/** One item in one round: what was handed in, what was said of it, what was asked for. */
export type ItemRound = {
  round: number;
  submittedAt: string;
  claim: Claim | null;
  explanation: string;
  verdict: Verdict | null;
  comment: string | null;
  by: string | null;
  at: string | null;
  /** The round in which the verdict was given, where this one only kept it. */
  keptFrom: number | null;
  returned: { reason: string; dueDate: PlainDate } | null;
};

/** A proof as it was handed in. */
export type Proof = {
  id: string;
  revision: number;
  caption: string;
  factDate: PlainDate;
  mediaType: string;
  fileName: string;
  size: number;
  uploadedAt: string;
  branch: string | null;
  isRestricted: boolean;
  isRemoved: boolean;
};

export type ItemHistory = {
  rounds: ItemRound[];
  lastYear: { year: number; verdict: Verdict; comment: string; round: number } | null;
  proofs: Proof[];
  /** How the unit stands in the year's rating of organisations; null where that is not to be read. */
  rating: UnitStanding | null;
};

/** One item before its reviewer. */
export type AppraisalSheet = ItemHistory & {
  whole: AssessmentWhole;
  item: AssessmentItemRow;
  /** Position among the items, from 0. */
  index: number;
  appraisalDue: PlainDate;
  /** Why the reader only reads; null for one who appraises this unit. */
  readOnly: string | null;
  mayReopen: boolean;
  /** The round of two, where the cycle wants two and the unit has handed in. */
  pair: PairView | null;
  minutes: AppraisalMinutes | null;
  /** Once the minutes are signed they are only read. */
  minutesSigning: Signing | null;
  /** What unit and staff said about the year; null for one who has no part in that. */
  comments: Comment[] | null;
};
