import { ownYear } from "@/lib/units/year-days";
import { keptColumns, placeColumns, reached } from "../statement-parts";
import { MEASURE_COUNTS, REVIEW_COUNTS } from "./counted";

/** A case lies where its member is now, as long as that is in the unit that keeps it. */
const CASES = `(SELECT h.*, m.full_name, m.given_name, k.period_kind,
    CASE WHEN m.unit_id = h.unit_id THEN m.branch_id END AS branch_id
  FROM hardship_cases h JOIN members m ON m.org_id = h.org_id AND m.id = h.member_id
  JOIN units k ON k.org_id = h.org_id AND k.id = h.unit_id) c`;

const YEAR = ownYear("c", 8);

/** Open at some time of the unit's year $7. */
const OF_YEAR = `c.opened_on <= ${YEAR.to} AND (c.ended_on IS NULL OR c.ended_on >= ${YEAR.from})`;

const MEASURED = `FROM hardship_measures x WHERE x.org_id = c.org_id AND x.case_id = c.id
  AND x.day BETWEEN ${YEAR.from} AND ${YEAR.to} AND ${MEASURE_COUNTS}`;
const REVIEWED = `(c.opened_on BETWEEN ${YEAR.from} AND ${YEAR.to}
  OR EXISTS (SELECT FROM hardship_reviews r WHERE r.org_id = c.org_id AND r.case_id = c.id AND r.year = $7::int
    AND ${REVIEW_COUNTS}))`;

/** $5 unit, $6 branch, $7 year, $8 to $11 its days, $12 the removed ones, $13 most. */
export const listHardshipStatement = {
  name: "hardship_list",
  text: `SELECT c.id, c.full_name AS "fullName", ${placeColumns("c")}, c.reason, c.plan <> '' AS "hasPlan",
      c.opened_on AS "openedOn", c.ended_on AS "endedOn", ${REVIEWED} AS reviewed,
      (SELECT count(*) ${MEASURED}) AS measures, (SELECT coalesce(sum(x.cost_vnd), 0)::bigint ${MEASURED}) AS "costVnd"
    FROM ${CASES} WHERE ${reached("c")} AND c.unit_id = $5 AND ($6::uuid IS NULL OR c.branch_id = $6)
      AND ${OF_YEAR} AND (c.deleted_at IS NOT NULL) = $12
    ORDER BY c.ended_on IS NOT NULL, c.given_name COLLATE "vi-x-icu", c.full_name, c.id LIMIT $13`,
};

export const readHardshipStatement = {
  name: "hardship_read",
  text: `SELECT c.id, ${placeColumns("c")}, ${keptColumns("c")}, c.member_id AS "memberId", c.full_name AS "fullName",
      c.reason, c.words, c.plan, c.opened_on AS "openedOn", c.ended_on AS "endedOn", c.end_reason AS "endReason",
      c.period_kind AS calendar,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', x.number, 'day', x.day, 'what', x.what,
          'costVnd', x.cost_vnd, 'source', x.source, 'by', x.by, 'withdrawn', w.reason)
          ORDER BY x.day DESC, x.number DESC), '[]')
        FROM hardship_measures x
        LEFT JOIN hardship_withdrawals w ON w.org_id = x.org_id AND w.case_id = x.case_id AND w.measure = x.number
        WHERE x.org_id = c.org_id AND x.case_id = c.id) AS measures,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('year', r.year, 'goesOn', r.goes_on,
          'reviewedOn', r.reviewed_on, 'by', r.by, 'number', r.number, 'stands', ${REVIEW_COUNTS})
          ORDER BY r.year DESC, r.number DESC), '[]')
        FROM hardship_reviews r WHERE r.org_id = c.org_id AND r.case_id = c.id) AS reviews
    FROM ${CASES} WHERE ${reached("c")} AND c.id = $5`,
};

/** Of units, counts alone: of the unit $5, or of all within reach; $6 the branch, $7 year, $8 to $11 its days. */
export const countHardshipStatement = {
  name: "hardship_counts",
  text: `SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit, u.period_kind AS calendar, n.*,
      s.signed_on AS "signedOn", s.by AS "signedBy"
    FROM units u
    CROSS JOIN LATERAL (SELECT count(*) AS cases, count(*) FILTER (WHERE c.ended_on IS NULL) AS open,
        count(*) FILTER (WHERE c.plan <> '') AS planned,
        count(*) FILTER (WHERE EXISTS (SELECT ${MEASURED})) AS helped,
        count(*) FILTER (WHERE ${REVIEWED} OR c.ended_on IS NOT NULL) AS reviewed
      FROM ${CASES} WHERE c.org_id = u.org_id AND c.unit_id = u.id AND ($6::uuid IS NULL OR c.branch_id = $6)
        AND ${OF_YEAR} AND c.deleted_at IS NULL) n
    LEFT JOIN hardship_sign_offs s ON s.org_id = u.org_id AND s.unit_id = u.id AND s.year = $7::int
    WHERE u.org_id = $1 AND u.kind IN ('base_union', 'base_branch') AND u.closed_on IS NULL
      AND ($2 OR u.id = ANY($3::uuid[]) OR EXISTS (SELECT FROM units b
        WHERE b.org_id = u.org_id AND b.parent_id = u.id AND b.id = ANY($4::uuid[]) AND b.id = $6))
      AND ($5::uuid IS NULL OR u.id = $5)
    ORDER BY u.code`,
};

/** For whom the open cases of a unit stand. */
export const namedHardshipStatement = {
  name: "hardship_named",
  text: `SELECT c.full_name AS "fullName", (SELECT b.name FROM units b WHERE b.org_id = c.org_id AND b.id = c.branch_id)
      AS branch
    FROM ${CASES} WHERE ${reached("c")} AND c.unit_id = $5 AND c.ended_on IS NULL AND c.deleted_at IS NULL
    ORDER BY c.given_name COLLATE "vi-x-icu", c.full_name`,
};

/** Active members of the unit $5 (of its branch $6) whom it does not follow already. */
export const candidatesStatement = {
  name: "hardship_candidates",
  text: `SELECT m.id, m.full_name AS "fullName",
      (SELECT b.name FROM units b WHERE b.org_id = m.org_id AND b.id = m.branch_id) AS branch
    FROM members m WHERE ${reached("m")} AND m.unit_id = $5 AND ($6::uuid IS NULL OR m.branch_id = $6)
      AND m.status = 'active' AND NOT EXISTS (SELECT FROM hardship_cases h
        WHERE h.org_id = m.org_id AND h.unit_id = m.unit_id AND h.member_id = m.id AND h.ended_on IS NULL AND h.deleted_at IS NULL)
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name, m.id`,
};
