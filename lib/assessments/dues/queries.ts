import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { effectiveDue } from "./effective-due";
import type { UnitDues } from "./types";

const EXTENSIONS = `COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', x.kind, 'oldDue', x.old_due,
    'newDue', x.new_due, 'reason', x.reason, 'by', x.by, 'at', x.at) ORDER BY x.id DESC)
  FROM due_extensions x WHERE x.org_id = a.org_id AND x.assessment_id = a.id), '[]')`;

const DUES = `SELECT a.id AS "assessmentId", ${effectiveDue("registration")} AS registration,
    ${effectiveDue("self_assessment")} AS "selfAssessment", ${EXTENSIONS} AS extensions
  FROM assessments a JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id WHERE a.org_id = $1`;

const ofOne = { name: "dues_of_assessment", text: `${DUES} AND a.id = $2` };
const ofYear = { name: "dues_of_cycle", text: `${DUES} AND a.cycle_id = $2` };

/** The days of a unit's year, for one who has been let in to it. */
export async function duesOf(scope: Scope, assessmentId: string): Promise<UnitDues> {
  const [found] = await rows<UnitDues>(scope, ofOne, () => [scope.orgId, assessmentId]);
  if (!found) throw new Error("an assessment that was found has its days");
  return found;
}

/** The days of all units of a year, for those who run it. */
export async function duesOfYear(scope: Scope, cycleId: string): Promise<UnitDues[]> {
  return rows<UnitDues>(scope, ofYear, () => [scope.orgId, cycleId]);
}
