import type { Permission } from "@/lib/access/types";
import type { PlainDate } from "@/lib/platform/dates";

const SIGNED_PAPERS = [
  "registration",
  "self_assessment",
  "appraisal_minutes",
  "proposal",
  "btv_minutes",
] as const;
export type SignedPaper = (typeof SIGNED_PAPERS)[number];

/** What pen and seal added to a paper, as it was recorded. */
export type Signing = {
  number: string;
  signedOn: PlainDate;
  recordedBy: string;
  recordedAt: Date;
  /** The day that the unit let pass before it handed in, as it held at the signing. */
  lateAfter: PlainDate | null;
};

/**
 * A signing whose words a later step changed: its number stays used and says nothing any more. One that was mistyped
 * leaves its number free.
 */
export type EndedSigning = Pick<Signing, "number" | "signedOn"> & {
  /** Its place among the signings of the paper. */
  sequence: number;
  mistaken: boolean;
  endedOn: PlainDate;
  endedBy: string;
  reason: string;
};

/** The row that the paper is made of. */
type SignedSubject =
  | { assessmentId: string }
  | { submissionId: string }
  | { meetingId: string }
  | { cycleId: string };

/**
 * The day before which a paper cannot have been signed, and what it is the day of: one that people gave of what was done,
 * never the day on which a button was pressed, which is later than the paper wherever a year is written down afterwards.
 */
export type EarliestDay = { day: PlainDate; of: string };

/** The day after which it cannot: that of a paper which rests on it. */
export type LatestDay = { day: PlainDate; of: string };

/** A paper that can be signed, or what it waits for. */
export type Signable = {
  paper: SignedPaper;
  /** Null while there is nothing yet of which it is made. */
  subject: SignedSubject | null;
  orgId: string;
  /** The unit in whose book the number stands; null for the level above. */
  unitId: string | null;
  /** By which the log and the form name it. */
  id: string;
  year: number;
  /** `BC`, `BB`, … and the issuer's code of its number today. */
  type: string;
  issuer: string;
  /** The advisory body that stands behind the issuer's code: `VP`. */
  body?: string;
  notBefore: EarliestDay | null;
  notAfter?: LatestDay | null;
  /** Of a year whose result stands: about when it was signed, which is the year that an unsigned copy prints. */
  signedAbout?: PlainDate | null;
  /** The day that the unit let pass before it handed in, where the paper tells it: the signing keeps it. */
  lateAfter?: PlainDate | null;
  /** Why its words do not stand yet; null once they do. */
  lacks: string | null;
  may: Permission;
};

/** How a paper stands before who looks at it. */
export type SigningView = Pick<Signable, "paper" | "id" | "lacks"> & {
  signing: Signing | null;
  ended: EndedSigning[];
  mayRecord: boolean;
  /** A number that was mistyped is taken back where it was recorded. */
  mayTakeBack: boolean;
  /** `12-BC/ĐTN`. */
  example: string;
};
