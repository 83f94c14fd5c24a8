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

/**
 * Both versions in one, seen from what both had before them: their text with the lines that only I wrote behind it (a
 * line that they changed and I did not is not told twice), both lists of proofs, and of two claims the one that moved.
 */
export function merged(base: Draft, theirs: Draft, mine: Draft): Draft {
  const known = new Set([...linesOf(base), ...linesOf(theirs)]);
  const added = linesOf(mine).filter((line) => !known.has(line));
  const claim = mine.claim === base.claim ? theirs.claim : mine.claim;
  return {
    claim: claim ?? theirs.claim,
    explanation: [theirs.explanation.trim(), added.join("\n")].filter(Boolean).join("\n\n"),
    evidence: [...new Set([...theirs.evidence, ...mine.evidence])],
  };
}

function linesOf({ explanation }: Draft): string[] {
  return explanation.split("\n").flatMap((line) => line.trim() || []);
}
