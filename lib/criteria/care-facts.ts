import type { Beneficiary } from "@/lib/care/support/types";
import type { PlainDate } from "@/lib/platform/dates";

export type HeadcountFact = {
  year: number;
  counted: number;
  confirmedOn: PlainDate | null;
  members: number;
  youth: number;
};

/** A place where dossiers are kept, by its stock-takings, the earliest first. */
export type StoreFact = { inspections: readonly { on: PlainDate; dossiers: number; state: string }[] };

/** A lost Sổ by its times, `YYYY`, `YYYY-MM` or a day; `remadeOn` is empty as long as it was not made anew. */
export type LostBookFact = { lostOn: string; remadeOn: string };

export type CareFact = { on: PlainDate; beneficiary: Beneficiary; people: number };

/** `2026-03`, and how many of its notes went to the upper level. */
export type NoteMonthFact = { month: string; notes: number; forwarded: number };

/** A case of hardship by its days; neither who nor why. */
export type HardshipFact = {
  openedOn: PlainDate;
  endedOn: PlainDate | null;
  hasPlan: boolean;
  helpedOn: readonly PlainDate[];
  /** The years whose review was made by the last day that counts. */
  reviewedFor: readonly number[];
};

/** What the checks know of a unit's books of care: counts and days alone. */
export type CareFacts = {
  headcount: HeadcountFact | null;
  stores: readonly StoreFact[];
  /** Of whoever is in the unit's roster now. */
  lostBooks: readonly LostBookFact[];
  actions: readonly CareFact[];
  noteMonths: readonly NoteMonthFact[];
  hardship: readonly HardshipFact[];
  /** The years of which the secretary signed that nobody is in hardship, and when. */
  nobodySigned: readonly { year: number; on: PlainDate }[];
};

export const NO_CARE: CareFacts = {
  headcount: null,
  stores: [],
  lostBooks: [],
  actions: [],
  noteMonths: [],
  hardship: [],
  nobodySigned: [],
};
