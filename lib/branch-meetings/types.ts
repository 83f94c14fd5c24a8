import type { Period } from "@/lib/criteria/periods";
import type { PlainDate } from "@/lib/platform/dates";
import type { Attended } from "@/lib/ratings/attendance/rules";
import type { UnitRef } from "@/lib/units/types";

export const MEETING_KINDS = ["regular", "thematic", "extraordinary"] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export type MeetingState = "planned" | "held" | "closed" | "cancelled" | "withdrawn";

export const MARKS = ["present", "excused", "absent", "deferred", "away"] as const;
export type Mark = (typeof MARKS)[number];

/** Counts of a show of hands. */
export type Votes = { votesFor: number | null; votesAgainst: number | null; votesAbstained: number | null };

/** Who came: ticked one by one, or only counted. */
export type Presence = { present: number; entitled: number; ticked: boolean };

export type MeetingLine = {
  id: string;
  day: PlainDate;
  time: string;
  place: string;
  kind: MeetingKind;
  state: MeetingState;
  agenda: string[];
  resolution: string;
  resolutionNumber: string;
  presence: Presence | null;
};

export type Meeting = Omit<MeetingLine, "presence"> &
  Votes & {
    orgId: string;
    unit: UnitRef;
    branch: UnitRef | null;
    chair: string;
    minuteTaker: string;
    guests: string;
    course: string;
    presentCount: number | null;
    entitledCount: number | null;
    reason: string;
    /** When the minutes were kept as they stand. */
    closedAt: Date | null;
    createdBy: string;
    createdAt: Date;
    version: number;
  };

/** A member on the list of a meeting; `mark` null while nobody was ticked. */
export type AttendanceRow = {
  memberId: string;
  fullName: string;
  birthDate: string;
  mark: Mark | null;
  /** It may tell of health: null where one stands that the reader, who sees no such fields there, is not told. */
  reason: string | null;
  /** Activities are deferred on the day of the meeting. */
  isDeferred: boolean;
  /** Where somebody of the list takes part for a time on that day; null of whom does so at home. */
  awayAt: string | null;
  /** From where somebody takes part here for a time; null of whom the list has. */
  guestFrom: string | null;
};

export type MeetingPage = {
  meeting: Meeting;
  rows: AttendanceRow[];
  presence: Presence | null;
  mayKeep: boolean;
  mayWithdraw: boolean;
};

/** A month, or a quarter of a dispersed branch: whether it has met then. */
export type SpanState = "met" | "missed" | "free" | "open" | "ahead" | "before" | "after";
export type Span = { label: string; from: PlainDate; to: PlainDate };
export type SpanCell = Span & { state: SpanState; held: number };

/** How often a branch meets; version null while the shipped rhythm holds. */
export type Rhythm = { dispersed: boolean; version: number | null };

export type BranchMeetings = {
  unit: UnitRef;
  branch: UnitRef | null;
  year: number;
  period: Period;
  rhythm: Rhythm;
  spans: SpanCell[];
  meetings: MeetingLine[];
  attended: Attended;
  may: { keep: boolean; setRhythm: boolean };
};

/** One branch of a unit over the months of its year. */
export type BranchStanding = {
  unit: UnitRef;
  dispersed: boolean;
  months: SpanCell[];
  missed: number;
  held: number;
  attended: Attended;
};

/** One unit: how many of its branches met at all in the year, and how often together. */
export type UnitStanding = {
  unit: UnitRef;
  branches: number;
  met: number;
  held: number;
  attended: Attended;
};
