import type { Counted } from "./types";

/** More names than these nobody reads at once. */
export const MOST_NAMED = 100;

/** SQL of each count over `s`, in the code lists' own words: a minority is neither the majority nor a foreigner. */
const IS_COUNTED: Record<Counted, string> = {
  partyMembers: "s.party_joined_on IS NOT NULL",
  minorities: "s.ethnicity NOT IN ('Kinh', 'Người nước ngoài')",
  religious: "s.religion <> 'Không'",
};

/** SQL: the column of one count. */
const countOf = (counted: Counted) => `count(*) FILTER (WHERE ${IS_COUNTED[counted]})::int AS "${counted}"`;

/** How many of each of the units $2 the sensitive fields say something of. */
export const makeupStatement = {
  name: "makeup_of_units",
  text: `SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
      count(m.id)::int AS members, ${countOf("partyMembers")}, ${countOf("minorities")}, ${countOf("religious")}
    FROM units u
    LEFT JOIN members m ON m.org_id = u.org_id AND m.unit_id = u.id AND m.status = 'active'
    LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
    WHERE u.org_id = $1::uuid AND u.id = ANY ($2::uuid[])
    GROUP BY u.id ORDER BY u.code`,
};

const BY_NAME = `given_name COLLATE "vi-x-icu", full_name, id`;

/** For whom the count $3 of the unit $2 stands: names alone, not what is written of them. */
export const countedPeopleStatement = {
  name: "makeup_counted_people",
  text: `WITH counted AS (
      SELECT m.id, m.full_name, m.given_name, m.branch_id
      FROM members m JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
      WHERE m.org_id = $1::uuid AND m.unit_id = $2::uuid AND m.status = 'active' AND CASE $3::text
        WHEN 'partyMembers' THEN ${IS_COUNTED.partyMembers} WHEN 'minorities' THEN ${IS_COUNTED.minorities}
        WHEN 'religious' THEN ${IS_COUNTED.religious} END
    ), named AS (SELECT * FROM counted ORDER BY ${BY_NAME} LIMIT ${MOST_NAMED})
    SELECT $3::text AS counted, u.name AS unit, (SELECT count(*) FROM counted)::int AS total,
      COALESCE((SELECT json_agg(json_build_object('id', id, 'fullName', full_name, 'branch',
        (SELECT b.name FROM units b WHERE b.org_id = u.org_id AND b.id = branch_id)) ORDER BY ${BY_NAME})
        FROM named), '[]') AS people
    FROM units u WHERE u.org_id = $1::uuid AND u.id = $2::uuid`,
};
