import type { DecisionRow } from "@/lib/decisions/queries";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { AmendingRef, DecidedBy, DecisionRef } from "./summary-input";

/**
 * What a year's result stands on: the decisions that recognise, as far as a later one has not taken all their units,
 * and every one that corrects or revokes. Null while nothing is decided.
 */
export function decidedBy(decisions: readonly DecisionRow[]): DecidedBy | null {
  const all = decisions.filter(({ kind }) => kind === "recognition");
  if (all.length === 0) return null;
  const holding = all.filter(({ units }) => units.some(({ changedBy }) => changedBy === null));
  return {
    recognising: (holding.length > 0 ? holding : all).map(referenceOf),
    amending: decisions.flatMap((one): AmendingRef[] =>
      one.kind === "recognition"
        ? []
        : [{ ...referenceOf(one), kind: one.kind, target: one.targetNumber ?? "", units: one.units.length }],
    ),
  };
}

function referenceOf({ number, signedOn, signerName }: DecisionRow): DecisionRef {
  return { number, date: signedOn, ...(signerName ? { signer: signerName } : {}) };
}

/** Who signed them, each person once; empty where no decision says it. */
export function signersOf(decisions: readonly DecisionRef[]): string {
  return [...new Set(decisions.flatMap(({ signer }) => signer ?? []))].join(", ");
}

/** What was signed before several could be named holds the one that it named. */
export function asDecidedBy(kept: DecisionRef | DecidedBy): DecidedBy {
  return "recognising" in kept ? kept : { recognising: [kept], amending: [] };
}

/** The day before which nothing could state this result. */
export function decidedOn({ recognising, amending }: DecidedBy): PlainDate {
  const latest = [...recognising, ...amending]
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (latest === undefined) throw new Error("a result stands on a decision");
  return latest;
}

/** `Quyết định số 58-QĐ/ĐTN ngày 20/12/2021`. */
export function decisionWords({ number, date }: DecisionRef): string {
  return `Quyết định số ${number} ngày ${formatDate(date)}`;
}

/** All of them in one breath: `A`, `A và B`, `A, B và C`. */
export function decisionList(decisions: readonly DecisionRef[]): string {
  const words = decisions.map(decisionWords);
  const last = words.pop() ?? "";
  return words.length > 0 ? `${words.join(", ")} và ${last}` : last;
}

/** What an amending decision did, to be said of its words, the count of its units and the number that it changed. */
export function amendingSentence(
  kind: AmendingRef["kind"],
  { paper, units, target }: { paper: string; units: string; target: string },
): string {
  const did = kind === "revocation" ? "thu hồi việc công nhận" : "đính chính kết quả của";
  return `${paper} ${did} ${units} đơn vị đã ghi tại Quyết định số ${target}.`;
}

export function amendingWords(decision: AmendingRef): string {
  const { kind, units, target } = decision;
  return amendingSentence(kind, { paper: decisionWords(decision), units: `${units}`, target });
}
