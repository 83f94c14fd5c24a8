import type { Occasion } from "@/lib/activities/types";
import type { CheckKey } from "@/lib/criteria/types";
import type { ActivitySum, ProgramSum, WorkSum } from "@/lib/figures/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { DecidedBy, DecisionRef, SummaryText, UnitResult } from "./summary-input";

/** Verdicts on one item over the units that take part. */
export type ItemResult = {
  code: string;
  title: string;
  /** Stands after “10/11 đơn vị …”. */
  phrase: string;
  /** The records that may speak for this item. */
  check: CheckKey | null;
  met: number;
  /** Accepted as “không phát sinh”; not counted in `met`. */
  nil: number;
  /** Units with a verdict on it. While there is none, nothing is said. */
  judged: number;
};

export type GroupResult = { code: string; heading: string; items: readonly ItemResult[] };

type OccasionSum = ActivitySum & { code: Occasion; label: string };

/**
 * What is known of a year when its result is written. Null = no record of it exists: then nothing is said,
 * or the verdicts speak. Names are those of that time.
 */
export type ResultFacts = {
  year: number;
  org: { name: string; shortName: string };
  phase: { from: number; to: number };
  guideline: { number: string; issuedOn: PlainDate } | null;
  /** M. */
  total: number;
  registered: number | null;
  /** N and the papers it stands on; null until a decision is signed. */
  decision: (DecidedBy & { signingBody: string; recognised: number; notRecognised: number }) | null;
  groups: readonly GroupResult[];
  members: number | null;
  /** Units that confirmed every quarter due by the cut-off day, and how many quarters that were. */
  quarters: { units: number; due: number | null } | null;
  /** Units that count by the school year. */
  schoolUnits: number;
  welfareWithPartner: ActivitySum | null;
  education: ActivitySum | null;
  /** Youth Month and the great days; campaigns are left out. */
  occasions: readonly OccasionSum[];
  /** The units' programmes of the year. */
  program: Pick<ProgramSum, "approved" | "items" | "done"> | null;
  /** Shares of targets that units were given, and how many of these are done in full. */
  targets: { given: number; met: number } | null;
  works: WorkSum;
  /** The level above to its units: papers issued, to how many recipients in all, received by how many. */
  directives: { issued: number; sent: number; received: number } | null;
  photos: number;
  author: string | null;
};

export type FactKey = string;

/** A sentence of the result and the facts that its figures come from. */
export type Sentence = { text: string; facts: FactKey[] };

export type DraftParagraph = {
  /** By which a text that stands instead of it is found again: `intro`, `group.1`, `result`. */
  key: string;
  part: "intro" | "group" | "result";
  heading: string | null;
  sentences: Sentence[];
};

export type ResultDraft = {
  title: Sentence;
  paragraphs: DraftParagraph[];
  photosHeading: string | null;
  author: string | null;
};

/** A fact as staff see it beside the text. */
export type Fact = {
  key: FactKey;
  label: string;
  value: string;
  /** Where the value is a number: the number. What was frozen before it was kept has none. */
  amount?: number;
};

export type PublishedUnit = {
  /** Its code may be another one later; reports that were signed earlier have the code alone. */
  id?: string;
  code: string;
  name: string;
  /** null: takes part, and no decision was taken on it; `step` says how far it came. */
  result: UnitResult["result"];
  step?: UnitResult["step"];
};

/** What the public page is drawn from, and nothing else. */
export type PublishedReport = {
  organisation: { name: string; shortName: string };
  year: number;
  title: string;
  recognised: number;
  total: number;
  /** What was published before several could be named holds the one alone. */
  decision: DecisionRef | DecidedBy;
  intro: string[];
  groups: { title: string; paragraphs: string[] }[];
  closing: string[];
  units: PublishedUnit[];
  author: string | null;
};

/** What a signature freezes: the page, the paper and its annex of figures are drawn from it ever after. */
export type FrozenReport = {
  page: PublishedReport;
  /** Null for a page that was published before reports were signed here; its annex too. */
  paper: SummaryText | null;
  annex: YearFigures | null;
  facts: Fact[];
};

/** The figures of the annex sheets. */
export type YearFigures = {
  results: { recognised: number; total: number; units: UnitResult[] };
  facts: { total: number; groups: readonly GroupResult[] };
};

export type ReportPhotoRow = {
  id: string;
  evidenceId: string;
  caption: string;
  sha256: string;
  width: number;
  height: number;
  /** Who confirmed that the people in it agree; null while nobody has, or no longer. */
  consent: { by: string; on: PlainDate } | null;
};

/** A paragraph that staff touched, as it is stored. */
export type ParagraphRow = {
  id: string;
  part: string;
  draftKey: string | null;
  text: string | null;
  basis: Fact[];
  isLeftOut: boolean;
  sortOrder: number;
  updatedBy: string;
  updatedAt: string;
  version: number;
};

/** A signed report without its content. */
export type EditionRow = {
  id: string;
  sequence: number;
  /** Null for a page published before reports were signed here. */
  number: string | null;
  signedOn: PlainDate | null;
  signerName: string | null;
  signerTitle: string | null;
  recordedBy: string;
  published: { on: PlainDate; by: string } | null;
  withdrawn: { on: PlainDate; by: string; reason: string } | null;
};

/** The pictures and the author as they stand, at the version of both. */
export type ChosenPhotos = Pick<ReportRow, "version" | "authorName" | "photos">;

export type ReportRow = {
  id: string;
  authorName: string;
  isOpen: boolean;
  version: number;
  photosVersion: number;
  photos: ReportPhotoRow[];
  paragraphs: ParagraphRow[];
  editions: EditionRow[];
};
