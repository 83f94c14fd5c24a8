import type { UnitKind } from "@/lib/access/types";
import type { PlainDate } from "@/lib/platform/dates";

/** The span over which an item counts; `unit` = school year for a school, calendar year for the others. */
export const ITEM_PERIODS = ["unit", "calendar_year", "school_year"] as const;
export type ItemPeriod = (typeof ITEM_PERIODS)[number];

/** How a unit counts its year. */
export type UnitCalendar = "calendar_year" | "school_year";

export type CheckKey =
  | "quarters_confirmed"
  | "welfare_with_partner"
  | "education_activities"
  | "youth_month_and_holidays"
  | "projects_carried_out"
  | "advice_on_work"
  | "advice_on_coordination"
  | "assigned_tasks_done"
  | "advice_on_policy"
  | "program_issued"
  | "program_items_done"
  | "targets_met"
  | "over_age_resolved"
  | "annual_rating"
  | "training_program"
  | "dossiers_kept"
  | "hardship_reviewed"
  | "member_care"
  | "situation_notes"
  | "youth_headcount"
  | "transfers_settled"
  | "admissions_complete"
  | "discipline_complete";

/**
 * Persons of whom an item asks nothing. What a member is not rated for is as the branch recorded it; the rest is in
 * the dossier.
 */
export const EXCLUSIONS = ["party_member", "under_six_months", "other", "deferred", "leading_post"] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/**
 * `threshold` = the number that must be reached; null: the figures are shown and nobody is judged by them.
 * `exclusions` = who is not counted ("đối tượng tính").
 */
export type ItemCheck = { key: CheckKey; threshold: number | null; exclusions: readonly Exclusion[] };

/** What an organisation may set of an item for itself. */
export type ItemSetting = Pick<ItemCheck, "threshold" | "exclusions"> & { period: ItemPeriod };

export type CriterionItem = {
  /** `1.1` … `3.4`, as the domain brief and the API write it. */
  code: string;
  /** Short enough for two lines of a list; a noun, so that “không phát sinh …” reads. */
  title: string;
  /** What has to hold. */
  statement: string;
  /** What the unit does about it. */
  guidance: string;
  /** What proves it. */
  evidence: string;
  legalBasis: string;
  /** Stands after “10/11 đơn vị …” in the year's result. */
  resultPhrase: string;
  period: ItemPeriod;
  check: ItemCheck | null;
};

export type CriterionGroup = {
  /** `1`, `2`, `3`. */
  code: string;
  title: string;
  /** For rings, tables and headings. */
  shortTitle: string;
  items: CriterionItem[];
};

export type Guideline = { number: string; issuedOn: PlainDate; issuer: string };

export type CriteriaSet = {
  code: string;
  version: number;
  title: string;
  /** The organisation's own document, where it changed what was shipped. */
  basis: string;
  phase: { from: number; to: number };
  guideline: Guideline;
  mode: "PASS_FAIL";
  /** Kinds of units that take part; editable, since no public text settles the grassroots branch. */
  unitKinds: UnitKind[];
  groups: CriterionGroup[];
};

export type CriteriaSetRow = {
  id: string;
  code: string;
  version: number;
  title: string;
  basis: string;
  unitKinds: UnitKind[];
  fromYear: number;
  toYear: number;
  guidelineNumber: string;
  guidelineIssuedOn: PlainDate;
  guidelineIssuer: string;
};

export type PublishedItem = CriterionItem & { id: string; groupNumber: number };
export type PublishedGroup = { number: number; title: string; shortTitle: string; items: PublishedItem[] };
export type PublishedSet = CriteriaSetRow & { groups: PublishedGroup[] };

export type Outcome = "met" | "not_met" | "not_due" | "nil" | "figures_only" | "no_data";

/** `of` = what `value` is counted against, where there is such a base; `excluded` = what does not count. */
export type Figures = { value: number; of: number | null; excluded: number };

export type RecordLink = { label: string; href: string };

/** What the records say about one item of one unit. */
export type Measured = { outcome: Outcome; figures: Figures; sentence: string; links: RecordLink[] };
