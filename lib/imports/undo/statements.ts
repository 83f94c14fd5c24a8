import { HELD_BY_NOTHING } from "@/lib/members/roots";

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
    )
    DELETE FROM members m USING made WHERE m.org_id = made.org_id AND m.id = made.id RETURNING m.id`,
};

/**
 * What an earlier import wrote stands again as it wrote it, under a new version: it can be taken back in its turn. So
 * can those before it that followed each other without a change between: the versions of all of them move on together.
 */
export const followRestored = {
  name: "import_undo_follow",
  text: `WITH RECURSIVE this AS MATERIALIZED (
      SELECT c.org_id, c.import_id, c.member_id, c.version_after
      FROM (SELECT $1::uuid AS org_id, $2::uuid AS import_id) p
      JOIN member_import_changes c ON c.org_id = p.org_id AND c.import_id = p.import_id
      JOIN unnest($3::uuid[]) AS restored(id) ON restored.id = c.member_id
    ), others AS MATERIALIZED (
      SELECT o.org_id, o.id FROM (SELECT org_id, import_id FROM this LIMIT 1) t
      JOIN member_imports mine ON mine.org_id = t.org_id AND mine.id = t.import_id
      JOIN member_imports o ON o.org_id = mine.org_id AND o.unit_id = mine.unit_id AND o.id <> mine.id
        AND o.state = 'confirmed'
    ), earlier AS MATERIALIZED (
      SELECT c.org_id, c.import_id, c.member_id, c.version_after FROM others o
      JOIN member_import_changes c ON c.org_id = o.org_id AND c.import_id = o.id
    ), chain AS (
      SELECT e.* FROM this JOIN earlier e ON e.member_id = this.member_id AND e.version_after + 1 = this.version_after
      UNION ALL
      SELECT e.* FROM chain JOIN earlier e ON e.member_id = chain.member_id AND e.version_after + 1 = chain.version_after
    )
    UPDATE member_import_changes c SET version_after = c.version_after + 2
    FROM chain
    WHERE c.org_id = chain.org_id AND c.import_id = chain.import_id AND c.member_id = chain.member_id`,
};
