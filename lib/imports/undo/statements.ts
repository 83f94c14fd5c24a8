import { emptyRowsOf, HELD_BY_NOTHING } from "@/lib/members/roots";

export type UndoRow = {
  memberId: string;
  kind: "created" | "updated" | "left";
  sheetRow: number | null;
  versionAfter: number;
  beforeSealed: Uint8Array | null;
  fullName: string | null;
};

export const changesToUndo = {
  name: "import_undo_rows",
  text: `SELECT c.member_id AS "memberId", c.kind::text AS kind, c.sheet_row AS "sheetRow",
      c.version_after AS "versionAfter", c.before_sealed AS "beforeSealed", m.full_name AS "fullName"
    FROM (SELECT $1::uuid AS org_id, $2::uuid AS import_id) p
    JOIN member_import_changes c ON c.org_id = p.org_id AND c.import_id = p.import_id
    LEFT JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id
    ORDER BY c.sheet_row NULLS LAST, m.full_name`,
};

/** Members whom the import made, unless somebody changed them or another record (a quarter's list, a procedure …) holds them. */
export const deleteMade = {
  name: "import_undo_made",
  text: `WITH made AS (
      SELECT m.org_id, m.id
      FROM (SELECT $1::uuid AS org_id, $2::uuid AS import_id) p
      JOIN member_import_changes c ON c.org_id = p.org_id AND c.import_id = p.import_id AND c.kind = 'created'
      JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id AND m.version = c.version_after
      WHERE ${HELD_BY_NOTHING}
      FOR UPDATE OF m
    ), sensitive AS (
      DELETE FROM member_sensitive s USING made WHERE s.org_id = made.org_id AND s.member_id = made.id
    )${emptyRowsOf("made")}
    DELETE FROM members m USING made WHERE m.org_id = made.org_id AND m.id = made.id RETURNING m.id`,
};
