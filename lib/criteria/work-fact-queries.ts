import type { WorkFacts } from "./work-facts";

export type WorkFactRow = WorkFacts & { unitId: string };

/**
 * A part of the facts' one statement: what touches the year or the school year that ends in it. Its parameters are
 * those of `fact-queries.ts`.
 */
export const WORK_FACTS = `SELECT u.id AS "unitId", COALESCE(p.list, '[]') AS projects, COALESCE(r.advice, '[]') AS advice,
      COALESCE(r.coordination, '[]') AS coordination, COALESCE(r.tasks, '[]') AS tasks
    FROM units u
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', p.id, 'title', p.name, 'kind', p.kind, 'state', p.state,
        'plannedFrom', p.planned_from, 'approvedOn', p.approved_on, 'startedOn', p.started_on,
        'finishedOn', p.finished_on) ORDER BY p.planned_from, p.id) AS list
      FROM youth_projects p
      WHERE p.org_id = u.org_id AND p.unit_id = u.id AND p.deleted_at IS NULL
        AND least(p.planned_from, p.started_on) <= make_date($3, 12, 31)
        AND greatest(p.planned_from, p.planned_to, p.finished_on) >= $4::date
    ) p ON true
    LEFT JOIN LATERAL (
      SELECT
        json_agg(json_build_object('id', r.id, 'title', r.title, 'day', r.day, 'subject', r.subject,
          'outcome', r.outcome) ORDER BY r.day, r.id) FILTER (WHERE r.kind = 'advising') AS advice,
        json_agg(json_build_object('id', r.id, 'title', r.title, 'day', r.day, 'until', r.until_day)
          ORDER BY r.day, r.id) FILTER (WHERE r.kind = 'coordination') AS coordination,
        json_agg(json_build_object('id', r.id, 'title', r.title, 'givenOn', r.day, 'due', r.until_day,
          'doneOn', r.done_on) ORDER BY r.until_day, r.id) FILTER (WHERE r.kind = 'assigned_task') AS tasks
      FROM advising_records r
      WHERE r.org_id = u.org_id AND r.unit_id = u.id AND r.deleted_at IS NULL
        AND r.day <= make_date($3, 12, 31) AND COALESCE(r.until_day, r.day) >= $4::date
    ) r ON true
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = ANY ($5::uuid[])`;
