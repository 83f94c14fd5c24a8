import type { Asked } from "@/lib/platform/database/asides";
import { STAY_UNTIL } from "./statements";
import { placeName } from "./stays";

const MOST_GUESTS = 500;

const STAYING = `c.procedure = 'transfer' AND c.state = 'hosted' AND c.closed_on IS NULL AND t.kind = 'temporary'`;
const GUEST = `c.id AS "caseId", COALESCE(m.full_name, c.person_name) AS "fullName",
      COALESCE(m.code, t.member_code) AS code, t.birth_date AS "birthDate", ${STAY_UNTIL} AS until`;
const FROM = `FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
      LEFT JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id`;
const branchNamed = (branch: string) =>
  `(SELECT b.name FROM units b WHERE b.org_id = c.org_id AND b.id = ${branch})`;

/**
 * Who takes part in a unit, or one branch of it, until somebody says that the person went home: out of another list of the
 * organisation, or from outside, of whom the roster here holds nobody. As `Guest` of the roster, asked beside its page.
 */
export const guestsAside = (orgId: string, unitId: string, branchId: string | null): Asked => ({
  name: "transfer_guests",
  text: `SELECT * FROM (
    SELECT ${GUEST}, ${placeName("c.branch_id", "c.unit_id")} AS home, ${branchNamed("c.other_branch_id")} AS branch ${FROM}
    WHERE c.org_id = $1::uuid AND c.other_unit_id = $2::uuid AND t.direction <> 'in' AND ${STAYING}
      AND CASE WHEN $3::uuid IS NULL THEN c.unit_id <> $2::uuid ELSE c.other_branch_id = $3::uuid END
    UNION ALL
    SELECT ${GUEST}, concat_ws(', ', t.outside_name, nullif(t.outside_place, '')), ${branchNamed("c.branch_id")} ${FROM}
    WHERE c.org_id = $1::uuid AND c.unit_id = $2::uuid AND t.direction = 'in' AND ${STAYING}
      AND ($3::uuid IS NULL OR c.branch_id = $3::uuid)
    ) g ORDER BY "fullName" COLLATE "vi-x-icu", "caseId" LIMIT ${MOST_GUESTS}`,
  values: [orgId, unitId, branchId],
});
