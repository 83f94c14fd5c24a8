import { eventCtes } from "@/lib/audit/statement";
import { insertMembersCtes, NEW_MEMBER_COLUMNS, updateMembersCtes } from "@/lib/members/bulk-statements";

/** A step is one statement: members, what the import changed in each (for its undo), and the log. */
const changesAndEvents = (first: number) => `import_change AS (
    INSERT INTO member_import_changes
      (import_id, org_id, member_id, kind, sheet_row, version_after, before_sealed)
    SELECT $${first}::uuid, $${first + 1}::uuid, c.member_id, c.kind, c.sheet_row, c.version_after,
      decode(c.before, 'base64')
    FROM json_to_recordset($${first + 2}::json) AS c(member_id uuid, kind "ImportChangeKind", sheet_row int,
      version_after int, before text)
  ), ${eventCtes(`$${first + 3}`)}`;

export const insertStep = {
  name: "import_insert_step",
  text: `WITH ${insertMembersCtes}, ${changesAndEvents(NEW_MEMBER_COLUMNS.length + 2)} SELECT`,
};

/** Answers with the members whose version still stood. */
export const updateStep = {
  name: "import_update_step",
  text: `WITH ${updateMembersCtes("$1", "$2")}, ${changesAndEvents(3)} SELECT id FROM changed`,
};
