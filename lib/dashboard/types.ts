import type { UnitStanding } from "@/lib/assessments/other-years";
import type { UnitProgress } from "@/lib/assessments/progress";
import type { PlanLack } from "@/lib/assessments/registration/rules";
import type { UnsettledAct } from "@/lib/committees/dues";
import type { CycleDates, CycleState } from "@/lib/cycles/types";
import type { ProposalOutcome } from "@/lib/decisions/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import type { StateTally } from "@/lib/figures/state-counts";
import type { TargetSum, YearFigures } from "@/lib/figures/types";
import type { QuarterState } from "@/lib/members/snapshots/types";
import type { NoticeRow } from "@/lib/notices/types";
import type { SheetLevel } from "@/lib/organisation-ratings/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { OpenRatingStep } from "@/lib/ratings/types";
import type { Pace } from "@/lib/targets/types";
import type { OpenTrainingStep } from "@/lib/training/types";
import type { UnitRef } from "@/lib/units/types";

/** Where the one button of a duty leads; the page adds organisation, unit and year. */
export type Mend = {
  label: string;
  path: string;
  query?: Record<string, string | number | null>;
};

/** One thing to do: by when, what lacks, and what mends it (null: somebody else does). */
export type Duty = {
  id: string;
  /** null: no day is set for it. */
  due: PlainDate | null;
  /** Nothing else makes sense before it: a new unit's roster. */
  first?: boolean;
  title: string;
  detail: string | null;
  mend: Mend | null;
};

export type YearDates = CycleDates & { state: CycleState };

/** An uploaded roster sheet of which nothing is written yet; after `expiresOn` it is thrown away. */
export type WaitingImport = { id: string; fileName: string; expiresOn: PlainDate };

export type SignedDecision = { number: string; signedOn: PlainDate };

/** On which day a unit's year came to a state last. */
export type ReachedDays = Partial<Record<"REGISTERED" | "SUBMITTED" | "APPRAISED", PlainDate>>;

export type UnitFacts = {
  today: PlainDate;
  /** The year of the page; where none was opened, the one of today. */
  year: number;
  cycle: YearDates | null;
  /** That the set of criteria is for units of another kind. */
  notOfSet: string | null;
  /** null: the unit has no part in the year. */
  progress: UnitProgress | null;
  /** Why the unit takes no part in the year; null where it does. */
  leftReason: string | null;
  reached: ReachedDays;
  /** What last year's result asks for and the unit, registered already, has no plan for yet. */
  unplanned: readonly PlanLack[];
  decision: SignedDecision | null;
  members: number;
  /** Of the year. */
  activities: number;
  evidence: number;
  quarters: QuarterState[];
  imports: WaitingImport[];
  /** People whom sheets speak of and whose case nobody has recorded yet. */
  proposals: number;
  branches: BranchStanding[];
  /** What the unit's records come to. */
  figures: YearFigures;
  /** The unit's parts of the year's targets, each with its light. */
  targets: (TargetSum & { pace: Pace })[];
};

/** What a branch of the unit has recorded of the running year. */
export type BranchStanding = {
  code: string;
  name: string;
  members: number;
  activitiesOfQuarter: number;
  withoutPhotoCount: number;
};

export type Picture = Pick<EvidenceCard, "id" | "revision" | "caption" | "factDate">;

/** What the person may do in the unit. */
export type UnitRights = {
  submit: boolean;
  draft: boolean;
  confirmQuarter: boolean;
  keepRecords: boolean;
  /** Write the year's programme. */
  plan: boolean;
};

/** What waits in a unit for the person who looks. */
export type UnitOffice = {
  facts: UnitFacts;
  rights: UnitRights;
  duties: Duty[];
  /** What the unit was reminded of, newest first. */
  notices: NoticeRow[];
  /** "Cán bộ theo dõi", by name; null: nobody is named. */
  officers: string | null;
};

/** `origin`: what links in a message begin with. */
export type UnitDashboard = UnitOffice & { pictures: Picture[]; origin: string };

/** What waits for the person, for the figures beside the places of the rail. */
export type PlaceCounts = {
  /** Places by their address. */
  counts: Record<string, number>;
  /** Reminders that the person has not seen. */
  unread: number;
};

export type ActivityWithoutPhoto = { id: string; title: string; startsOn: PlainDate };

export type BranchFacts = {
  today: PlainDate;
  year: number;
  members: number;
  activitiesOfYear: number;
  activitiesOfMonth: number;
  activitiesOfQuarter: number;
  evidence: number;
  imports: WaitingImport[];
  /** Of the year, newest first, at most three of `withoutPhotoCount`. */
  withoutPhoto: ActivityWithoutPhoto[];
  withoutPhotoCount: number;
};

export type BranchDashboard = {
  facts: BranchFacts;
  mayKeep: boolean;
  duties: Duty[];
  pictures: Picture[];
};

/** Where the votes on an appraised unit stand, for the person who looks. */
export type UnitVotes = {
  unit: UnitRef;
  outcome: ProposalOutcome;
  /** The meeting that votes on it; null: none was called yet. */
  meetingId: string | null;
  isProposed: boolean;
  /** The person is a voting member, not recused, and has not voted. */
  awaitsOwn: boolean;
};

export type SelfGiven = {
  id: string;
  words: string;
  secondedBy: string | null;
  endedOn: PlainDate | null;
  maySecond: boolean;
};

/** What the upper level has to do rests on these: of where its units' years stand, and on nothing that is measured. */
export type OfficeFacts = {
  today: PlainDate;
  year: number | null;
  cycle: YearDates | null;
  /** Units of the organisation, whether they take part or not. */
  units: number;
  progress: readonly UnitStanding[];
  votes: UnitVotes[];
  decisions: SignedDecision[];
  publishedOn: PlainDate | null;
  selfGiven: SelfGiven[];
  /** Decided changes of committees whose roles are still to be given and ended, the oldest first. */
  unsettled: readonly UnsettledAct[];
  /** Every year that was opened, the oldest first. */
  years: YearTally[];
};

export type BlocFacts = Omit<OfficeFacts, "progress"> & {
  progress: UnitProgress[];
  /** The sum of what the records of the units that take part come to. */
  figures: YearFigures;
};

/** How many units of a year stand in which state. */
export type YearTally = Pick<YearDates, "state" | "registrationDue"> & {
  year: number;
  tally: StateTally;
  /** A decision is recorded. */
  isDecided: boolean;
  /** Its result was published, even if that was withdrawn on purpose since. */
  everPublished: boolean;
};

export type BlocRights = {
  runCycle: boolean;
  closeCycle: boolean;
  recordDecision: boolean;
  publish: boolean;
  giveRoles: boolean;
  /** Ids of the units that the person may appraise: none of those where he or she holds a role. */
  appraises: ReadonlySet<string>;
};

/** What waits in the bloc for the person who looks. */
export type BlocOffice = {
  facts: OfficeFacts;
  rights: BlocRights;
  duties: Duty[];
  /** What the office was reminded of, newest first, at the organisation's own unit. */
  notices: NoticeRow[];
  rootId: string;
};

/** `origin`: what links in a message begin with. */
export type BlocDashboard = Omit<BlocOffice, "facts"> & { facts: BlocFacts; origin: string };

/** What is done every year about the training and the ratings of members, then of organisations and cadres. */
export type ReviewStep = OpenTrainingStep["step"] | OpenRatingStep["step"] | SheetLevel;

/** `past`: its day has gone by and not every unit has done it, or the year ended before the unit came to it. */
export type WayStep = { title: string; note: string; state: "done" | "current" | "past" | "ahead" };
