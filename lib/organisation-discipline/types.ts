import type { UnitKind } from "@/lib/access/types";
import type { CaseEntry, CaseOutcome, CaseStep } from "@/lib/cases/types";
import type { AppealAnswer, DisciplineState } from "@/lib/discipline/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import type { BallotQuorum, BranchDecider } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

export const ORGANISATION_FORMS = ["reprimand", "warning", "dissolution"] as const;
export type OrganisationForm = (typeof ORGANISATION_FORMS)[number];

/** Whose decision it is: of a branch its unit's, of a unit the level above, or one higher still. */
export const DECIDING_LEVELS = ["base", "upper", "province", "central"] as const;
export type DecidingLevel = (typeof DECIDING_LEVELS)[number];

/** A case stands where a member's may. */
export type OrganisationDisciplineState = DisciplineState;

export type OrganisationDisciplineAct =
  | "verify"
  | "self_review"
  | "vote"
  | "vote_down"
  | "decide"
  | "decide_none"
  | "announce"
  | "appeal"
  | "uphold"
  | "change"
  | "lift"
  | "end"
  | "withdraw";

/** The measure, as proposed, decided and answered. */
export type Measures = {
  proposedForm: OrganisationForm;
  decidedForm: OrganisationForm | null;
  decidedLevel: DecidingLevel | null;
  answer: AppealAnswer | null;
  answeredForm: OrganisationForm | null;
};

/** What the ballot was asked, since it was recorded: null before, and where nothing is known of one. */
export type KeptBallot = { ballotQuorum: BallotQuorum | null; votePercent: number | null };

export type OrganisationDisciplineLine = Measures & {
  id: string;
  orgId: string;
  unit: UnitRef;
  /** Null where the unit itself is meant. */
  branch: UnitRef | null;
  /** Whose decision it was to be when the case was opened or recorded; of a unit always the level above. */
  decider: BranchDecider;
  entry: CaseEntry;
  state: OrganisationDisciplineState;
  openedOn: PlainDate;
  dueOn: PlainDate | null;
  closedOn: PlainDate | null;
  outcome: CaseOutcome | null;
  version: number;
};

/** The unit or the branch that is disciplined, as the tree has it. */
type Disciplined = UnitRef & { kind: UnitKind; closedOn: PlainDate | null };

/** A case with its steps, without its papers. */
export type StandingMeasure = OrganisationDisciplineLine &
  KeptBallot & {
    about: string;
    body: Disciplined;
    /** Since when it had been closed for its dissolution, where the answer to the appeal reopened it. */
    reopenedFrom: PlainDate | null;
    charterVersion: string;
    createdBy: string;
    createdAt: Date;
    steps: CaseStep[];
    /** The numbers of the steps that neither the reader nor anybody of the organisation itself recorded; 0 is the opening. */
    byOthers: number[];
  };

export type OrganisationDisciplineDetail = StandingMeasure & { evidence: EvidenceCard[] };

/** A measure in force, of a unit or of a branch of it. */
export type OrganisationMeasure = {
  branchId: string | null;
  /** Null to whoever only counts them. */
  form: OrganisationForm | null;
  announcedOn: PlainDate;
};
