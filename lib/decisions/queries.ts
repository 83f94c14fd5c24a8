import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope, structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { cycleWhere } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { type Board, boardOf } from "./board";

export type DecisionRow = {
  id: string;
  number: string;
  signedOn: PlainDate;
  signerName: string;
  signerTitle: string;
  recordedBy: string;
  units: {
    unit: { id: string; code: string; name: string };
    result: "RECOGNISED" | "NOT_RECOGNISED";
    reasons: DecisionReason[];
  }[];
};

export type DecisionReason = { code: string; title: string; reason: string };

/** The year's board of votes and its recorded decisions, for those who read all units. */
export async function decisionsOfYear(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<{ cycle: CycleRow; board: Board; decisions: DecisionRow[] }>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  if (no) return no;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  const [board, decisions] = await Promise.all([
    boardOf(scope, cycle.value),
    recordedDecisions(scope, cycle.value.id),
  ]);
  return done({ cycle: cycle.value, board, decisions });
}

export async function recordedDecisions(scope: Scope, cycleId: string): Promise<DecisionRow[]> {
  const found = await reader(scope).recognitionDecision.findMany({
    where: { cycleId },
    orderBy: { signedOn: "asc" },
    take: 50,
    select: {
      id: true,
      number: true,
      signedOn: true,
      signerName: true,
      signerTitle: true,
      recordedBy: true,
      units: {
        take: 1000,
        select: {
          result: true,
          reasons: true,
          assessment: { select: { unit: { select: { id: true, code: true, name: true } } } },
        },
      },
    },
  });
  return found.map(({ units, signedOn, ...row }) => ({
    ...row,
    signedOn: toDay(signedOn),
    units: units
      .map(({ assessment, result, reasons }) => ({
        unit: assessment.unit,
        result,
        reasons: reasons as DecisionReason[],
      }))
      .toSorted((a, b) => a.unit.code.localeCompare(b.unit.code)),
  }));
}

export type UnitResult = {
  code: string;
  name: string;
  result: "RECOGNISED" | "NOT_RECOGNISED" | "NOT_PARTICIPATING" | null;
};
export type YearResults = { year: number; total: number; recognised: number; units: UnitResult[] };

/** A result carries the unit's name as it was on the day of the decision. */
const resultsStatement = {
  name: "results_of_year",
  text: `SELECT u.code,
      COALESCE((SELECT n.name FROM unit_names n
        WHERE n.org_id = u.org_id AND n.unit_id = u.id AND n.from_day <= COALESCE(d.signed_on, current_date)
        ORDER BY n.from_day DESC LIMIT 1), u.name) AS name,
      CASE WHEN a.state IN ('RECOGNISED', 'NOT_RECOGNISED', 'NOT_PARTICIPATING') THEN a.state::text END AS result
    FROM assessments a
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    LEFT JOIN decision_units du ON du.org_id = a.org_id AND du.assessment_id = a.id
    LEFT JOIN recognition_decisions d ON d.org_id = du.org_id AND d.id = du.decision_id
    WHERE a.org_id = $1 AND a.cycle_id = $2
    ORDER BY u.code LIMIT 1000`,
};

/** N/M of a year (N recognised of M that take part) and the units' results. */
export async function resultsOf(scope: Scope, cycle: Pick<CycleRow, "id" | "year">): Promise<YearResults> {
  const units = await rows<UnitResult>(scope, resultsStatement, () => [scope.orgId, cycle.id]);
  return {
    year: cycle.year,
    total: units.filter((unit) => unit.result !== "NOT_PARTICIPATING").length,
    recognised: units.filter((unit) => unit.result === "RECOGNISED").length,
    units,
  };
}

/** The results of a year for whoever belongs to the organisation. */
export async function resultsOfYear(actor: Actor, orgId: string, year: number): Promise<Result<YearResults>> {
  const scope = structureScope(actor, orgId);
  const no = refusal(can.readResults(actor, orgId));
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  return cycle.ok ? done(await resultsOf(scope, cycle.value)) : cycle;
}
