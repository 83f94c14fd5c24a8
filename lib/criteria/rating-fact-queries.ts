import { deferredOn } from "@/lib/deferrals/in-force";
import { listedOn, listIn, membersAround, placeOn } from "@/lib/members/placed";
import { ruleMonths } from "./rated-months";
import type { ReviewFacts } from "./rating-facts";
import { isTooNew, lateArrival } from "./too-new";

export type ReviewFactRow = ReviewFacts & { unitId: string };

const UNTIL = "u.until";
const AT = { org: "u.org_id", unit: "u.id", day: UNTIL };
/** The members `m` around the unit `u`, each with the place `p` where he or she was on the last day. */
const AROUND = `${membersAround(AT)} m
      CROSS JOIN LATERAL (${placeOn(UNTIL)}) p`;
const IS_HERE = "p.unit_id = u.id AND NOT p.arrives";

const RATED = { end: "u.ends", months: ruleMonths("monthsToBeRated", { org: "$1", year: "$3" }) };
const IS_NEW = `(${isTooNew("m.joined_on", RATED)} OR EXISTS (
          ${lateArrival({ unit: "u.id", branch: "p.branch_id", until: UNTIL, ...RATED })}))`;

/** Whoever stands in an approved sheet; a line without rating says nothing. */
const IN_APPROVED_SHEETS = `SELECT CASE WHEN m.not_rated IS NOT NULL THEN m.not_rated::text
        WHEN m.rating IS NOT NULL AND m.comment <> '' THEN 'rated' END AS standing, ${deferredOn("u.until")} AS deferred
      FROM rating_sheets s JOIN LATERAL (
        SELECT r.org_id, r.member_id AS id, r.rating, r.not_rated, r.comment FROM member_ratings r
        WHERE r.org_id = s.org_id AND r.sheet_id = s.id) m ON true
      WHERE s.org_id = u.org_id AND s.unit_id = u.id AND s.year = $3 AND s.approved_on <= $6::date`;

const IN_OTHER_LISTS = `SELECT CASE WHEN r.not_rated IS NOT NULL THEN r.not_rated::text
        WHEN r.rating IS NOT NULL AND r.comment <> '' THEN 'waiting' ELSE 'missing' END, ${deferredOn("u.until")}
      FROM (${listIn(AT)}) m
      LEFT JOIN LATERAL (SELECT k.sheet_id, k.rating, k.not_rated, k.comment FROM member_ratings k
        WHERE k.org_id = m.org_id AND k.member_id = m.id AND k.year = $3 LIMIT 1) r ON true
      WHERE NOT EXISTS (SELECT FROM rating_sheets s WHERE s.org_id = m.org_id AND s.id = r.sheet_id
          AND s.approved_on <= $6::date)
        AND NOT (r.sheet_id IS NULL AND EXISTS (SELECT FROM rating_sheets s WHERE s.org_id = m.org_id
          AND s.unit_id = u.id AND s.year = $3 AND s.approved_on <= $6::date
          AND s.branch_id IS NOT DISTINCT FROM m.branch_then))`;

/**
 * A part of the facts' one statement, counted per unit; its parameters are those of `fact-queries.ts`. A branch with an
 * approved sheet counts whoever stands in it, so that later arrivals ask for nothing; any other counts its list, but for
 * those whose line stands in an approved sheet elsewhere: that unit counts them, and no other grid has room for them. The
 * row of a member is looked up one by one (LIMIT 1): without figures on the tables, as just after a large import, they
 * would be read whole for each member.
 */
export const REVIEW_FACTS = `SELECT u.id AS "unitId", COALESCE(a.list, '[]') AS ratings, COALESCE(t.list, '[]') AS training
    FROM (SELECT u.id, u.org_id, e.ends, least($6::date, e.ends) AS until
        FROM units u
        CROSS JOIN LATERAL (SELECT CASE WHEN u.period_kind = 'school_year' THEN ($4::date + interval '1 year')::date - 1
          ELSE make_date($3, 12, 31) END AS ends) e
        WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = ANY ($5::uuid[])) u
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
          FROM ${AROUND}
          LEFT JOIN LATERAL (SELECT k.member_id, k.evaluated_on, k.confirmed_on FROM training_records k
            WHERE k.org_id = m.org_id AND k.member_id = m.id AND k.year = $3 AND k.registered_on <= $6::date
            LIMIT 1) r ON true
          WHERE ${IS_HERE} AND NOT m.honorary AND (r.member_id IS NOT NULL OR ${listedOn(UNTIL)})) p
        GROUP BY p.registered, p.evaluated, p.confirmed, p.deferred, p."isNew") alike
    ) t ON true`;
