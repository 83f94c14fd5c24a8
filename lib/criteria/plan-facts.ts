import type { PlainDate } from "@/lib/platform/dates";

export type ProgramItemFact = {
  dueOn: PlainDate;
  state: "todo" | "doing" | "done" | "dropped";
  doneOn: PlainDate | null;
};

export type ProgramFact = {
  number: string;
  issuedOn: PlainDate | null;
  /** The day of the meeting whose approval is in force. */
  approvedOn: PlainDate | null;
  resolutions: number;
  items: readonly ProgramItemFact[];
};

/** A target as it was given to the unit, with what was added on which day. */
export type TargetFact = {
  allocationId: string;
  targetId: string;
  name: string;
  measure: string;
  value: number;
  results: readonly { on: PlainDate; amount: number }[];
};

/** A member who turns 31 in the year or before; nobody is named. */
export type AgedMember = {
  /** `YYYY-MM-DD`, or `YYYY` where only the year is known. */
  birthDate: string;
  leads: boolean;
  status: "active" | "moved" | "graduated" | "removed";
  statusSince: PlainDate | null;
  /** The decisions of the branch that the member stays: from which day until which. */
  stays?: readonly { on: PlainDate; until: PlainDate }[];
};

/** What the checks know of a unit's programme, its targets and its members of age. */
export type PlanFacts = {
  /** `MM-DD` until which a programme is issued from the start of the year, by how the unit counts its years. */
  programDue: { calendar: string; school: string };
  program: ProgramFact | null;
  targets: readonly TargetFact[];
  hasRoster: boolean;
  aged: readonly AgedMember[];
};
