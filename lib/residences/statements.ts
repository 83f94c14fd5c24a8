import { CASE_COLUMNS, CASE_STEPS } from "@/lib/cases/statements";
import { CASE_REACHED } from "@/lib/evidence/case-reach";

/** Who takes part at the place of residence now. $5 unit, $6 branch, $7 how many. */
export const runningStatement = {
  name: "residence_running",
  text: `SELECT ${CASE_COLUMNS}, c.org_id AS "orgId", c.charter_version AS "charterVersion", ${CASE_STEPS} AS steps,
      r.host_name AS "hostName", m.code AS "memberCode", m.birth_date AS "birthDate"
    FROM member_cases c JOIN residence_cases r ON r.org_id = c.org_id AND r.case_id = c.id
    JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id
    WHERE ${CASE_REACHED} AND c.unit_id = $5 AND ($6::uuid IS NULL OR c.branch_id = $6) AND c.state = 'introduced'
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", c.id LIMIT $7`,
};
