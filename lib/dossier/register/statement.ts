import { CASE_REACHED } from "@/lib/evidence/case-reach";
import { TAKES_UP } from "@/lib/transfers/statements";

const nameOf = (id: string) => `(SELECT u.name FROM units u WHERE u.org_id = c.org_id AND u.id = ${id})`;
const OUTSIDE = "concat_ws(', ', nullif(t.outside_name, ''), nullif(t.outside_place, ''))";
const FROM = `concat_ws(', ', ${nameOf("c.branch_id")}, ${nameOf("c.unit_id")})`;
const TO = `concat_ws(', ', ${nameOf("c.other_branch_id")}, ${nameOf("c.other_unit_id")})`;

const spot = (unit: string, branch: string) =>
  `jsonb_build_object('unitId', c.${unit}, 'branchId', c.${branch})`;
const HERE = spot("unit_id", "branch_id");
const THERE = spot("other_unit_id", "other_branch_id");

/** Every permanent transfer of a member `m` that is done; whoever was let go before is told as gone by that. */
const MOVES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('day', c.closed_on,
      'from', CASE WHEN t.direction <> 'in' AND NOT ${TAKES_UP} THEN ${HERE} END,
      'to', CASE t.direction WHEN 'in' THEN ${HERE} WHEN 'out' THEN NULL ELSE ${THERE} END,
      'fromWords', CASE WHEN t.direction = 'in' THEN ${OUTSIDE} ELSE ${FROM} END,
      'toWords', CASE t.direction WHEN 'in' THEN ${FROM} WHEN 'out' THEN ${OUTSIDE} ELSE ${TO} END)), '[]')
    FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.outcome = 'done' AND t.kind = 'permanent')`;

/**
 * Whoever is in the unit $5 or was moved into it or out of it, as far as the reader reaches, by given name. Of those
 * who are elsewhere now the post there is nobody's business here. $6 how many.
 */
export const registerPeopleStatement = {
  name: "dossier_register",
  text: `SELECT m.id, m.full_name AS "fullName", m.birth_date AS "birthDate", m.gender, m.code,
      m.card_number AS "cardNumber", m.joined_on AS "joinedOn", m.unit_id AS "unitId", m.branch_id AS "branchId",
      CASE WHEN m.unit_id = $5 THEN m.position END AS position,
      (SELECT b.name FROM units b WHERE b.org_id = m.org_id AND b.id = m.branch_id AND m.unit_id = $5) AS branch,
      m.status, m.status_since AS "statusSince",
      (SELECT min(a.admitted_on) FROM member_cases c JOIN admissions a ON a.org_id = c.org_id AND a.case_id = c.id
        WHERE c.org_id = m.org_id AND c.member_id = m.id) AS "admittedOn",
      ${MOVES} AS moves
    FROM members m
    WHERE m.org_id = $1 AND ((m.unit_id = $5 AND ($2 OR m.unit_id = ANY($3::uuid[]) OR m.branch_id = ANY($4::uuid[])))
      OR m.id IN (SELECT c.member_id FROM member_cases c
        WHERE ${CASE_REACHED} AND c.procedure = 'transfer' AND c.outcome = 'done'
          AND (c.unit_id = $5 OR c.other_unit_id = $5)))
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id LIMIT $6`,
};
