import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { columnOf } from "./columns";
import { isSensitive, SENSITIVE_FIELDS } from "./types";

/** SQL that shapes rows as the API's JSON: select lists over a member `m`, a row of which becomes the object. */
const reference = (id: string) =>
  `(SELECT json_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u WHERE u.id = ${id})`;

/** `unitId`: where all rows are of one unit, its id, so that it is looked up once. */
export function itemColumns(unitId = "m.unit_id"): string {
  return `m.id, m.code, m.full_name AS "fullName", m.birth_date AS "birthDate", m.gender,
    ${reference(unitId)} AS unit, ${reference("m.branch_id")} AS branch, m.position, m.status, m.version`;
}

const plainColumns = ROSTER_FIELDS.filter(({ name }) => name !== "branch" && !isSensitive(name))
  .map(({ name }) => `m.${columnOf(name)} AS "${name}"`)
  .join(", ");

export function memberColumns(unitId = "m.unit_id"): string {
  return `m.id, ${reference(unitId)} AS unit, ${reference("m.branch_id")} AS branch, ${plainColumns},
    m.status, m.status_since AS "statusSince", m.version`;
}

export const memberJson = `(SELECT row_to_json(member) FROM (SELECT ${memberColumns()}) AS member)`;

/** As `SensitiveValues`, the ID number still sealed. `s` is the sensitive row, which may be missing. */
export const sensitiveJson = `json_build_object(${SENSITIVE_FIELDS.map(
  (name) => `'${name}', s.${name === "idNumber" ? "id_number_sealed" : columnOf(name)}`,
).join(", ")})`;
