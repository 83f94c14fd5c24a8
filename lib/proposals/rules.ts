import type { ProposalKind } from "@/lib/imports/proposed/types";
import { addDays } from "@/lib/platform/dates";
import {
  type Answer,
  type Newcomer,
  type Proposal,
  type ProposedOn,
  RESTRICTED_KINDS,
  type RestrictedKind,
} from "./types";

/** Kinds that this page records; the others ask more than a row of a table can. */
const RECORDED_HERE: Partial<Record<ProposalKind, Answer>> = {
  transfer_out: "transfer_out",
  transfer_inside: "transfer_inside",
  graduation: "graduation",
  removal: "removal",
};

/** As which a proposal is recorded at first sight; null where another page records it. */
export function suggestedAnswer(kind: ProposalKind, newcomer: Newcomer): Answer | null {
  return kind === "newcomer" ? newcomerAnswer(newcomer) : (RECORDED_HERE[kind] ?? null);
}

/**
 * Cards and codes follow an admission by some weeks, so that one of the quarter before the list is new too. Fixed, since
 * it only says which answer stands first.
 */
const LATELY_DAYS = 92;

/** Who joined the Union lately was admitted here; whoever was a member before has come from elsewhere. */
function newcomerAnswer({ joinedOn, since }: Newcomer): Answer {
  if (joinedOn === null) return "transfer_in";
  const lately = addDays(since, -LATELY_DAYS);
  return joinedOn >= lately.slice(0, joinedOn.length) ? "admission" : "transfer_in";
}

/** What each procedure's page has to record. */
export const KINDS_ON: Record<ProposedOn, readonly ProposalKind[]> = {
  admission: ["newcomer"],
  transfer: ["transfer_out", "transfer_inside", "newcomer"],
  graduation: ["graduation"],
  removal_from_roll: ["removal"],
  activity_deferral: ["deferral"],
  discipline: ["discipline"],
  reward: ["reward"],
  committee: ["post"],
  outstanding_member: ["party"],
};

/** Whoever is new in a list stands on one page: where it is recorded at first sight. */
export function concerns(on: ProposedOn, { kind, suggested }: Pick<Proposal, "kind" | "suggested">): boolean {
  if (!KINDS_ON[on].includes(kind)) return false;
  return kind !== "newcomer" || (on === "admission") === (suggested === "admission");
}

export function isRestricted(kind: string): kind is RestrictedKind {
  return RESTRICTED_KINDS.some((one) => one === kind);
}

/** What may be chosen for a proposal. */
export function answersOf(kind: ProposalKind): Answer[] {
  if (kind === "newcomer") return ["admission", "transfer_in", "dismiss"];
  const recorded = RECORDED_HERE[kind];
  return recorded ? [recorded, "dismiss"] : ["dismiss"];
}
