import { eventCtes } from "@/lib/audit/statement";
import { insertMembersCtes, NEW_MEMBER_COLUMNS, updateMembersCtes } from "@/lib/members/bulk-statements";

/** A step is one statement: members, what the import changed in each (for its undo), and the log. */
export const insertStep = {
  name: "import_insert_step",
  text: made(NEW_MEMBER_COLUMNS.indexOf("id") + 1, NEW_MEMBER_COLUMNS.length + 2),
};

function made(ids: number, first: number): string {
  return `WITH ${insertMembersCtes}, import_change AS (
    INSERT INTO member_import_changes (import_id, org_id, member_id, kind, sheet_row, version_after)
    SELECT $${first}::uuid, $${first + 1}::uuid, c.member_id, 'created', c.sheet_row, 1
    FROM unnest($${ids}::uuid[], $${first + 2}::int[]) AS c(member_id, sheet_row)
  ), ${eventCtes(`$${first + 3}`)} SELECT`;
}

/** Answers with the members whose version still stood. */
export const updateStep = {
  name: "import_update_step",
  text: `WITH ${updateMembersCtes("$1", "$2")}, import_change AS (
    INSERT INTO member_import_changes
      (import_id, org_id, member_id, kind, sheet_row, version_after, before_sealed)
    SELECT $3::uuid, $4::uuid, c.member_id, c.kind, c.sheet_row, c.version_after, decode(c.before, 'base64')
    FROM json_to_recordset($5::json) AS c(member_id uuid, kind "ImportChangeKind", sheet_row int,
      version_after int, before text)
  ), ${eventCtes("$6")} SELECT id FROM changed`,
};
