import type { CaseDetail } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

export const WISHES = ["graduate", "stay"] as const;
export type Wish = (typeof WISHES)[number];

export type GraduationState = "listed" | "asked" | "graduating" | "stays" | "graduated" | "withdrawn";

export type GraduationFacts = {
  birthDate: string;
  wish: Wish | null;
  /** Last day of the stay that the branch decided. */
  stayUntil: PlainDate | null;
  occasion: string;
  certificate: string;
};

export type GraduationDetail = CaseDetail & GraduationFacts;

/** Somebody who reaches the age in a period, and how far the procedure is. */
export type AgedPerson = {
  id: string;
  fullName: string;
  code: string | null;
  birthDate: string;
  position: string | null;
  status: "active" | "graduated";
  statusSince: PlainDate | null;
  branch: UnitRef | null;
  /** The case under way, or the newest one. */
  graduation: {
    id: string;
    state: GraduationState;
    version: number;
    isOpen: boolean;
    /** A stay that was decided where the member was before is seen there alone. */
    isReached: boolean;
    /** Also those that were taken back. */
    stepCount: number;
    /** The day of the last step that stands. */
    since: PlainDate;
    stayUntil: PlainDate | null;
  } | null;
  /** What the member said through the own link. */
  ownWish: Wish | null;
};
