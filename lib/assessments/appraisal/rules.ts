import type { FrozenItem, ItemVerdict, Verdict } from "../types";

type Answer = Pick<FrozenItem, "claim" | "explanation" | "evidence">;

/** Whether an answer is handed in again as it stood: claim, words and the same revisions of the same proofs. */
export function isSameAnswer(before: Answer, now: Answer): boolean {
  const proofs = ({ evidence }: Answer) => evidence.map(({ id, revision }) => `${id} ${revision}`).join();
  return (
    before.claim === now.claim && before.explanation === now.explanation && proofs(before) === proofs(now)
  );
}

type Judged = { verdict: Pick<ItemVerdict, "verdict"> | null };

export type VerdictCounts = Record<Verdict | "open", number>;

/** How far the open round has come: verdicts by kind, and the items without one. */
export function countVerdicts(items: readonly Judged[]): VerdictCounts {
  const counts: VerdictCounts = { met: 0, supplement: 0, not_met: 0, open: 0 };
  for (const { verdict } of items) counts[verdict?.verdict ?? "open"] += 1;
  return counts;
}
