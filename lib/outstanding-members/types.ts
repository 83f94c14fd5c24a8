import type { CaseDetail } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { Choice } from "@/lib/ratings/types";

export type OutstandingState =
  | "proposed"
  | "chosen"
  | "not_chosen"
  | "recognised"
  | "fostered"
  | "certified"
  | "introduced"
  | "on_probation"
  | "official"
  | "not_admitted"
  | "withdrawn";

export type OutstandingAct =
  | "choose"
  | "choose_not"
  | "recognise"
  | "decline"
  | "foster"
  | "certify"
  | "introduce"
  | "admit"
  | "admit_not"
  | "make_official"
  | "end_probation"
  | "withdraw";

/** The stages that a result told afterwards may have reached. */
export const STAGES = [
  "chosen",
  "recognised",
  "fostered",
  "certified",
  "introduced",
  "on_probation",
  "official",
] as const satisfies readonly OutstandingState[];
export type Stage = (typeof STAGES)[number];

/** What stands beside the steps. */
export type OutstandingFacts = {
  merits: string;
  /** Of the newest certificate of the class on the Party. */
  certifiedOn: PlainDate | null;
  introducedOn: PlainDate | null;
  admittedOn: PlainDate | null;
  officialOn: PlainDate | null;
  /** The share that the resolution was asked; null of one that nobody voted on here, or before it was kept. */
  votePercent: number | null;
  /** The same of the branch's choosing. */
  choosingPercent: number | null;
};

/** Its days alone. */
export type OutstandingDays = Omit<OutstandingFacts, "merits" | "votePercent" | "choosingPercent">;

/** The member's last rating that the unit has approved. */
export type LastRating = { year: number; choice: Choice };

export type OutstandingDetail = CaseDetail & { outstanding: OutstandingFacts; lastRating: LastRating | null };

/** The report's lines of a unit in a year; `newParty`: its members who came into the Party then, as far as known. */
export type OutstandingCount = {
  unit: { id: string; code: string; name: string };
  open: number;
  introduced: number;
  admitted: number;
  newParty: number;
};
