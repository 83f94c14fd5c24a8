import type { EvidenceCard } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** Met, as far as the year has come, or behind it. */
export type Pace = "met" | "on_track" | "behind";

export type Target = { id: string; name: string; measure: string; value: number; note: string };

/** `done` is what counts for the year; `uncounted` what was recorded for days that its cut-off day leaves out. */
type Recorded = { done: number; uncounted: number };

/** A target with what all units together were given and have done. */
export type TargetSum = Target & Recorded & { version: number; allocated: number; units: number };

/** One unit's part of a target. */
export type UnitTarget = Recorded & {
  allocationId: string;
  target: Target;
  value: number;
  lastOn: PlainDate | null;
  pace: Pace;
};

export type Progress = {
  id: string;
  factOn: PlainDate;
  amount: number;
  note: string;
  version: number;
  createdBy: string;
  evidence: EvidenceCard[];
};

export type UnitTargetDetail = UnitTarget & {
  orgId: string;
  unit: UnitRef;
  year: number;
  /** The year as the unit counts it: a school its school year. */
  period: { from: PlainDate; to: PlainDate; label: string };
  /** The last day of it that counts. */
  countsUntil: PlainDate;
  progress: Progress[];
  mayEdit: boolean;
};

/** A unit to which targets may be given, with the roster by which "per member" shares. */
export type AllotUnit = UnitRef & { members: number };

export type Cell = Recorded & { allocationId: string; value: number; pace: Pace };

/** Units × targets of a year; a cell of a unit that was given nothing is null. */
export type TargetTable = {
  targets: TargetSum[];
  rows: { unit: UnitRef; cells: (Cell | null)[] }[];
};

export type TargetDetail = {
  orgId: string;
  year: number;
  target: TargetSum;
  /** What each unit was given and has done; units without a part stand there with null. */
  units: (AllotUnit & { given: Cell | null })[];
};

export type Allotment = { unit: string; value: number };
