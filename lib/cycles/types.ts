import type { PlainDate } from "@/lib/platform/dates";

export type CycleState = "open" | "closed";

export type CycleDates = {
  /** "Ngày chốt số liệu". */
  cutOff: PlainDate;
  registrationDue: PlainDate;
  selfAssessmentDue: PlainDate;
  appraisalDue: PlainDate;
  decisionDue: PlainDate;
};

export type CycleRow = CycleDates & {
  id: string;
  orgId: string;
  year: number;
  setId: string;
  setCode: string;
  setTitle: string;
  votePercent: number;
  state: CycleState;
  version: number;
};
