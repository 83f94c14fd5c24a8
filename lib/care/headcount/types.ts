import type { PlainDate } from "@/lib/platform/dates";
import type { Period } from "@/lib/units/periods";
import type { UnitRef } from "@/lib/units/types";

/** The four numbers of a line; young people are those of 16 to 30 years (Luật Thanh niên 2020, Điều 1). */
export const HEADCOUNT_FIELDS = ["membersMale", "membersFemale", "youthMale", "youthFemale"] as const;
export type HeadcountField = (typeof HEADCOUNT_FIELDS)[number];
export type HeadcountNumbers = Record<HeadcountField, number>;

export type HeadcountLine = {
  placeId: string;
  name: string;
  /** Those of the unit who belong to no branch. */
  isUnit: boolean;
  /** As saved; null while this line is not counted. */
  saved: (HeadcountNumbers & { countedOn: PlainDate; savedBy: string; version: number }) | null;
  /** Members by the roster, young people by the table of the year before. */
  proposed: HeadcountNumbers;
};

export type HeadcountTable = {
  unit: UnitRef;
  year: number;
  /** The year as the unit counts it. */
  period: Period;
  source: string;
  confirmedOn: PlainDate | null;
  confirmedBy: string;
  /** 0 while nothing is saved. */
  version: number;
  lines: HeadcountLine[];
};

/** A unit's sums, for who looks over many units. */
export type HeadcountSum = HeadcountNumbers & {
  unit: UnitRef;
  /** Of its table's lines: those that are saved, and all. */
  counted: number;
  places: number;
  confirmedOn: PlainDate | null;
};
