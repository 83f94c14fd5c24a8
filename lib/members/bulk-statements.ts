import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { columnOf } from "./columns";
import { openCasesHeld } from "./open-cases";
import { isSensitive, SENSITIVE_FIELDS } from "./types";

const PLAIN = [
  ...ROSTER_FIELDS.filter(({ name }) => name !== "branch" && !isSensitive(name)).map(({ name }) =>
    columnOf(name),
  ),
  "given_name",
  "search_key",
  "name_key",
  "branch_id",
  "status",
  "status_since",
].join(", ");
const SENSITIVE = SENSITIVE_FIELDS.flatMap((name) =>
  name === "idNumber" ? ["id_number_sealed", "id_number_digest"] : columnOf(name),
).join(", ");

const qualified = (alias: string, columns: string) =>
  columns.replace(/\w+/g, (column) => `${alias}.${column}`);
const assigned = (columns: string) => columns.replace(/\w+/g, (column) => `${column} = n.${column}`);

/** The columns of a new member, in the order of their parameters: one array each, which is read faster than JSON. */
export const NEW_MEMBER_COLUMNS = ["id", "org_id", "unit_id", "source", ...PLAIN.split(/,\s+/)] as const;

const ARRAYS: Record<string, string> = {
  id: "uuid",
  org_id: "uuid",
  unit_id: "uuid",
  branch_id: "uuid",
  gender: '"Gender"',
  status: '"MemberStatus"',
  status_since: "date",
  honorary: "boolean",
};

/**
 * CTEs that write new members from `$1` on: an array for each of `NEW_MEMBER_COLUMNS`, then their sensitive rows as
 * `[{ member_id, …columns }]` or NULL.
 */
export const insertMembersCtes = `newcomer AS (
    INSERT INTO members (${NEW_MEMBER_COLUMNS.join(", ")})
    SELECT * FROM unnest(${NEW_MEMBER_COLUMNS.map((column, at) => `$${at + 1}::${ARRAYS[column] ?? "text"}[]`).join(", ")})
  ), newcomer_apart AS (
    INSERT INTO member_sensitive (org_id, member_id, ${SENSITIVE})
    SELECT n.org_id, n.member_id, ${qualified("n", SENSITIVE)}
    FROM json_populate_recordset(NULL::member_sensitive, $${NEW_MEMBER_COLUMNS.length + 1}::json) AS n
  )`;

export const insertMembersStatement = {
  name: "members_insert",
  text: `WITH ${insertMembersCtes} SELECT`,
};

/**
 * CTEs `given` and `changed` from `[{ id, version, plain, sensitive }]`: a row is changed where its version still stands.
 * Columns that are not given stay. `where`: what else is asked of the row as it is (`old`) and as it will be (`n`).
 */
function plainCtes(json: string, orgId: string, { held = "", where = "" } = {}): string {
  return `given AS (
    SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS g(id uuid, version int, plain jsonb, sensitive jsonb)
  ), ${held} changed AS (
    UPDATE members SET ${assigned(PLAIN)}, version = members.version + 1, updated_at = now()
    FROM given g
    JOIN members old ON old.id = g.id AND old.org_id = ${orgId}::uuid
    CROSS JOIN LATERAL jsonb_populate_record(old, g.plain) AS n
    WHERE members.id = old.id AND members.version = g.version ${where}
    RETURNING members.id, members.org_id, members.version, g.sensitive
  )`;
}

/** For a member who stays in the branch and whose sensitive row stays as it is: the other tables are not asked. */
export const updateInPlaceCtes = plainCtes("$1", "$2");

/**
 * As `plainCtes`, and `held`, `kept` and `made`: the cases of whoever moves are held, and a sensitive row is changed or made
 * with its member's.
 */
export function updateMembersCtes(json: string, orgId: string, where = ""): string {
  const held = `held AS (
    ${openCasesHeld(orgId, "SELECT g.id FROM given g WHERE g.plain ? 'branch_id'")}
  ),`;
  return `${plainCtes(json, orgId, { held, where: `AND (SELECT count(*) FROM held) >= 0 ${where}` })}, kept AS (
    UPDATE member_sensitive SET ${assigned(SENSITIVE)}
    FROM changed c
    JOIN member_sensitive old ON old.org_id = c.org_id AND old.member_id = c.id
    CROSS JOIN LATERAL jsonb_populate_record(old, c.sensitive) AS n
    WHERE c.sensitive <> '{}' AND member_sensitive.org_id = old.org_id AND member_sensitive.member_id = old.member_id
    RETURNING member_sensitive.member_id
  ), made AS (
    INSERT INTO member_sensitive (org_id, member_id, ${SENSITIVE})
    SELECT c.org_id, c.id, ${qualified("n", SENSITIVE)}
    FROM changed c CROSS JOIN LATERAL jsonb_populate_record(NULL::member_sensitive, c.sensitive) AS n
    WHERE c.sensitive <> '{}' AND NOT EXISTS (SELECT FROM kept WHERE kept.member_id = c.id)
  )`;
}

export const updateMembersStatement = {
  name: "members_update",
  text: `WITH ${updateMembersCtes("$1", "$2")} SELECT id FROM changed`,
};

/**
 * As `updateMembersStatement`, for what is taken back: whoever would be in activity again in a unit or branch that was closed
 * since stays as he or she is.
 */
export const restoreMembersStatement = {
  name: "members_restore",
  text: `WITH ${updateMembersCtes(
    "$1",
    "$2",
    `AND NOT (n.status = 'active'
      AND (old.status, old.branch_id) IS DISTINCT FROM (n.status, n.branch_id)
      AND EXISTS (SELECT FROM units u WHERE u.org_id = n.org_id AND u.id IN (n.unit_id, n.branch_id)
        AND u.closed_on IS NOT NULL))`,
  )} SELECT id FROM changed`,
};

/** Sensitive rows of members who had none before. */
export const deleteBare = {
  name: "member_bare",
  text: "DELETE FROM member_sensitive WHERE org_id = $1::uuid AND member_id = ANY($2::uuid[])",
};
