import { isResult } from "@/lib/assessments/moves";
import { yearClosed } from "@/lib/cycles/rules";
import { type Refusal, refused } from "@/lib/platform/result";
import { acceptsVerdicts } from "../locks";
import type { AssessmentState, AssessmentWhole, FrozenItem, ItemVerdict, Verdict } from "../types";
import { READING_WORDS } from "./messages";

type Answer = Pick<FrozenItem, "claim" | "explanation" | "evidence">;

/** Whether an answer is handed in again as it stood: claim, words and the same revisions of the same proofs. */
export function isSameAnswer(before: Answer, now: Answer): boolean {
  const proofs = ({ evidence }: Answer) => evidence.map(({ id, revision }) => `${id} ${revision}`).join();
  return (
    before.claim === now.claim && before.explanation === now.explanation && proofs(before) === proofs(now)
  );
}

type Standing = Pick<AssessmentWhole, "openedAt"> & {
  state: AssessmentState;
  cycle: Pick<AssessmentWhole["cycle"], "state" | "year">;
};

/** Why the appraisal can't be begun now; null where it can or has been. */
export function mayOpen({ state, cycle }: Standing): Refusal | null {
  if (cycle.state === "closed") return yearClosed(cycle.year, { hasResult: isResult(state) });
  if (acceptsVerdicts(state)) return null;
  return refused("conflict", `Chỉ thẩm định khi đơn vị đã nộp. ${READING_WORDS[state]}`);
}

/** Why no verdict can be written now; until the appraisal is begun the unit may still take its answers back. */
export function mayWriteVerdict(standing: Standing): Refusal | null {
  const closed = mayOpen(standing);
  if (closed) return closed;
  return standing.openedAt === null
    ? refused("conflict", "Bấm “Bắt đầu thẩm định” để ghi kết luận. Đến lúc đó đơn vị còn rút lại được.")
    : null;
}

/** The same as the page of an item tells it; null where it can be written. */
export function onlyRead(standing: Standing): string | null {
  const no = mayWriteVerdict(standing);
  return no && standing.cycle.state === "open" ? READING_WORDS[standing.state] : (no?.message ?? null);
}

export type VerdictCounts = Record<Verdict | "open", number>;

/** How far the open round has come: verdicts by kind, and the items without one. */
export function countVerdicts(
  items: readonly { verdict: Pick<ItemVerdict, "verdict"> | null }[],
): VerdictCounts {
  const counts: VerdictCounts = { met: 0, supplement: 0, not_met: 0, open: 0 };
  for (const { verdict } of items) counts[verdict?.verdict ?? "open"] += 1;
  return counts;
}
