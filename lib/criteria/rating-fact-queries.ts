import type { ReviewFacts } from "./rating-facts";

export type ReviewFactRow = ReviewFacts & { unitId: string };

/**
 * A part of the facts' one statement, counted per unit; its parameters are those of `fact-queries.ts`. A branch with an
 * approved sheet counts whoever stands in it, so that later arrivals ask for nothing; any other counts its list. The
 * row of a member is looked up one by one (LIMIT 1): without figures on the tables, as just after a large import, they
 * would be read whole for each member.
 */
export const REVIEW_FACTS = `SELECT u.id AS "unitId",
      json_build_object('rated', COALESCE(a.rated, 0), 'waiting', COALESCE(w.waiting, 0),
        'excluded', COALESCE(a.excluded, 0) + COALESCE(w.excluded, 0), 'missing', COALESCE(w.missing, 0)) AS ratings,
      json_build_object('members', COALESCE(t.members, 0), 'registered', COALESCE(t.registered, 0),
        'evaluated', COALESCE(t.evaluated, 0), 'confirmed', COALESCE(t.confirmed, 0)) AS training
    FROM (SELECT u.id, u.org_id, CASE WHEN u.period_kind = 'school_year'
          THEN least($6::date, ($4::date + interval '1 year')::date - 1)
          ELSE least($6::date, make_date($3, 12, 31)) END AS until
        FROM units u WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = ANY ($5::uuid[])) u
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE r.not_rated IS NULL AND r.rating IS NOT NULL AND r.comment <> '')::int AS rated,
        count(*) FILTER (WHERE r.not_rated IS NOT NULL)::int AS excluded
      FROM rating_sheets s JOIN member_ratings r ON r.org_id = s.org_id AND r.sheet_id = s.id
      WHERE s.org_id = u.org_id AND s.unit_id = u.id AND s.year = $3 AND s.approved_on <= $6::date
    ) a ON true
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE r.rating IS NOT NULL AND r.comment <> '')::int AS waiting,
        count(*) FILTER (WHERE r.not_rated IS NOT NULL)::int AS excluded,
        count(*) FILTER (WHERE r.not_rated IS NULL AND (r.rating IS NULL OR r.comment = ''))::int AS missing
      FROM members m
      LEFT JOIN LATERAL (SELECT k.sheet_id, k.rating, k.not_rated, k.comment FROM member_ratings k
        WHERE k.org_id = m.org_id AND k.member_id = m.id AND k.year = $3 LIMIT 1) r ON true
      WHERE m.org_id = u.org_id AND m.unit_id = u.id AND NOT m.honorary
        AND (m.status = 'active' OR m.status_since > u.until) AND (m.joined_on IS NULL OR m.joined_on <= u.until::text)
        AND NOT EXISTS (SELECT FROM rating_sheets s WHERE s.org_id = m.org_id AND s.unit_id = m.unit_id AND s.year = $3
          AND s.approved_on <= $6::date
          AND (s.id = r.sheet_id OR (r.sheet_id IS NULL AND s.branch_id IS NOT DISTINCT FROM m.branch_id)))
    ) w ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS members, count(r.member_id)::int AS registered,
        count(*) FILTER (WHERE r.evaluated_on <= $6::date)::int AS evaluated,
        count(*) FILTER (WHERE r.confirmed_on <= $6::date)::int AS confirmed
      FROM members m
      LEFT JOIN LATERAL (SELECT k.member_id, k.evaluated_on, k.confirmed_on FROM training_records k
        WHERE k.org_id = m.org_id AND k.member_id = m.id AND k.year = $3 AND k.registered_on <= $6::date
        LIMIT 1) r ON true
      WHERE m.org_id = u.org_id AND m.unit_id = u.id AND NOT m.honorary AND (r.member_id IS NOT NULL
        OR ((m.status = 'active' OR m.status_since > u.until) AND (m.joined_on IS NULL OR m.joined_on <= u.until::text)))
    ) t ON true`;
