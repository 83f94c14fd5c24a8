import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import type { CaseFacts } from "./case-facts";

export type CaseFactRow = CaseFacts & { unitId: string };

/** Of a case `c` with its standing steps `s`; the due that is stored belongs to the state of today. */
const TRANSFER = `(SELECT json_build_object('first', COALESCE(s.first, c.state), 'moves', COALESCE(s.moves, '[]'),
          'dueOn', CASE WHEN s."isMovedLater" IS NOT TRUE THEN c.due_on END, 'stayUntil', t.until,
          'extendedUntil', to_json(t.extended_until),
          'days', COALESCE((SELECT g.transfer_days FROM member_term_settings g WHERE g.org_id = c.org_id),
            ${DEFAULT_TERMS.transferDays}))
          FROM transfers t WHERE t.org_id = c.org_id AND t.case_id = c.id)`;

/**
 * A part of the facts' one statement: cases that were open in the year or in the school year that ends in it, and the
 * words that there was none, of every year that either touches, as they stood on the last day that counts: what was done,
 * closed or signed later was not there yet. Its parameters are those of `fact-queries.ts`.
 */
export const CASE_FACTS = `SELECT u.id AS "unitId", COALESCE(c.list, '[]') AS cases, COALESCE(n.list, '[]') AS nil
    FROM units u
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', c.id, 'procedure', c.procedure, 'entry', c.entry,
        'isOwn', c.unit_id = u.id, 'openedOn', c.opened_on,
        'closedOn', CASE WHEN c.closed_on <= $6::date THEN c.closed_on END,
        'outcome', CASE WHEN c.closed_on <= $6::date THEN c.outcome END, 'acts', COALESCE(s.acts, '[]'),
        'transfer', CASE WHEN c.procedure = 'transfer' THEN ${TRANSFER} END
      ) ORDER BY c.opened_on, c.id) AS list
      FROM member_cases c
      LEFT JOIN LATERAL (
        SELECT json_agg(s.act ORDER BY s.number) FILTER (WHERE s.day <= $6::date) AS acts,
          json_agg(json_build_object('act', s.act, 'to', s.to_state, 'day', s.day) ORDER BY s.number)
            FILTER (WHERE s.day <= $6::date) AS moves,
          (array_agg(s.from_state ORDER BY s.number))[1] AS first,
          bool_or(s.day > $6::date) AS "isMovedLater"
        FROM member_case_steps s
        WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.takes_back IS NULL
          AND NOT EXISTS (SELECT FROM member_case_steps b
            WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
      ) s ON true
      WHERE c.org_id = u.org_id AND (c.unit_id = u.id OR c.other_unit_id = u.id)
        AND c.opened_on <= make_date($3, 12, 31) AND (c.closed_on IS NULL OR c.closed_on >= $4::date)
    ) c ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('procedure', n.procedure, 'year', n.year)) AS list
      FROM nil_returns n
      WHERE n.org_id = u.org_id AND n.unit_id = u.id AND n.year BETWEEN $3 - 1 AND $3 + 1 AND n.withdrawn_on IS NULL
        AND n.signed_on <= $6::date
    ) n ON true
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = ANY ($5::uuid[])`;
