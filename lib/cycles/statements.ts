import type { Statement } from "@/lib/platform/database/database";

/**
 * An empty answer of each assessment to each item. A thousand units make some thirty thousand rows: Prisma would cut
 * them into several statements and send these at once over the one connection of the transaction.
 */
export const emptyAnswersStatement: Statement = {
  name: "empty_answers",
  text: `INSERT INTO assessment_items (org_id, assessment_id, criteria_item_id, updated_at)
    SELECT $1, assessment_id, criteria_item_id, $4
    FROM unnest($2::uuid[]) assessment_id CROSS JOIN unnest($3::uuid[]) criteria_item_id`,
};

/** What rests on a year: $1 organisation, $2 the year. A unit that was left out and let in again did nothing by that. */
export const restsOnYearStatement: Statement = {
  name: "rests_on_year",
  text: `WITH years AS (
      SELECT a.org_id, a.id, a.state, u.code, u.name FROM assessments a
      JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
      WHERE a.org_id = $1::uuid AND a.cycle_id = $2::uuid),
    of_units (what, code, name) AS (
      SELECT 'extension', y.code, y.name FROM years y WHERE EXISTS
        (SELECT FROM due_extensions x WHERE x.org_id = y.org_id AND x.assessment_id = y.id)
      UNION ALL SELECT 'plan', y.code, y.name FROM years y WHERE EXISTS
        (SELECT FROM registration_plans x WHERE x.org_id = y.org_id AND x.assessment_id = y.id)
      UNION ALL SELECT 'registration', y.code, y.name FROM years y
        WHERE y.state NOT IN ('NOT_REGISTERED', 'NOT_PARTICIPATING')
          OR EXISTS (SELECT FROM registrations x WHERE x.org_id = y.org_id AND x.assessment_id = y.id)
          OR EXISTS (SELECT FROM assessment_transitions x WHERE x.org_id = y.org_id AND x.assessment_id = y.id
            AND x.to_state NOT IN ('NOT_REGISTERED', 'NOT_PARTICIPATING'))
      UNION ALL SELECT 'answer', y.code, y.name FROM years y WHERE EXISTS
        (SELECT FROM assessment_items i WHERE i.org_id = y.org_id AND i.assessment_id = y.id
          AND (i.claim IS NOT NULL OR i.proposed_claim IS NOT NULL OR i.explanation <> ''
            OR EXISTS (SELECT FROM assessment_item_evidence e WHERE e.org_id = i.org_id AND e.item_id = i.id)
            OR EXISTS (SELECT FROM assessment_comments c WHERE c.org_id = i.org_id AND c.item_id = i.id)))
      UNION ALL SELECT 'board', y.code, y.name FROM years y WHERE EXISTS
        (SELECT FROM assessment_meetings x WHERE x.org_id = y.org_id AND x.assessment_id = y.id)
      UNION ALL SELECT 'inspection', y.code, y.name FROM years y WHERE EXISTS
        (SELECT FROM inspections x WHERE x.org_id = y.org_id AND x.assessment_id = y.id)
      UNION ALL SELECT 'paper', y.code, y.name FROM years y WHERE EXISTS
        (SELECT FROM paper_signings x WHERE x.org_id = y.org_id AND x.assessment_id = y.id))
    SELECT what, array_agg(name ORDER BY code) AS names FROM of_units GROUP BY what
    UNION ALL SELECT own.what, '{}' FROM (
      SELECT 'paper' AS what FROM paper_signings WHERE org_id = $1::uuid AND cycle_id = $2::uuid
      UNION SELECT 'meeting' FROM btv_meetings WHERE org_id = $1::uuid AND cycle_id = $2::uuid
      UNION SELECT 'decision' FROM recognition_decisions WHERE org_id = $1::uuid AND cycle_id = $2::uuid
      UNION SELECT 'report' FROM reports WHERE org_id = $1::uuid AND cycle_id = $2::uuid) own`,
};

/** $1 organisation, $2 the year: the database takes it back as a whole, or refuses as a whole. */
export const takeBackStatement: Statement = {
  name: "take_back_year",
  text: "SELECT take_back_year($1::uuid, $2::uuid)",
};
