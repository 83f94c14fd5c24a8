import type { Occasion } from "@/lib/activities/types";
import type { EvidenceCard } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

export const PROJECT_KINDS = [
  { code: "youth_project", label: "Công trình thanh niên" },
  { code: "youth_task", label: "Phần việc thanh niên" },
] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number]["code"];

export const PROJECT_LEVELS = [
  { code: "branch", label: "Cấp chi đoàn" },
  { code: "base", label: "Cấp cơ sở" },
  { code: "upper", label: "Cấp trên cơ sở" },
  { code: "province", label: "Cấp tỉnh" },
] as const;
export type ProjectLevel = (typeof PROJECT_LEVELS)[number]["code"];

export const PROJECT_STATES = [
  "draft",
  "plan_submitted",
  "plan_approved",
  "started",
  "finished",
  "inspected",
  "recognised",
  "not_recognised",
  "abandoned",
] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** What may be done with a project; the names stand in its history. */
export const PROJECT_ACTS = [
  "submit_plan",
  "withdraw_plan",
  "approve_plan",
  "refuse_plan",
  "start",
  "finish",
  "inspect",
  "recognise",
  "not_recognise",
  "abandon",
  "resume",
] as const;
export type ProjectAct = (typeof PROJECT_ACTS)[number];

/** As far as the rules look at it. */
export type ProjectStanding = {
  kind: ProjectKind;
  state: ProjectState;
  approvedOn: PlainDate | null;
  startedOn: PlainDate | null;
  finishedOn: PlainDate | null;
};

export type ProjectListItem = ProjectStanding & {
  id: string;
  name: string;
  level: ProjectLevel;
  place: string;
  plannedFrom: PlainDate;
  plannedTo: PlainDate | null;
  volume: string;
  valueVnd: number | null;
  participants: number | null;
  unit: UnitRef;
  branch: UnitRef | null;
  photos: number;
  deletedAt: Date | null;
};

export type ProjectStep = {
  number: number;
  act: ProjectAct;
  toState: ProjectState;
  day: PlainDate;
  docNumber: string;
  person: string;
  note: string;
  by: string;
  at: Date;
};

export type ProjectDetail = Omit<ProjectListItem, "photos"> & {
  orgId: string;
  host: string;
  partners: string[];
  content: string;
  fundSource: string;
  occasion: Occasion | null;
  steps: ProjectStep[];
  evidence: EvidenceCard[];
  createdBy: string;
  createdAt: Date;
  version: number;
  mayEdit: boolean;
  mayReview: boolean;
};
