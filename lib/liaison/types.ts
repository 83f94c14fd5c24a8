import type { PlainDate } from "@/lib/platform/dates";

/** Somebody of the upper level who follows a unit. */
export type Officer = {
  id: string;
  userId: string;
  name: string;
  fromDay: PlainDate;
  toDay: PlainDate | null;
  /** Whether it holds today. */
  current: boolean;
  /** No longer of the upper level: whoever names officers ends this and names another. */
  hasLeft: boolean;
  version: number;
};

export type LiaisonNote = {
  id: string;
  day: PlainDate;
  text: string;
  /** Whether the unit reads it. */
  isShared: boolean;
  by: string;
  /** Whether the reader wrote it. */
  isOwn: boolean;
  version: number;
};

export type Candidate = { userId: string; name: string };

/** Who follows a unit and what was noted, as far as the reader sees it. */
export type UnitLiaison = {
  orgId: string;
  unit: { id: string; code: string; name: string };
  officers: Officer[];
  notes: LiaisonNote[];
  /** Whom one may name; empty for those who may not. */
  candidates: Candidate[];
  mayAssign: boolean;
  mayWrite: boolean;
};
