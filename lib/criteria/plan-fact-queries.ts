import { DEFAULT_PROGRAM_RULE } from "@/lib/plans/settings/types";
import type { PlanFacts } from "./plan-facts";

export type PlanFactRow = Omit<PlanFacts, "programDue"> & {
  unitId: string;
  programDue: PlanFacts["programDue"] | null;
};

/** A part of the facts' one statement; its parameters are those of `fact-queries.ts`. */
export const PLAN_FACTS = `SELECT u.id AS "unitId",
      (SELECT json_build_object('calendar', s.program_due, 'school', s.program_due_school)
        FROM plan_settings s WHERE s.org_id = u.org_id) AS "programDue",
      p.program, COALESCE(t.list, '[]') AS targets,
      EXISTS (SELECT FROM members m WHERE m.org_id = u.org_id AND m.unit_id = u.id AND m.status = 'active') AS "hasRoster",
      COALESCE(a.list, '[]') AS aged
    FROM units u
    LEFT JOIN LATERAL (
      SELECT json_build_object('number', g.number, 'issuedOn', g.issued_on,
        'approvedOn', CASE WHEN g.state = 'approved' THEN (SELECT x.held_on FROM program_transitions x
          WHERE x.org_id = g.org_id AND x.program_id = g.id AND x.to_state = 'approved'
          ORDER BY x.at DESC LIMIT 1) END,
        'resolutions', (SELECT count(*) FROM program_resolutions r WHERE r.org_id = g.org_id AND r.program_id = g.id),
        'items', COALESCE((SELECT json_agg(json_build_object('dueOn', i.due_on, 'state', i.state, 'doneOn', i.done_on))
          FROM program_items i
          WHERE i.org_id = g.org_id AND i.program_id = g.id AND i.deleted_at IS NULL), '[]')) AS program
      FROM annual_programs g WHERE g.org_id = u.org_id AND g.unit_id = u.id AND g.year = $3
    ) p ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('allocationId', l.id, 'targetId', g.id, 'name', g.name,
        'measure', g.measure, 'value', l.value,
        'results', COALESCE((SELECT json_agg(json_build_object('on', r.fact_on, 'amount', r.amount))
          FROM target_progress r
          WHERE r.org_id = l.org_id AND r.allocation_id = l.id AND r.deleted_at IS NULL), '[]'))
        ORDER BY g.created_at, g.id) AS list
      FROM target_allocations l
      JOIN targets g ON g.org_id = l.org_id AND g.id = l.target_id AND g.year = $3 AND g.deleted_at IS NULL
      WHERE l.org_id = u.org_id AND l.unit_id = u.id AND l.value > 0
    ) t ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('birthDate', m.birth_date, 'status', m.status, 'statusSince', m.status_since,
        'leads', m.position IS NOT NULL AND m.position <> 'Đoàn viên',
        'stays', (SELECT COALESCE(json_agg(json_build_object('on', c.closed_on, 'until', d.stay_until)), '[]')
          FROM member_cases c JOIN graduations d ON d.org_id = c.org_id AND d.case_id = c.id
          WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.state = 'stays'))) AS list
      FROM members m
      WHERE m.org_id = u.org_id AND m.unit_id = u.id AND NOT m.honorary AND m.birth_date < ($3 - 30)::text
        AND m.status <> 'merged' AND (m.status = 'active' OR m.status_since >= make_date($3 - 1, 1, 1))
    ) a ON true
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = ANY ($5::uuid[])`;

/** What the plans of units hold for a year, by unit id. */
export function planFactsById(found: readonly PlanFactRow[]): Map<string, PlanFacts> {
  const { calendar, school } = DEFAULT_PROGRAM_RULE;
  return new Map(
    found.map(({ unitId, programDue, ...facts }) => [
      unitId,
      { ...facts, programDue: programDue ?? { calendar, school } },
    ]),
  );
}
