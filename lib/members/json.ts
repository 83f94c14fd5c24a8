import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { columnOf } from "./columns";
import { isSensitive, SENSITIVE_FIELDS } from "./types";

/** SQL that shapes rows as the API's JSON. `m`, `u`, `b`: aliases of the member, its unit and its branch. */
const unit = "json_build_object('id', u.id, 'code', u.code, 'name', u.name)";
const branch =
  "CASE WHEN b.id IS NULL THEN NULL ELSE json_build_object('id', b.id, 'code', b.code, 'name', b.name) END";

export const itemJson = `json_build_object('id', m.id, 'code', m.code, 'fullName', m.full_name,
  'birthDate', m.birth_date, 'gender', m.gender, 'unit', ${unit}, 'branch', ${branch},
  'position', m.position, 'status', m.status, 'version', m.version)`;

const plainPairs = ROSTER_FIELDS.filter(({ name }) => name !== "branch" && !isSensitive(name))
  .map(({ name }) => `'${name}', m.${columnOf(name)}`)
  .join(", ");

export const memberJson = `json_build_object('id', m.id, 'unit', ${unit}, 'branch', ${branch}, ${plainPairs},
  'status', m.status, 'statusSince', m.status_since, 'version', m.version)`;

/** As `SensitiveValues`, the ID number still sealed. `s` is the sensitive row, which may be missing. */
export const sensitiveJson = `json_build_object(${SENSITIVE_FIELDS.map(
  (name) => `'${name}', s.${name === "idNumber" ? "id_number_sealed" : columnOf(name)}`,
).join(", ")})`;

export const withUnits = `JOIN units u ON u.org_id = m.org_id AND u.id = m.unit_id
  LEFT JOIN units b ON b.org_id = m.org_id AND b.id = m.branch_id`;
