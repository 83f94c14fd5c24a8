import type { AnswerView } from "@/lib/assessments/answer-view";
import type { Claim } from "@/lib/assessments/types";

/** An answer as it stands on the screen. */
export type Draft = { claim: Claim | null; explanation: string; evidence: string[] };

export function draftOf({ claim, explanation, evidence }: AnswerView): Draft {
  return { claim, explanation, evidence: evidence.map(({ id }) => id) };
}

/** What the screen says otherwise than the server; null when both say the same. */
export function changesOf(stored: Draft, screen: Draft): Partial<Draft> | null {
  const changes: Partial<Draft> = {};
  if (stored.claim !== screen.claim) changes.claim = screen.claim;
  if (stored.explanation !== screen.explanation) changes.explanation = screen.explanation;
  if (stored.evidence.join() !== screen.evidence.join()) changes.evidence = screen.evidence;
  return Object.keys(changes).length > 0 ? changes : null;
}

/** Both texts one after the other, both lists of proofs; of two claims the one on the screen. */
export function merged(theirs: Draft, mine: Draft): Draft {
  const texts = theirs.explanation === mine.explanation ? [mine] : [theirs, mine];
  return {
    claim: mine.claim ?? theirs.claim,
    explanation: texts
      .map(({ explanation }) => explanation.trim())
      .filter(Boolean)
      .join("\n\n"),
    evidence: [...new Set([...theirs.evidence, ...mine.evidence])],
  };
}
