import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { AssessmentWhole } from "../types";
import type { LastClaim } from "./types";

/** What the unit itself said a year before of items that are the same today: same code, same title. */
const lastYearStatement = {
  name: "assessment_last_year",
  text: `SELECT ci.code, c.year, old.claim, old.explanation
    FROM assessments a
    JOIN cycles now ON now.org_id = a.org_id AND now.id = a.cycle_id
    JOIN cycles c ON c.org_id = a.org_id AND c.year = now.year - 1
    JOIN assessments b ON b.org_id = c.org_id AND b.cycle_id = c.id AND b.unit_id = a.unit_id
    JOIN assessment_items old ON old.org_id = b.org_id AND old.assessment_id = b.id
    JOIN criteria_items was ON was.org_id = old.org_id AND was.id = old.criteria_item_id
    JOIN criteria_items ci ON ci.org_id = now.org_id AND ci.set_id = now.set_id AND ci.code = was.code
      AND ci.title = was.title
    WHERE a.org_id = $1 AND a.id = $2 AND b.round > 0 AND old.claim IS NOT NULL
    ORDER BY ci.sort_order`,
};

/** For one who has been let in to the unit's year. */
export async function lastYearOf(scope: Scope, { id }: Pick<AssessmentWhole, "id">): Promise<LastClaim[]> {
  return rows<LastClaim>(scope, lastYearStatement, () => [scope.orgId, id]);
}
