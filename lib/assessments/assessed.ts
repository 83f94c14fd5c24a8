import type { AssessedItem, AssessmentItemRow } from "./types";

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
    returned:
      item.isReturned && item.returned
        ? {
            reason: item.returned.reason,
            answered: Date.parse(item.updatedAt) > Date.parse(item.returned.at),
          }
        : null,
  };
}
