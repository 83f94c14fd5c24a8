import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { InspectionSheet, Reminded } from "./types";

/** $1 organisation, $2 assessment, $3 units within reach (null = all). */
const sheetStatement = {
  name: "inspection_sheet",
  text: `SELECT a.id AS "assessmentId", a.org_id AS "orgId", c.year, c.state = 'open' AS "isOpen", a.state,
      c.inspection_on AS "inspectionOn",
      jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
      CASE WHEN i.id IS NULL THEN NULL ELSE jsonb_build_object('day', i.day, 'inspectors', i.inspectors,
        'conclusion', i.conclusion, 'updatedBy', i.updated_by, 'version', i.version) END AS inspection,
      (SELECT jsonb_agg(jsonb_build_object('number', g.number, 'shortTitle', g.short_title) ORDER BY g.number)
        FROM criteria_groups g WHERE g.org_id = c.org_id AND g.set_id = c.set_id) AS groups,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('criteriaItemId', ci.id, 'code', ci.code, 'title', ci.title,
          'groupNumber', g.number, 'finding', CASE WHEN f.state IS NULL THEN NULL
            ELSE jsonb_build_object('state', f.state, 'text', f.text) END) ORDER BY ci.sort_order)
        FROM criteria_items ci
        JOIN criteria_groups g ON g.org_id = ci.org_id AND g.id = ci.group_id
        LEFT JOIN inspection_findings f
          ON f.org_id = i.org_id AND f.inspection_id = i.id AND f.criteria_item_id = ci.id
        WHERE ci.org_id = c.org_id AND ci.set_id = c.set_id), '[]') AS items
    FROM assessments a
    JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
    JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
    LEFT JOIN inspections i ON i.org_id = a.org_id AND i.assessment_id = a.id
    WHERE a.org_id = $1 AND a.id = $2 AND ($3::uuid[] IS NULL OR a.unit_id = ANY ($3))`,
};

/** A unit's mid-year inspection, whether it was held or not, from whichever of the actor's organisations holds it. */
export async function findInspection(
  actor: Actor,
  assessmentId: string,
): Promise<Result<{ scope: Scope; sheet: InspectionSheet }>> {
  if (!isId(assessmentId)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const sheet = scope && (await sheetOf(scope, assessmentId));
    if (scope && sheet && can.readAssessment(actor, { orgId, unitId: sheet.unit.id }).allowed)
      return done({ scope, sheet });
  }
  return notFound();
}

export async function sheetOf(scope: Scope, assessmentId: string): Promise<InspectionSheet | null> {
  const [found] = await rows<InspectionSheet>(scope, sheetStatement, () => [
    scope.orgId,
    assessmentId,
    unitIdsOf(scope),
  ]);
  return found ?? null;
}

/** Items of which the inspection reminded, by code. */
export function remindedItems({ inspection, items }: InspectionSheet): Map<string, Reminded> {
  if (!inspection) return new Map();
  return new Map(
    items.flatMap(({ code, finding }) =>
      finding && finding.state !== "good"
        ? [[code, { state: finding.state, text: finding.text, day: inspection.day }] as const]
        : [],
    ),
  );
}
