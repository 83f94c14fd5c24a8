import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { effectiveDue } from "./dues/effective-due";
import { SUPPLEMENT_DUE } from "./dues/supplement-due";
import { NAME_IN_YEAR } from "./name-in-year";
import { SHOWN_STATE, type UnitStanding } from "./other-years";

const standingsStatement = {
  name: "assessment_standings",
  text: `SELECT a.id, a.round, ${SHOWN_STATE} AS state,
      json_build_object('id', u.id, 'code', u.code, 'name', ${NAME_IN_YEAR}) AS unit,
      ${SUPPLEMENT_DUE} AS "supplementDue",
      ${effectiveDue("registration")} AS "registrationDue",
      ${effectiveDue("self_assessment")} AS "selfAssessmentDue"
    FROM cycles c
    JOIN assessments a ON a.org_id = c.org_id AND a.cycle_id = c.id
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    WHERE c.org_id = $1 AND c.year = $2 AND a.unit_id = ANY ($3::uuid[])
      AND ($4::uuid[] IS NULL OR a.unit_id = ANY ($4))
    ORDER BY u.code`,
};

/** By unit code; units that have no part in the year are left out. */
export function standingsInYear(
  scope: Scope,
  unitIds: readonly string[],
  year: number,
): Promise<UnitStanding[]> {
  return rows(scope, standingsStatement, () => [scope.orgId, year, [...unitIds], unitIdsOf(scope)]);
}
