import type { PlainDate } from "@/lib/platform/dates";

/** What is proposed from facts, in the order of the minutes. */
export const FACT_KEYS = [
  "roster",
  "cases",
  "program",
  "targets",
  "projects",
  "training",
  "fees",
  "assessment",
  "dossiers",
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

export type HandoverState = "open" | "recorded" | "withdrawn";

/** One thing that is handed over, or is missing; a line of somebody's own has no key. */
export type HandoverLine = { key: FactKey | null; text: string; isHanded: boolean; missing: string };

export type Person = { userId: string; name: string; username: string };

export type Handover = {
  id: string;
  state: HandoverState;
  giver: { id: string; name: string };
  receiver: { id: string; name: string };
  handedOn: PlainDate;
  place: string;
  witness: string;
  basis: string;
  giverConfirmedBy: string | null;
  /** Why somebody else confirmed for who hands over. */
  standInReason: string | null;
  receiverConfirmed: boolean;
  /** It was done on paper: nobody confirms it here. */
  onPaper: boolean;
  minutesNumber: string;
  takenBackBy: string | null;
  takeBackReason: string | null;
  recordedBy: string | null;
  recordedAt: Date | null;
  version: number;
  lines: HandoverLine[];
};

/** What somebody may do with a hand-over where it stands. */
export type HandoverMay = {
  change: boolean;
  confirm: "giver" | "receiver" | "stand_in" | null;
  record: boolean;
  takeBack: boolean;
};
