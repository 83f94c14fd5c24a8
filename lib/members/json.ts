import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { columnOf } from "./columns";
import { isSensitive, SENSITIVE_FIELDS } from "./types";

/** SQL that shapes rows as the API's JSON: select lists over a member `m`, a row of which becomes the object. */
const CARD = "json_build_object('id', u.id, 'code', u.code, 'name', u.name)";
const reference = (id: string) => `(SELECT ${CARD} FROM units u WHERE u.id = ${id})`;

/** A CTE of the branches of a unit: where all rows are of that unit, each branch is shaped once. */
export const branchesCte = (unitId: string) =>
  `branch AS MATERIALIZED (SELECT u.id, ${CARD} AS card FROM units u WHERE u.parent_id = ${unitId})`;

/** Unit and branch of a member; `unitId`: where all rows are of one unit, its id, and `branchesCte` stands before. */
function places(unitId: string | undefined): string {
  if (!unitId) return `${reference("m.unit_id")} AS unit, ${reference("m.branch_id")} AS branch`;
  return `${reference(unitId)} AS unit, (SELECT card FROM branch WHERE branch.id = m.branch_id) AS branch`;
}

export function itemColumns(unitId?: string): string {
  return `m.id, m.code, m.full_name AS "fullName", m.birth_date AS "birthDate", m.gender,
    ${places(unitId)}, m.position, m.status, m.version`;
}

const plainColumns = ROSTER_FIELDS.filter(({ name }) => name !== "branch" && !isSensitive(name))
  .map(({ name }) => `m.${columnOf(name)} AS "${name}"`)
  .join(", ");

export function memberColumns(unitId?: string): string {
  return `m.id, ${places(unitId)}, ${plainColumns},
    m.status, m.status_since AS "statusSince", m.version`;
}

export const memberJson = `(SELECT row_to_json(member) FROM (SELECT ${memberColumns()}) AS member)`;

/** As `SensitiveValues`, the ID number still sealed. `s` is the sensitive row, which may be missing. */
export const sensitiveJson = `json_build_object(${SENSITIVE_FIELDS.map(
  (name) => `'${name}', s.${name === "idNumber" ? "id_number_sealed" : columnOf(name)}`,
).join(", ")})`;
