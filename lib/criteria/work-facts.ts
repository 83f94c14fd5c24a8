import type { AdviceOutcome, AdviceSubject } from "@/lib/advising/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { ProjectKind, ProjectState } from "@/lib/projects/types";

export type ProjectFact = {
  id: string;
  title: string;
  kind: ProjectKind;
  state: ProjectState;
  plannedFrom: PlainDate;
  approvedOn: PlainDate | null;
  startedOn: PlainDate | null;
  finishedOn: PlainDate | null;
};

export type AdviceFact = {
  id: string;
  title: string;
  day: PlainDate;
  subject: AdviceSubject;
  outcome: AdviceOutcome;
};

/** A programme from its signing on; without a last day it stands for the day of its signing alone. */
export type CoordinationFact = { id: string; title: string; day: PlainDate; until: PlainDate | null };

export type TaskFact = {
  id: string;
  title: string;
  givenOn: PlainDate;
  due: PlainDate;
  doneOn: PlainDate | null;
};

/** What the checks know of a unit's projects, advice, coordination and tasks. */
export type WorkFacts = {
  projects: readonly ProjectFact[];
  advice: readonly AdviceFact[];
  coordination: readonly CoordinationFact[];
  tasks: readonly TaskFact[];
};

export const NO_WORKS: WorkFacts = { projects: [], advice: [], coordination: [], tasks: [] };
