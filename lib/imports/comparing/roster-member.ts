import type { ExistingMember } from "@/lib/imports/comparing/identify";
import { columnOf } from "@/lib/members/columns";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { isSensitive, type MemberStatus } from "@/lib/members/types";

/** A member as comparing and writing need it; `values` without the ID number, which stays sealed. */
export type RosterMember = ExistingMember & {
  version: number;
  status: MemberStatus;
  statusSince: string | null;
  hasSensitive: boolean;
  idSealed: string | null;
};

const pairs = (wanted: (name: string) => boolean, alias: string) =>
  ROSTER_FIELDS.filter(({ name }) => name !== "branch" && name !== "idNumber" && wanted(name))
    .map(({ name }) => `'${name}', ${alias}.${columnOf(name)}`)
    .join(", ");

/** SQL: somebody of the same name and birth date takes part in the unit, whom `takenNumbers` tells of. */
const GOES_ON = `EXISTS (SELECT FROM members a WHERE a.org_id = m.org_id AND a.unit_id = m.unit_id AND a.status = 'active'
        AND a.name_key = m.name_key AND a.birth_date = m.birth_date)`;

/** SQL: the people whom a sheet is compared with. $1 organisation, $2 unit, $3 the one branch that is seen, or null. */
export const COMPARED_WITH = `FROM (SELECT $1::uuid AS org_id, $2::uuid AS unit_id, $3::uuid AS branch_id) p
    JOIN members m ON m.org_id = p.org_id AND m.unit_id = p.unit_id AND m.status <> 'merged'
      AND (p.branch_id IS NULL OR m.branch_id = p.branch_id OR (m.status <> 'active' AND NOT ${GOES_ON}))`;

/**
 * Everybody of a unit, or of one branch and, unseen, whoever has left another one, as one JSON text of `RosterMember`s: it goes to the process that compares
 * without being read here. Sensitive fields only where the last parameter says so.
 */
export const rosterToCompare = {
  name: "import_roster",
  text: `SELECT COALESCE(json_agg(json_build_object('id', m.id, 'active', m.status = 'active',
      'unseen', p.branch_id IS NOT NULL AND m.branch_id IS DISTINCT FROM p.branch_id,
      'branchId', m.branch_id, 'version', m.version, 'status', m.status, 'statusSince', m.status_since,
      'hasSensitive', s.member_id IS NOT NULL, 'idDigest', s.id_number_digest, 'idSealed', s.id_number_sealed,
      'values', json_strip_nulls(json_build_object(${pairs((name) => !isSensitive(name), "m")},
        ${pairs(isSensitive, "s")})))), '[]')::text AS roster
    ${COMPARED_WITH}
    LEFT JOIN member_sensitive s ON $4::boolean AND s.org_id = m.org_id AND s.member_id = m.id`,
};
