import type { PlainDate } from "@/lib/platform/dates";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import type { Kept } from "../types";

/** Why a member is in hardship. Sensitive by domain.md §7. No document has a list: another reason is stored in its own words. */
export const HARDSHIP_REASONS = [
  { code: "illness", label: "Bệnh tật, tai nạn" },
  { code: "poor_household", label: "Hộ nghèo, cận nghèo" },
  { code: "family", label: "Hoàn cảnh gia đình" },
  { code: "disaster", label: "Thiên tai, hỏa hoạn" },
  { code: "no_income", label: "Mất việc, thiếu thu nhập" },
  { code: "other", label: "Khó khăn khác" },
] as const;

export type HardshipListItem = {
  id: string;
  fullName: string;
  branch: UnitRef | null;
  reason: string;
  hasPlan: boolean;
  openedOn: PlainDate;
  endedOn: PlainDate | null;
  measures: number;
  costVnd: number;
  reviewed: boolean;
};

export type HardshipMeasure = {
  number: number;
  day: PlainDate;
  what: string;
  costVnd: number | null;
  source: string;
  by: string;
  /** Why it was taken back; null while it stands. */
  withdrawn: string | null;
};

export type HardshipReview = {
  year: number;
  number: number;
  goesOn: boolean;
  reviewedOn: PlainDate;
  by: string;
  /** Not of one that ended the case by mistake. */
  stands: boolean;
};

export type HardshipDetail = Kept & {
  memberId: string;
  fullName: string;
  /** How the unit that keeps it counts its years. */
  calendar: PeriodKind;
  reason: string;
  words: string;
  plan: string;
  openedOn: PlainDate;
  endedOn: PlainDate | null;
  endReason: string;
  measures: HardshipMeasure[];
  reviews: HardshipReview[];
};

/** What everybody who reads the unit is told. */
export type HardshipCounts = {
  unit: UnitRef;
  calendar: PeriodKind;
  /** Cases that were open at some time of the year. */
  cases: number;
  open: number;
  planned: number;
  helped: number;
  reviewed: number;
  signedOn: PlainDate | null;
  signedBy: string | null;
};

export type HardshipPerson = { fullName: string; branch: string | null };
