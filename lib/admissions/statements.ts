import { CASE_COLUMNS, CASE_STEPS } from "@/lib/cases/statements";
import { CASE_REACHED } from "@/lib/evidence/case-reach";
import { columnOf } from "@/lib/members/columns";
import { membersAround, placesFrom, stoodOn } from "@/lib/members/placed";
import { refusesUse } from "@/lib/members/refused-use";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { isSensitive } from "@/lib/members/types";

const PLAIN_FIELDS = ROSTER_FIELDS.map(({ name }) => name).filter(
  (name) => !isSensitive(name) && name !== "branch",
);

/** Of a member `m` within reach, who may have gone on since: what the roster says now. $1 to $4 reach. */
const ROSTER = `CASE WHEN m.id IS NOT NULL AND ($2 OR m.unit_id = ANY($3::uuid[]) OR m.branch_id = ANY($4::uuid[]))
  THEN jsonb_build_object(${PLAIN_FIELDS.map((name) => `'${name}', m.${columnOf(name)}`).join(", ")}, 'branch',
    (SELECT b.name FROM units b WHERE b.org_id = m.org_id AND b.id = coalesce(m.branch_id, m.unit_id))) END`;

const FACTS = `jsonb_build_object('birthDate', a.birth_date, 'gender', a.gender, 'nativePlace', a.native_place,
  'permanentAddress', a.permanent_address, 'generalEducation', a.general_education, 'qualification', a.qualification,
  'politicalTheory', a.political_theory, 'foreignLanguage', a.foreign_language,
  'occupation', a.occupation, 'email', a.email, 'phone', a.phone, 'partyAskedOn', a.party_asked_on, 'partyNote', a.party_note,
  'minuteTaker', a.minute_taker, 'admittedOn', a.admitted_on, 'madeMember', a.made_member,
  'inductedVersion', a.inducted_version, 'cardedVersion', a.carded_version, 'beforeInduction', a.before_induction,
  'beforeCard', a.before_card, 'memberCode', m.code, 'cardNumber', m.card_number, 'roster', ${ROSTER}, 'refusesContact', ${refusesUse("contact")},
  'introduction', CASE WHEN a.introducer_kind IS NOT NULL THEN jsonb_build_object('kind', a.introducer_kind,
    'memberId', a.introducer_member_id, 'name', a.introducer_name, 'togetherSince', a.together_since) END)`;

/**
 * $5 unit, $6 branch, $7 only these cases, $8 only these states, $9 and $10 admitted from and to, $11 only those whom the national
 * software does not know, $12 how many, $13 also who was given the card from $9 to $10.
 * In the order in which the people were admitted, those who are not yet by their application.
 */
export const listAdmissionsStatement = {
  name: "admission_list",
  text: `SELECT ${CASE_COLUMNS}, c.org_id AS "orgId", c.charter_version AS "charterVersion",
      ${CASE_STEPS} AS steps, ${FACTS} AS facts
    FROM member_cases c
    JOIN admissions a ON a.org_id = c.org_id AND a.case_id = c.id
    LEFT JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id
    WHERE ${CASE_REACHED}
      AND ($5::uuid IS NULL OR c.unit_id = $5) AND ($6::uuid IS NULL OR c.branch_id = $6)
      AND ($7::uuid[] IS NULL OR c.id = ANY($7)) AND ($8::text[] IS NULL OR c.state = ANY($8))
      AND ($9::date IS NULL OR a.admitted_on BETWEEN $9 AND $10
        OR ($13::boolean AND c.closed_on BETWEEN $9 AND $10 AND c.state = 'carded'))
      AND (NOT $11::boolean OR m.code IS NULL)
    ORDER BY a.admitted_on NULLS LAST, c.opened_on, c.id LIMIT $12`,
};

/** Those of a branch on whom the same meeting voted. $5 the case in whose name it is asked. */
export const sameMeetingStatement = {
  name: "admission_meeting",
  text: `WITH vote AS (
      SELECT c.org_id, c.unit_id, c.branch_id, s.day FROM member_cases c
      JOIN member_case_steps s ON s.org_id = c.org_id AND s.case_id = c.id AND s.act IN ('vote', 'vote_down')
      WHERE ${CASE_REACHED} AND c.id = $5 AND NOT EXISTS (SELECT FROM member_case_steps b
        WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
      ORDER BY s.number DESC LIMIT 1
    )
    SELECT c.id FROM vote v
    JOIN member_cases c ON c.org_id = v.org_id AND c.unit_id = v.unit_id AND c.branch_id IS NOT DISTINCT FROM v.branch_id
      AND c.procedure = 'admission'
    JOIN member_case_steps s ON s.org_id = c.org_id AND s.case_id = c.id AND s.act IN ('vote', 'vote_down')
      AND s.day = v.day
    WHERE NOT EXISTS (SELECT FROM member_case_steps b
      WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
    ORDER BY c.opened_on, c.id`,
};

/**
 * Whose step of the act $5 bears number $6 and day $7, of the issuer's branch or branches ($8 unit, $9 branch; $10: of a unit
 * that is itself the branch). All of them: `isRead` says who is within reach, `at` when the step was recorded.
 */
export const samePaperStatement = {
  name: "admission_paper",
  text: `SELECT c.id, (${CASE_REACHED}) AS "isRead", s.at FROM member_cases c
    JOIN member_case_steps s ON s.org_id = c.org_id AND s.case_id = c.id AND s.act = $5 AND s.doc_number = $6 AND s.day = $7::date
    WHERE c.org_id = $1 AND c.procedure = 'admission' AND ($8::uuid IS NULL OR c.unit_id = $8)
      AND ($9::uuid IS NULL OR c.branch_id = $9) AND (c.branch_id IS NULL) = $10
      AND NOT EXISTS (SELECT FROM member_case_steps b
        WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)`,
};

/** $2 unit, $3 branch or null. */
export const activeMembersStatement = {
  name: "admission_members",
  text: `SELECT m.id, m.full_name AS "fullName", m.birth_date AS "birthDate" FROM members m
    WHERE m.org_id = $1 AND m.unit_id = $2 AND ($3::uuid IS NULL OR m.branch_id = $3) AND m.status = 'active'
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id`,
};

/** $5 unit, $6 a member, $7 a day: who took part there on that day, in a branch within reach ($1 to $4). */
export const introducerStatement = {
  name: "admission_introducer",
  text: `SELECT m.full_name AS "fullName", m.joined_on AS "joinedOn"
    FROM ${membersAround({ org: "$1", unit: "$5", day: "($7::date - 1)" })} m
    WHERE m.id = $6 AND ${stoodOn(
      "$7::date",
      "p.unit_id = $5 AND ($2 OR p.unit_id = ANY($3::uuid[]) OR p.branch_id = ANY($4::uuid[]))",
    )}`,
};

const IS_HERE = "(m.status = 'active' AND m.unit_id = $2 AND ($3::uuid IS NULL OR m.branch_id = $3))";

/** $2 unit, $3 branch or null, $4 a day: who took part there on any day since. */
export const possibleIntroducersStatement = {
  name: "admission_possible_introducers",
  text: `SELECT m.id, m.full_name AS "fullName", m.birth_date AS "birthDate", ${IS_HERE} IS NOT TRUE AS "hasLeft"
    FROM ${membersAround({ org: "$1", unit: "$2", day: "($4::date - 1)" })} m
    WHERE ${IS_HERE} OR ((m.status = 'active' OR m.status_since >= $4::date)
      AND EXISTS (SELECT FROM ${placesFrom("$4::date")} p
        WHERE p.unit_id = $2 AND ($3::uuid IS NULL OR p.branch_id = $3) AND NOT p.arrives))
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id`,
};
