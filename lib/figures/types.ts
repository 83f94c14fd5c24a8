import type { Occasion } from "@/lib/activities/types";
import type { AdviceSubject } from "@/lib/advising/types";

export type ActivitySum = { activities: number; participants: number };

/** A programme's items as they stand on a day: done of those that were due by then, late ones, all that are not given up. */
export type ProgramSum = {
  /** Units that have written one. */
  written: number;
  approved: number;
  items: number;
  done: number;
  due: number;
  doneOfDue: number;
  late: number;
};

export type TargetSum = {
  id: string;
  name: string;
  measure: string;
  value: number;
  done: number;
  /** Units that were given a part of it, and how many of them have done it all. */
  units: number;
  met: number;
};

/** Projects, advice, coordination and tasks, each as its check counts it in the unit's own year. */
export type WorkSum = {
  /** Finished in the year, recognised of these, and those that are planned or under way. */
  projects: { finished: number; recognised: number; running: number };
  advice: Record<AdviceSubject, { given: number; accepted: number }>;
  /** Programmes signed with other organisations. */
  programmes: number;
  tasks: { done: number; due: number };
};

/**
 * What the records of one unit, or of many, come to in a year. The figures of many are the sum of the figures of
 * each, and nothing else counts them: pages, reports, annexes and papers all take them from here.
 */
export type YearFigures = {
  units: number;
  /** Units that count by the school year. */
  schoolUnits: number;
  /** Members by the last roster that each unit confirmed in the year; null while none did. */
  members: number | null;
  quarters: {
    /** Units with at least one confirmed quarter, in the year or before. */
    units: number;
    /** Units that confirmed all that were due. */
    complete: number;
    /** How many were due, where that is one number for all; else null. */
    due: number | null;
  };
  /** Of the calendar year, by month from January. */
  months: ActivitySum[];
  /** Of the calendar year, by what they were held for; what was held for nothing is left out. */
  held: Partial<Record<Occasion, ActivitySum>>;
  /** As the criteria count them, in each unit's own year. */
  welfareWithPartner: ActivitySum;
  education: ActivitySum;
  celebrated: Partial<Record<Occasion, ActivitySum>>;
  program: ProgramSum;
  targets: TargetSum[];
  works: WorkSum;
};
