import { acceptsAnswer, answering } from "../locks";
import type { AssessedItem, AssessmentState, Claim } from "../types";

type Writable = {
  code: string;
  claim: Claim | null;
  proposedClaim: Claim | null;
  explanation: string;
  isReturned: boolean;
  evidence: readonly unknown[];
};

/** Whether nobody has written anything on the item yet: only then last year's words may be put there. */
export function isEmpty({
  claim,
  proposedClaim,
  explanation,
  evidence,
}: Omit<Writable, "code" | "isReturned">): boolean {
  return claim === null && proposedClaim === null && explanation.trim() === "" && evidence.length === 0;
}

/** The items that are open and empty. */
export function emptyItems<Item extends Writable>(state: AssessmentState, items: readonly Item[]): Item[] {
  const open = answering(state, items);
  return items.filter((item) => acceptsAnswer(open, openness(item)) && isEmpty(item));
}

function openness({ isReturned }: Writable): Pick<AssessedItem, "returned"> {
  return { returned: isReturned ? { reason: "", answered: false } : null };
}

/**
 * Last year's answer as this year's draft. That nothing occurred is taken over as it is; that something was met or not
 * is this year's question: it is proposed, and counts only once somebody chooses it.
 */
export function asDraft(last: { claim: Claim | null; explanation: string }) {
  const { claim, explanation } = last;
  return claim === "nil"
    ? { claim, proposedClaim: null, explanation }
    : { claim: null, proposedClaim: claim, explanation };
}
