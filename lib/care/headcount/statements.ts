import { ownYear, stoodBetween } from "@/lib/units/year-days";

/** By the year of birth, since of some only that is known: who turns 16 to 30 in the year (Luật Thanh niên 2020, Điều 1). */
const inAge = (year: string) => `left(m.birth_date, 4)::int BETWEEN ${year}::int - 30 AND ${year}::int - 16`;

const numbersOf = (table: string) =>
  `'membersMale', ${table}.members_male, 'membersFemale', ${table}.members_female,
   'youthMale', ${table}.youth_male, 'youthFemale', ${table}.youth_female`;

/** Members of a branch that was closed within the year are counted where they are at its end. */
const stoodAtEnd = (branch: string, { to }: { to: string }) => stoodBetween(branch, to, to);

/** The unit itself or a branch `p` has a line in the table: as saved (`l`), or still to be counted. */
const hasLine = (year: { from: string; to: string }, holdsMembers: string) =>
  `(l.place_id IS NOT NULL OR CASE WHEN p.id <> u.id THEN ${stoodAtEnd("p", year)}
      ELSE ${stoodBetween("u", year.from, year.to)} AND (${holdsMembers} OR u.kind = 'base_branch') END)`;

const PLACES = "(p.id = u.id OR (p.parent_id = u.id AND p.kind = 'branch'))";

const TABLE_YEAR = ownYear("u", 7);

/** $1 to $4 reach, $5 unit, $6 year, $7 to $10 its days. A branch's secretary finds the own branch's line. */
export const headcountTableStatement = {
  name: "headcount_table",
  text: `SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit, u.period_kind AS calendar,
      coalesce(h.source, b.source, '') AS source,
      h.confirmed_on AS "confirmedOn", coalesce(h.confirmed_by, '') AS "confirmedBy", coalesce(h.version, 0) AS version,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('placeId', p.id, 'name', p.name, 'isUnit', p.id = u.id,
          'saved', CASE WHEN l.place_id IS NOT NULL THEN jsonb_build_object(${numbersOf("l")},
            'countedOn', l.counted_on, 'savedBy', l.saved_by, 'version', l.version) END,
          'proposed', jsonb_build_object('membersMale', r.male, 'membersFemale', r.female,
            'youthMale', coalesce(k.youth_male, 0), 'youthFemale', coalesce(k.youth_female, 0)))
          ORDER BY p.id = u.id, p.name COLLATE "vi-x-icu"), '[]')
        FROM units p
        LEFT JOIN youth_headcount_lines l ON l.org_id = p.org_id AND l.headcount_id = h.id AND l.place_id = p.id
        LEFT JOIN youth_headcount_lines k ON k.org_id = p.org_id AND k.headcount_id = b.id AND k.place_id = p.id
        CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE m.gender = 'male') AS male,
            count(*) FILTER (WHERE m.gender = 'female') AS female, count(*) AS everybody
          FROM members m WHERE m.org_id = p.org_id AND m.unit_id = u.id AND m.status = 'active' AND ${inAge("$6")}
            AND m.branch_id IS NOT DISTINCT FROM CASE WHEN p.id <> u.id THEN p.id END) r
        WHERE p.org_id = u.org_id AND ${PLACES}
          AND ($2 OR u.id = ANY($3::uuid[]) OR p.id = ANY($4::uuid[]))
          AND ${hasLine(TABLE_YEAR, "r.everybody > 0")}) AS lines
    FROM units u
    LEFT JOIN youth_headcounts h ON h.org_id = u.org_id AND h.unit_id = u.id AND h.year = $6
    LEFT JOIN youth_headcounts b ON b.org_id = u.org_id AND b.unit_id = u.id AND b.year = $6 - 1
    WHERE u.org_id = $1 AND u.id = $5
      AND ($2 OR u.id = ANY($3::uuid[]) OR EXISTS (SELECT FROM units c
        WHERE c.org_id = u.org_id AND c.parent_id = u.id AND c.id = ANY($4::uuid[])))`,
};

const SUMS_YEAR = ownYear("u", 6);

/** Read once for all units. */
const HOLDS_MEMBERS = `u.id IN (SELECT m.unit_id FROM members m
        WHERE m.org_id = $1 AND m.branch_id IS NULL AND m.status = 'active' AND ${inAge("$5")})`;

/** $1 to $4 reach, $5 year, $6 to $9 its days. */
export const headcountSumsStatement = {
  name: "headcount_sums",
  text: `SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit, h.confirmed_on AS "confirmedOn",
      n.*, (SELECT count(*) FROM units p
        LEFT JOIN youth_headcount_lines l ON l.org_id = p.org_id AND l.headcount_id = h.id AND l.place_id = p.id
        WHERE p.org_id = u.org_id AND ${PLACES} AND ${hasLine(SUMS_YEAR, HOLDS_MEMBERS)}) AS places
    FROM units u
    LEFT JOIN youth_headcounts h ON h.org_id = u.org_id AND h.unit_id = u.id AND h.year = $5
    CROSS JOIN LATERAL (SELECT count(*) AS counted, coalesce(sum(l.members_male), 0) AS "membersMale",
        coalesce(sum(l.members_female), 0) AS "membersFemale", coalesce(sum(l.youth_male), 0) AS "youthMale",
        coalesce(sum(l.youth_female), 0) AS "youthFemale"
      FROM youth_headcount_lines l WHERE l.org_id = u.org_id AND l.headcount_id = h.id) n
    WHERE u.org_id = $1 AND u.kind IN ('base_union', 'base_branch') AND (h.id IS NOT NULL OR ${stoodBetween("u", SUMS_YEAR.from, SUMS_YEAR.to)})
      AND ($2 OR u.id = ANY($3::uuid[]) OR u.id = ANY($4::uuid[]))
    ORDER BY u.code`,
};
