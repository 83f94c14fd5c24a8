import { dayOfSql } from "@/lib/platform/database/day-sql";

const MOST = 60;

/**
 * $1 to $4 reach, $5 unit, $6 and $7 first and last day, $8 year. A branch's secretary finds the branch's records;
 * advice, the programme and the assessment are the unit's.
 */
export const proofChoicesStatement = {
  name: "proof_choices",
  text: `WITH found AS (
      (SELECT 'activity' AS kind, t.id, t.title, t.starts_on AS day FROM activities t
        WHERE t.org_id = $1 AND ($2 OR t.unit_id = ANY($3::uuid[]) OR t.branch_id = ANY($4::uuid[]))
          AND t.unit_id = $5::uuid AND t.deleted_at IS NULL AND t.starts_on BETWEEN $6::date AND $7::date
        ORDER BY t.starts_on DESC, t.id LIMIT ${MOST})
      UNION ALL
      (SELECT 'project', t.id, t.name, coalesce(t.started_on, t.planned_from) FROM youth_projects t
        WHERE t.org_id = $1 AND ($2 OR t.unit_id = ANY($3::uuid[]) OR t.branch_id = ANY($4::uuid[]))
          AND t.unit_id = $5 AND t.deleted_at IS NULL AND t.planned_from BETWEEN $6 AND $7
          AND t.state NOT IN ('inspected', 'recognised', 'not_recognised')
        ORDER BY t.planned_from DESC, t.id LIMIT ${MOST})
      UNION ALL
      (SELECT 'advising', t.id, t.title, t.day FROM advising_records t
        WHERE t.org_id = $1 AND ($2 OR t.unit_id = ANY($3::uuid[])) AND t.unit_id = $5
          AND t.deleted_at IS NULL AND t.day BETWEEN $6 AND $7
        ORDER BY t.day DESC, t.id LIMIT ${MOST})
      UNION ALL
      (SELECT 'care', t.id, t.title, t.day FROM member_care t
        WHERE t.org_id = $1 AND ($2 OR t.unit_id = ANY($3::uuid[]) OR t.branch_id = ANY($4::uuid[]))
          AND t.unit_id = $5 AND t.deleted_at IS NULL AND t.day BETWEEN $6 AND $7
        ORDER BY t.day DESC, t.id LIMIT ${MOST})
      UNION ALL
      (SELECT 'dossiers', t.id, t.place, ${dayOfSql("t.created_at")} FROM dossier_stores t
        WHERE t.org_id = $1 AND ($2 OR t.unit_id = ANY($3::uuid[]) OR t.branch_id = ANY($4::uuid[]))
          AND t.unit_id = $5 AND t.deleted_at IS NULL
        ORDER BY t.created_at DESC, t.id LIMIT ${MOST})
      UNION ALL
      (SELECT 'program_item', t.id, t.title, t.due_on
        FROM program_items t JOIN annual_programs p ON p.org_id = t.org_id AND p.id = t.program_id
        WHERE t.org_id = $1 AND ($2 OR p.unit_id = ANY($3::uuid[])) AND p.unit_id = $5 AND p.year = $8
          AND t.deleted_at IS NULL
        ORDER BY t.due_on DESC, t.id LIMIT ${MOST})
    )
    SELECT (SELECT coalesce(jsonb_agg(found ORDER BY day DESC), '[]') FROM found) AS records,
      (SELECT jsonb_build_object('state', a.state, 'cycleState', c.state, 'items', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('code', ci.code, 'title', ci.title,
            'isReturned', i.is_returned) ORDER BY ci.sort_order), '[]')
          FROM assessment_items i JOIN criteria_items ci ON ci.org_id = i.org_id AND ci.id = i.criteria_item_id
          WHERE i.org_id = a.org_id AND i.assessment_id = a.id))
        FROM assessments a JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
        WHERE a.org_id = $1 AND a.unit_id = $5 AND c.year = $8 AND ($2 OR a.unit_id = ANY($3::uuid[]))
      ) AS assessment`,
};
