import type { ProposalKind } from "@/lib/members/import/proposed/types";
import type { Answer, Newcomer } from "./types";

/** Kinds that this page records; a reward, a measure and a deferral ask more than a row of a table can. */
const RECORDED_HERE: Partial<Record<ProposalKind, Answer>> = {
  transfer_out: "transfer_out",
  graduation: "graduation",
  removal: "removal",
};

/** As which a proposal is recorded at first sight; null where another page records it. */
export function suggestedAnswer(kind: ProposalKind, newcomer: Newcomer): Answer | null {
  return kind === "newcomer" ? newcomerAnswer(newcomer) : (RECORDED_HERE[kind] ?? null);
}

/** Who joined the Union since the list before was admitted here; whoever was a member earlier has come from elsewhere. */
function newcomerAnswer({ joinedOn, since }: Newcomer): Answer {
  if (joinedOn === null) return "transfer_in";
  return joinedOn >= since.slice(0, joinedOn.length) ? "admission" : "transfer_in";
}

/** What may be chosen for a proposal. */
export function answersOf(kind: ProposalKind): Answer[] {
  if (kind === "newcomer") return ["admission", "transfer_in", "dismiss"];
  const recorded = RECORDED_HERE[kind];
  return recorded ? [recorded, "dismiss"] : ["dismiss"];
}
