import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows, rowsIn, type Transaction } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { nameOnDay } from "@/lib/units/name-on-day";
import type { DecidedLine } from "./amendments/rules";

export type FoundDecision = {
  id: string;
  orgId: string;
  cycleId: string;
  year: number;
  number: string;
  signedOn: PlainDate;
  units: DecidedLine[];
};

const decisionStatement = {
  name: "decision_by_id",
  text: `SELECT d.id, d.org_id AS "orgId", d.cycle_id AS "cycleId", c.year, d.number, d.signed_on::text AS "signedOn",
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.id, 'unitId', u.id, 'unitName', ${nameOnDay("d.signed_on", "d.recorded_at")}, 'state', a.state,
          'version', a.version, 'changedBy', NULLIF(last.number, d.number)) ORDER BY u.code), '[]')
        FROM decision_units du
        JOIN decided_units last ON last.org_id = du.org_id AND last.assessment_id = du.assessment_id
        JOIN assessments a ON a.org_id = du.org_id AND a.id = du.assessment_id
        JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
        WHERE du.org_id = d.org_id AND du.decision_id = d.id) AS units
    FROM recognition_decisions d JOIN cycles c ON c.org_id = d.org_id AND c.id = d.cycle_id
    WHERE d.org_id = $1::uuid AND d.id = $2::uuid`,
};

/** The decision's units as they stand behind the locks of a transaction. */
export async function linesWithin(tx: Transaction, scope: Scope, id: string): Promise<DecidedLine[]> {
  const [row] = await rowsIn<FoundDecision>(tx, scope, decisionStatement, () => [scope.orgId, id]);
  return row?.units ?? [];
}

/** A recorded decision, for those who read all units of its organisation; to all others it does not exist. */
export async function findDecision(
  actor: Actor,
  id: string,
): Promise<Result<FoundDecision & { scope: Scope }>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = can.readAllUnits(actor, orgId).allowed ? readScope(actor, orgId) : null;
    const [row] = scope ? await rows<FoundDecision>(scope, decisionStatement, () => [orgId, id]) : [];
    if (scope && row) return done({ ...row, scope });
  }
  return notFound();
}
