import type { AssessedItem, AssessmentItemRow, StandingItem } from "./types";

/** The item as the rules look at it. */
export function assessed(item: AssessmentItemRow): AssessedItem {
  return {
    code: item.code,
    title: item.title,
    claim: item.claim,
    explanation: item.explanation,
    evidenceCount: item.evidence.length,
    measured: item.measured ?? null,
    verdict: item.verdict?.verdict ?? null,
    verdictComment: item.verdict?.comment ?? "",
    returned: returnedNow(item),
  };
}

/** Why it is to be answered anew, while it is. */
export function returnedNow({ isReturned, returned, updatedAt }: StandingItem): AssessedItem["returned"] {
  if (!isReturned || !returned) return null;
  return { reason: returned.reason, answered: Date.parse(updatedAt) > Date.parse(returned.at) };
}
