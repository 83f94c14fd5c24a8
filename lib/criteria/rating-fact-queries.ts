import { deferredOn } from "@/lib/deferrals/in-force";
import type { ReviewFacts } from "./rating-facts";
import { MONTHS_TO_BE_RATED } from "./rules";

export type ReviewFactRow = ReviewFacts & { unitId: string };

/** Members of the unit `u` as its list stood on the last day. */
const LISTED = `(m.status = 'active' OR m.status_since > u.until) AND (m.joined_on IS NULL OR m.joined_on <= u.until::text)`;

/** Only a whole day says how long somebody is in the Union. */
const IS_NEW = `COALESCE(length(m.joined_on) = 10
  AND m.joined_on > (u.until - interval '${MONTHS_TO_BE_RATED} months')::date::text, false)`;

/** Whoever stands in an approved sheet; a line without rating says nothing. */
const IN_APPROVED_SHEETS = `SELECT CASE WHEN m.not_rated IS NOT NULL THEN m.not_rated::text
        WHEN m.rating IS NOT NULL AND m.comment <> '' THEN 'rated' END AS standing, ${deferredOn("u.until")} AS deferred
      FROM rating_sheets s JOIN LATERAL (
        SELECT r.org_id, r.member_id AS id, r.rating, r.not_rated, r.comment FROM member_ratings r
        WHERE r.org_id = s.org_id AND r.sheet_id = s.id) m ON true
      WHERE s.org_id = u.org_id AND s.unit_id = u.id AND s.year = $3 AND s.approved_on <= $6::date`;

const IN_OTHER_LISTS = `SELECT CASE WHEN r.not_rated IS NOT NULL THEN r.not_rated::text
        WHEN r.rating IS NOT NULL AND r.comment <> '' THEN 'waiting' ELSE 'missing' END, ${deferredOn("u.until")}
      FROM members m
      LEFT JOIN LATERAL (SELECT k.sheet_id, k.rating, k.not_rated, k.comment FROM member_ratings k
        WHERE k.org_id = m.org_id AND k.member_id = m.id AND k.year = $3 LIMIT 1) r ON true
      WHERE m.org_id = u.org_id AND m.unit_id = u.id AND NOT m.honorary AND ${LISTED}
        AND NOT EXISTS (SELECT FROM rating_sheets s WHERE s.org_id = m.org_id AND s.unit_id = m.unit_id AND s.year = $3
          AND s.approved_on <= $6::date
          AND (s.id = r.sheet_id OR (r.sheet_id IS NULL AND s.branch_id IS NOT DISTINCT FROM m.branch_id)))`;

/**
 * A part of the facts' one statement, counted per unit; its parameters are those of `fact-queries.ts`. A branch with an
 * approved sheet counts whoever stands in it, so that later arrivals ask for nothing; any other counts its list. The
 * row of a member is looked up one by one (LIMIT 1): without figures on the tables, as just after a large import, they
 * would be read whole for each member.
 */
export const REVIEW_FACTS = `SELECT u.id AS "unitId", COALESCE(a.list, '[]') AS ratings, COALESCE(t.list, '[]') AS training
    FROM (SELECT u.id, u.org_id, CASE WHEN u.period_kind = 'school_year'
          THEN least($6::date, ($4::date + interval '1 year')::date - 1)
          ELSE least($6::date, make_date($3, 12, 31)) END AS until
        FROM units u WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = ANY ($5::uuid[])) u
    LEFT JOIN LATERAL (
      SELECT json_agg(alike) AS list FROM (SELECT p.standing, p.deferred, count(*)::int AS people
        FROM (${IN_APPROVED_SHEETS} UNION ALL ${IN_OTHER_LISTS}) p
        WHERE p.standing IS NOT NULL GROUP BY p.standing, p.deferred) alike
    ) a ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(alike) AS list FROM (SELECT p.registered, p.evaluated, p.confirmed, p.deferred, p."isNew",
          count(*)::int AS people
        FROM (SELECT r.member_id IS NOT NULL AS registered, COALESCE(r.evaluated_on <= $6::date, false) AS evaluated,
            COALESCE(r.confirmed_on <= $6::date, false) AS confirmed, ${deferredOn("u.until")} AS deferred,
            ${IS_NEW} AS "isNew"
          FROM members m
          LEFT JOIN LATERAL (SELECT k.member_id, k.evaluated_on, k.confirmed_on FROM training_records k
            WHERE k.org_id = m.org_id AND k.member_id = m.id AND k.year = $3 AND k.registered_on <= $6::date
            LIMIT 1) r ON true
          WHERE m.org_id = u.org_id AND m.unit_id = u.id AND NOT m.honorary
            AND (r.member_id IS NOT NULL OR (${LISTED}))) p
        GROUP BY p.registered, p.evaluated, p.confirmed, p.deferred, p."isNew") alike
    ) t ON true`;
