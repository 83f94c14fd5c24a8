import type { AssessmentState } from "@/lib/assessments/types";
import type { PlainDate } from "@/lib/platform/dates";

export const FINDING_STATES = ["good", "attention", "not_done"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What was found about one item; null: not looked at. */
export type InspectedItem = {
  criteriaItemId: string;
  code: string;
  title: string;
  groupNumber: number;
  finding: { state: FindingState; text: string } | null;
};

export type Inspection = {
  day: PlainDate;
  inspectors: string;
  conclusion: string;
  updatedBy: string;
  version: number;
};

/** A unit's mid-year inspection with every item of its year. */
export type InspectionSheet = {
  assessmentId: string;
  orgId: string;
  unit: { id: string; code: string; name: string };
  year: number;
  isOpen: boolean;
  /** Where the unit's year stands. */
  state: AssessmentState;
  /** About when the year's inspections are held. */
  inspectionOn: PlainDate | null;
  /** null: not held yet. */
  inspection: Inspection | null;
  groups: { number: number; shortTitle: string }[];
  items: InspectedItem[];
};

/** What the inspection said of an item that is not well. */
export type Reminded = { state: Exclude<FindingState, "good">; text: string; day: PlainDate };
