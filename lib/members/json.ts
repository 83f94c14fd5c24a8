import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { escaped, nested, number, objectText, plain } from "@/lib/platform/database/json-text";
import { columnOf } from "./columns";
import { refusesUse } from "./refused-use";
import { isSensitive, SENSITIVE_FIELDS } from "./types";

/** SQL that shapes members as the API's JSON. */
const CARD = objectText({ id: plain("u.id"), code: escaped("u.code"), name: escaped("u.name") });
const reference = (id: string) => `(SELECT ${CARD} FROM units u WHERE u.id = ${id})`;

/** A CTE of the branches of a unit: where all rows are of that unit, each branch is shaped once. */
export const branchesCte = (unitId: string) =>
  `branch AS MATERIALIZED (SELECT u.id, ${CARD} AS card FROM units u WHERE u.parent_id = ${unitId})`;

/** Texts of a member's unit and branch; `unitId`: where all rows are of one unit, its id, and `branchesCte` stands before. */
function places(unitId: string | undefined): { unit: string; branch: string } {
  if (!unitId) return { unit: reference("m.unit_id"), branch: reference("m.branch_id") };
  return { unit: reference(unitId), branch: "(SELECT card FROM branch WHERE branch.id = m.branch_id)" };
}

/** A member `m` as a line of the list. */
export function itemText(unitId?: string): string {
  const { unit, branch } = places(unitId);
  return objectText({
    id: plain("m.id"),
    code: escaped("m.code"),
    fullName: escaped("m.full_name"),
    birthDate: escaped("m.birth_date"),
    gender: plain("m.gender"),
    unit: nested(unit),
    branch: nested(branch),
    position: escaped("m.position"),
    status: plain("m.status"),
    version: number("m.version"),
  });
}

const plainColumns = ROSTER_FIELDS.filter(({ name }) => name !== "branch" && !isSensitive(name))
  .map(({ name }) => `m.${columnOf(name)} AS "${name}"`)
  .join(", ");

/** A member `m` with every field but the sensitive ones. */
function memberText(unitId?: string, more = ""): string {
  const { unit, branch } = places(unitId);
  return `(SELECT row_to_json(member)::text FROM (SELECT m.id, (${unit})::json AS unit, (${branch})::json AS branch,
    ${plainColumns}, m.status, m.status_since AS "statusSince", m.version${more}) AS member)`;
}

const REFUSES = `, ${refusesUse("contact")} AS "refusesContact"`;

/** As a `StandingMember` of a list, which `asListed` makes ready to be shown. */
export const listedText = (unitId?: string) => memberText(unitId, REFUSES);

export const memberJson = `${memberText()}::json`;

/** As `SensitiveValues`, the ID number still sealed. `s` is the sensitive row, which may be missing. */
export const sensitiveJson = `json_build_object(${SENSITIVE_FIELDS.map(
  (name) => `'${name}', s.${name === "idNumber" ? "id_number_sealed" : columnOf(name)}`,
).join(", ")})`;
