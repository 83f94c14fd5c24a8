import type { AssessmentState } from "@/lib/assessments/types";
import type { DocNumber, Picture, Signer } from "@/lib/papers/model";
import type { PlainDate } from "@/lib/platform/dates";

/** All that the annual summary says, already drafted and counted: plain data, no database. */
export type SummaryInput = SummaryText & {
  /** Without a value and a date while the paper is a draft. */
  number: DocNumber;
  date: PlainDate | null;
  /** Of the head while the day is open. */
  draftYear: number;
  draft: boolean;
  photos: Picture[];
  signer: Signer;
};

/** What of the summary is written before anybody signs it. */
export type SummaryText = {
  year: number;
  organisation: SummaryOrganisation;
  /** Part I: how the year was led. */
  direction: string[];
  /** Part II: one entry for each of the three groups. */
  groups: { title: string; paragraphs: string[] }[];
  /** Part III; an empty list makes no heading. */
  review: { strengths: string[]; limits: string[]; causes: string[] };
  /** Part IV as written; where nothing is, the paper says what the two below tell. */
  recognition: string[];
  units: UnitResult[];
  /** What was signed before several could be named holds the one alone. */
  decision: DecisionRef | DecidedBy | null;
  /** Part V. */
  outlook: string[];
  recipients: string[];
};

type SummaryOrganisation = {
  /** `Đoàn Khối các cơ quan tỉnh`, the name of that year. */
  name: string;
  /** `Đoàn Khối`, as it stands in running text. */
  shortName: string;
  /** `Tỉnh đoàn Sông Lam`; null where no level stands above. */
  parent: string | null;
  place: string;
};

/** `result` is null until a decision is recorded, and after it for a unit on which none was taken. */
export type UnitResult = {
  code: string;
  name: string;
  result: "RECOGNISED" | "NOT_RECOGNISED" | "NOT_PARTICIPATING" | null;
  /** How far that one came. Reports that were signed before such a year could be published hold none. */
  step?: AssessmentState | null;
};

/** Editions published before the signer was kept hold none. */
export type DecisionRef = { number: string; date: PlainDate; signer?: string };

/** A decision that changed what an earlier one gave some of its units. */
export type AmendingRef = DecisionRef & {
  kind: "correction" | "revocation";
  /** Number of the earlier one. */
  target: string;
  units: number;
};

/** The papers that a year's result stands on, in the order in which they were recorded. */
export type DecidedBy = { recognising: DecisionRef[]; amending: AmendingRef[] };
