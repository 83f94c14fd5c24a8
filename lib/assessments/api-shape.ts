import { done, type Result } from "@/lib/platform/result";
import type { AssessmentItemRow, AssessmentWhole, Meeting } from "./types";

/** An item as `/api/v1` shows it, to the letter. */
export function itemShape({ code, title, claim, explanation, measured, ...row }: AssessmentItemRow) {
  return {
    code,
    title,
    claim,
    explanation,
    measured: measured && {
      outcome: measured.outcome,
      figures: measured.figures,
      sentence: measured.sentence,
    },
    evidence: row.evidence.map(({ id, caption, factDate }) => ({ id, caption, factDate })),
    verdict: row.verdict?.verdict ?? null,
    version: row.version,
  };
}

/** The BCH's meeting as `/api/v1` shows it. */
export function meetingShape({ recordedBy: _by, recordedAt: _at, evidence, ...meeting }: Meeting) {
  return { ...meeting, evidence: evidence?.id ?? null };
}

/** A unit's year as `/api/v1` shows it, to the letter. */
export function assessmentShape({ id, unit, cycle, state, version, items }: AssessmentWhole) {
  return {
    id,
    unit: { id: unit.id, code: unit.code, name: unit.name },
    cycle: cycle.year,
    state,
    version,
    items: items.map(itemShape),
  };
}

/** A result in the API's shape; so is what stands there now, where a stale write was refused. */
export function inShape<T, S>(result: Result<T>, shape: (value: T) => S): Result<S> {
  if (result.ok) return done(shape(result.value));
  return result.current === undefined || result.current === null
    ? result
    : { ...result, current: shape(result.current as T) };
}
