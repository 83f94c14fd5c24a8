import type { ExistingMember } from "@/lib/imports/identify";
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

/**
 * Everybody of a unit, or of one branch, as one JSON text of `RosterMember`s: it goes to the process that compares
 * without being read here. Sensitive fields only where the last parameter says so.
 */
export const rosterToCompare = {
  name: "import_roster",
  text: `SELECT COALESCE(json_agg(json_build_object('id', m.id, 'active', m.status = 'active',
      'branchId', m.branch_id, 'version', m.version, 'status', m.status, 'statusSince', m.status_since,
      'hasSensitive', s.member_id IS NOT NULL, 'idDigest', s.id_number_digest, 'idSealed', s.id_number_sealed,
      'values', json_strip_nulls(json_build_object(${pairs((name) => !isSensitive(name), "m")},
        ${pairs(isSensitive, "s")})))), '[]')::text AS roster
    FROM (SELECT $1::uuid AS org_id, $2::uuid AS unit_id, $3::uuid AS branch_id, $4::boolean AS sensitive) p
    JOIN members m ON m.org_id = p.org_id AND m.unit_id = p.unit_id AND m.status <> 'merged'
      AND (p.branch_id IS NULL OR m.branch_id = p.branch_id)
    LEFT JOIN member_sensitive s ON p.sensitive AND s.org_id = m.org_id AND s.member_id = m.id`,
};
