import { membersAround, movesFrom, placeOn, postOn, turnsAfter } from "@/lib/members/placed";

const nameOf = (id: string) => `(SELECT u.name FROM units u WHERE u.org_id = m.org_id AND u.id = ${id})`;
const OUTSIDE = "concat_ws(', ', nullif(t.outside_name, ''), nullif(t.outside_place, ''))";

/** Where somebody is; what a branch of another unit is called is nobody's business here. */
const spot = (unit: string, branch: string) => `jsonb_build_object('unitId', ${unit}, 'branchId', ${branch},
      'branch', CASE WHEN ${unit} = $2 THEN ${nameOf(branch)} END)`;

/**
 * Each with the place it led to, which is the one that the next move left; a transfer names its own. Who goes out stays in
 * the place that was left, unless another unit had recorded the arrival already: then it led there.
 */
const MOVES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('day', v.day, 'from', v.place,
      'to', CASE WHEN t.direction = 'out' AND v.next ->> 'unitId' = v.unit_id::text THEN NULL ELSE v.next END,
      'fromWords', CASE WHEN t.direction = 'in' THEN ${OUTSIDE}
        ELSE concat_ws(', ', ${nameOf("v.branch_id")}, ${nameOf("v.unit_id")}) END,
      'toWords', CASE WHEN t.direction = 'out' THEN ${OUTSIDE}
        WHEN t.direction = 'in' THEN concat_ws(', ', ${nameOf("c.branch_id")}, ${nameOf("c.unit_id")})
        WHEN t.direction IS NULL THEN concat_ws(', ', v.next ->> 'branch', ${nameOf("v.unit_id")})
        ELSE concat_ws(', ', ${nameOf("c.other_branch_id")}, ${nameOf("c.other_unit_id")}) END)
      ORDER BY v.day, v.at), '[]')
    FROM (SELECT w.*, lead(w.place, 1, ${spot("m.unit_id", "m.branch_id")}) OVER (ORDER BY w.day, w.at) AS next
      FROM (SELECT l.*, CASE WHEN NOT l.arrives THEN ${spot("l.unit_id", "l.branch_id")} END AS place
        FROM (${movesFrom("$3::date")}) l) w) v
    LEFT JOIN member_cases c ON c.org_id = m.org_id AND c.id = v.case_id
    LEFT JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id)`;

/**
 * Whoever is in the unit $2 or was there since the day $3, by given name; who was where is for `registered` to say. The
 * post is that of the period's last day ($5); of whoever was elsewhere then it is nobody's business here. $4 how many.
 */
export const registerPeopleStatement = {
  name: "dossier_register",
  text: `SELECT m.id, m.full_name AS "fullName", m.birth_date AS "birthDate", m.gender, m.code,
      m.card_number AS "cardNumber", m.joined_on AS "joinedOn", m.unit_id AS "unitId", m.branch_id AS "branchId",
      CASE WHEN (SELECT p.unit_id = $2 AND NOT p.arrives FROM (${placeOn("$5::date")}) p)
        THEN ${postOn("$5::date")} END AS position,
      CASE WHEN m.unit_id = $2 THEN ${nameOf("m.branch_id")} END AS branch,
      m.status, m.status_since AS "statusSince",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('day', v.day, 'status', v.status) ORDER BY v.day, v.id), '[]')
        FROM (${turnsAfter("$3::date - 1")}) v) AS turns,
      (SELECT min(a.admitted_on) FROM member_cases c JOIN admissions a ON a.org_id = c.org_id AND a.case_id = c.id
        WHERE c.org_id = m.org_id AND c.member_id = m.id) AS "admittedOn",
      ${MOVES} AS moves
    FROM ${membersAround({ org: "$1", unit: "$2", day: "$3::date - 1" })} m
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id LIMIT $4`,
};
