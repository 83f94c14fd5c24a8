import type { EvidenceCard } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

export const PROCEDURES = [
  "admission",
  "transfer",
  "graduation",
  "discipline",
  "removal_from_roll",
  "activity_deferral",
  "residence_attachment",
  "outstanding_member",
  "reward",
] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What a unit may say of a year that it did not arise: each procedure, acts of committees and measures against organisations. */
export const NIL_SUBJECTS = [...PROCEDURES, "committee", "organisation_discipline"] as const;
export type NilSubject = (typeof NIL_SUBJECTS)[number];

export type CaseEntry = "recorded" | "stepwise";
export type CaseOutcome = "done" | "refused" | "withdrawn";

/**
 * Whose act a step is: the branch's (or its unit's office), its unit's secretary's, the other side's, the direct upper
 * level's, the upper organisation's, or the inspection committee's.
 */
export type StepBy = "keeper" | "unit" | "other_side" | "approver" | "upper" | "inspector";

export type Votes = {
  entitled: number | null;
  present: number | null;
  votesFor: number | null;
  votesAgainst: number | null;
};

/** What somebody says of a step when it is recorded. */
export type StepInput = Votes & { day: PlainDate; docNumber: string; person: string; note: string };

export type CaseStep = StepInput & {
  number: number;
  act: string;
  fromState: string;
  toState: string;
  takesBack: number | null;
  by: string;
  at: Date;
};

export type CaseLine = {
  id: string;
  procedure: Procedure;
  entry: CaseEntry;
  state: string;
  personName: string;
  memberId: string | null;
  unit: UnitRef;
  branch: UnitRef | null;
  otherUnit: UnitRef | null;
  otherBranch: UnitRef | null;
  /** The other side let the person go before and is not where the case leads. */
  isTakenUp: boolean;
  openedOn: PlainDate;
  dueOn: PlainDate | null;
  closedOn: PlainDate | null;
  outcome: CaseOutcome | null;
  /** Since when the national software has it too, as somebody said. */
  typedOn: PlainDate | null;
  /** The national software had what is no more so here. */
  wasTyped: boolean;
  /** An admission of which the result alone was told, of whom the roster has no card. */
  lacksCard?: boolean;
  version: number;
  /** How many papers it has. */
  fileCount: number;
};

/** A case with its way so far. */
export type StandingCase = CaseLine & { orgId: string; charterVersion: string; steps: CaseStep[] };

export type CaseDetail = StandingCase & {
  evidence: EvidenceCard[];
  createdBy: string;
  createdAt: Date;
};

/** How long name and address of a place may be to which somebody is introduced, so that the paper stays one page. */
export const MOST_OF_PLACE = 100;
