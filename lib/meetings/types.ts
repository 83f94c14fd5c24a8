import type { Majority } from "@/lib/cycles/types";
import type { Attendance, VotingMode } from "@/lib/decisions/types";
import type { PlainDate } from "@/lib/platform/dates";

/** A meeting with its texts. */
export type MeetingRow = Majority & {
  id: string;
  orgId: string;
  cycleId: string;
  year: number;
  number: number;
  heldOn: PlainDate;
  place: string;
  state: "preparing" | "closed";
  voting: VotingMode;
  chairId: string | null;
  minuteTakerId: string | null;
  discussion: string;
  conclusion: string;
  closedBy: string | null;
  closedOn: PlainDate | null;
  version: number;
};

/** Who came, and the meeting's version that this stands in. */
export type Roll = { version: number; attendances: Attendance[] };

/** The names of the units that a meeting votes on, and the meeting's version that this stands in. */
export type Agenda = { version: number; units: string[] };

export type MeetingSettings = { quorumPercent: number; tieChairDecides: boolean; version: number };

/** Somebody who may chair or take the minutes; `leads`: the secretary of the upper level, no deputy. */
export type SeatHolder = { id: string; name: string; leads: boolean; mayChair: boolean };

/** A role that a voter was given in a unit after the vote. */
export type RoleSince = { memberId: string; unitId: string; fromDay: PlainDate };
