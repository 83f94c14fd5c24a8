import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope, structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { AssessmentState } from "@/lib/assessments/types";
import { cycleWhere } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import { countsOf, type StateCounts } from "@/lib/figures/state-counts";
import { today } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { nameOnDay } from "@/lib/units/name-on-day";
import { type Board, boardOf } from "./board";
import type { DecisionKind, DecisionReason, Signer } from "./types";

export type ScanRow = { id: string; fileName: string; uploadedBy: string };

export type DecisionRow = {
  id: string;
  kind: DecisionKind;
  number: string;
  /** Why it corrects or revokes, and which decision. */
  reason: string;
  targetNumber: string | null;
  signedOn: PlainDate;
  signerName: string;
  signerTitle: string;
  recordedBy: string;
  recordedAt: Date;
  units: DecidedUnit[];
  scans: ScanRow[];
};

export type DecidedUnit = {
  assessmentId: string;
  unit: { id: string; code: string; name: string };
  result: "RECOGNISED" | "NOT_RECOGNISED";
  reasons: DecisionReason[];
  /** Number of a later decision that changed this; null where this one holds. */
  changedBy: string | null;
};

export type YearDecisions = {
  cycle: CycleRow;
  board: Board;
  decisions: DecisionRow[];
  /** Who may sign today. */
  signers: Signer[];
  issuerCode: string;
};

/** The year's board of votes and its recorded decisions, for those who read all units. */
export async function decisionsOfYear(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<YearDecisions>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  const day = await today();
  const [board, decisions, signers, issuerCode] = await Promise.all([
    boardOf(scope, cycle.value),
    recordedDecisions(scope, cycle.value.id),
    signersOn(scope, day),
    issuerCodeOn(scope, day),
  ]);
  return done({ cycle: cycle.value, board, decisions, signers, issuerCode });
}

const recordedStatement = {
  name: "recorded_decisions",
  text: `SELECT d.id, d.kind, d.number, d.reason, d.signed_on AS "signedOn", d.signer_name AS "signerName",
      d.signer_title AS "signerTitle", d.recorded_by AS "recordedBy", d.recorded_at AS "recordedAt",
      (SELECT t.number FROM recognition_decisions t WHERE t.org_id = d.org_id AND t.id = d.target_id) AS "targetNumber",
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('assessmentId', du.assessment_id, 'result', du.result,
          'reasons', COALESCE((SELECT jsonb_agg(jsonb_build_object('code', r.code, 'title', r.title,
              'reason', r.reason) ORDER BY r.sort_order)
            FROM decision_reasons r WHERE r.org_id = du.org_id AND r.decision_id = du.decision_id
              AND r.assessment_id = du.assessment_id), '[]'),
          'changedBy', NULLIF(last.number, d.number),
          'unit', jsonb_build_object('id', u.id, 'code', u.code, 'name', ${nameOnDay("d.signed_on", "d.recorded_at")})) ORDER BY u.code), '[]')
        FROM decision_units du
        JOIN decided_units last ON last.org_id = du.org_id AND last.assessment_id = du.assessment_id
        JOIN assessments a ON a.org_id = du.org_id AND a.id = du.assessment_id
        JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
        WHERE du.org_id = d.org_id AND du.decision_id = d.id) AS units,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'fileName', s.file_name, 'uploadedBy', s.uploaded_by)
          ORDER BY s.uploaded_at)
        FROM decision_scans s WHERE s.org_id = d.org_id AND s.decision_id = d.id), '[]') AS scans
    FROM recognition_decisions d
    WHERE d.org_id = $1 AND d.cycle_id = $2
    ORDER BY d.sequence LIMIT 100`,
};

/** The decisions of a year with their units, in the order in which they were recorded. */
export async function recordedDecisions(scope: Scope, cycleId: string): Promise<DecisionRow[]> {
  return rows<DecisionRow>(scope, recordedStatement, () => [scope.orgId, cycleId]);
}

/** Who may sign for the organisation on a day. */
export async function signersOn(scope: Scope, day: PlainDate): Promise<Signer[]> {
  const on = fromDay(day);
  return reader(scope).signer.findMany({
    where: { fromDay: { lte: on }, OR: [{ toDay: null }, { toDay: { gte: on } }] },
    orderBy: [{ fromDay: "desc" }, { name: "asc" }],
    take: 50,
    select: { id: true, name: true, title: true },
  });
}

/** The issuer's code in the numbers of a day's papers. */
export async function issuerCodeOn(scope: Scope, day: PlainDate): Promise<string> {
  const row = await reader(scope).organisationProfile.findFirst({
    where: { fromDay: { lte: fromDay(day) } },
    orderBy: [{ fromDay: "desc" }, { sequence: "desc" }],
    select: { issuerCode: true },
  });
  return row?.issuerCode ?? "ĐTN";
}

export type UnitResult = {
  id: string;
  code: string;
  name: string;
  result: "RECOGNISED" | "NOT_RECOGNISED" | "NOT_PARTICIPATING" | null;
  /** How far a unit came that takes part in a decided year and has no result: it counts for M and is not recognised. */
  step?: AssessmentState | null;
};
export type YearResults = Pick<StateCounts, "total" | "registered" | "recognised" | "notRecognised"> & {
  year: number;
  units: UnitResult[];
};

type ResultRow = Omit<UnitResult, "step"> & { state: AssessmentState; isDecided: boolean };

/** A result carries the unit's name as it was on the day of the decision, before it the present one. */
const resultsStatement = {
  name: "results_of_year",
  text: `SELECT u.id, u.code, a.state,
      ${nameOnDay("du.signed_on", "du.recorded_at")} AS name,
      CASE WHEN a.state IN ('RECOGNISED', 'NOT_RECOGNISED', 'NOT_PARTICIPATING') THEN a.state::text END AS result,
      EXISTS (SELECT FROM recognition_decisions d WHERE d.org_id = a.org_id AND d.cycle_id = a.cycle_id) AS "isDecided"
    FROM assessments a
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    LEFT JOIN decided_units du ON du.org_id = a.org_id AND du.assessment_id = a.id
    WHERE a.org_id = $1 AND a.cycle_id = $2
    ORDER BY u.code`,
};

/** N/M of a year (N recognised of M that take part) and the units' results. */
export async function resultsOf(scope: Scope, cycle: Pick<CycleRow, "id" | "year">): Promise<YearResults> {
  const found = await rows<ResultRow>(scope, resultsStatement, () => [scope.orgId, cycle.id]);
  const { total, registered, recognised, notRecognised } = countsOf(found.map(({ state }) => state));
  const units = found.map(({ state, isDecided, ...unit }) =>
    isDecided && unit.result === null ? { ...unit, step: state } : unit,
  );
  return { year: cycle.year, total, registered, recognised, notRecognised, units };
}

/** The results of a year for whoever belongs to the organisation. */
export async function resultsOfYear(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<
  Result<Pick<YearResults, "year" | "total" | "recognised"> & { units: Omit<UnitResult, "id" | "step">[] }>
> {
  const scope = structureScope(actor, orgId);
  const no = refusal(can.readResults(actor, orgId));
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  const { total, recognised, units } = await resultsOf(scope, cycle.value);
  return done({ year, total, recognised, units: units.map(({ id: _, step: __, ...unit }) => unit) });
}
