import type { Claim, FrozenEvidence, StandingItem } from "./types";

/** An answer as the page that writes it needs it. */
export type AnswerView = {
  claim: Claim | null;
  explanation: string;
  evidence: FrozenEvidence[];
  version: number;
  updatedBy: string | null;
  updatedAt: string;
};

export function answerView(item: StandingItem): AnswerView {
  const { claim, explanation, evidence, version, updatedBy, updatedAt } = item;
  return { claim, explanation, evidence, version, updatedBy, updatedAt };
}
