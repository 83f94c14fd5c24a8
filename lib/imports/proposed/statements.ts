import { dayOfSql } from "@/lib/platform/database/day-sql";

/** The day of the last whole list of a unit, or of its branch ($3): a quarter that was confirmed, or a sheet declared complete. */
export const lastListStatement = {
  name: "import_last_list",
  text: `SELECT greatest(
      (SELECT max(s.confirmed_on) FROM roster_snapshots s WHERE s.org_id = p.org_id AND s.unit_id = p.unit_id),
      (SELECT max(${dayOfSql("i.confirmed_at")}) FROM member_imports i
        WHERE i.org_id = p.org_id AND i.unit_id = p.unit_id AND i.state = 'confirmed' AND i.is_complete
          AND (i.branch_id IS NULL OR i.branch_id = p.branch_id))) AS day
    FROM (SELECT $1::uuid AS org_id, $2::uuid AS unit_id, $3::uuid AS branch_id) p`,
};

/** $1 organisation, $2 unit, $3 import, $4 the day of the list before, $5 lines, $6 now; what was proposed once is not again. */
export const proposeStatement = {
  name: "import_propose",
  text: `INSERT INTO sheet_proposals (org_id, unit_id, branch_id, from_branch_id, to_branch_id, import_id, member_id, kind,
      about, words_sealed, since, created_at)
    SELECT $1::uuid, $2::uuid, l.branch_id, l.from_branch_id, l.to_branch_id, $3::uuid, l.member_id, l.kind, l.about,
      decode(l.words, 'base64'), $4::date, $6::timestamptz
    FROM json_to_recordset($5::json) AS l(member_id uuid, branch_id uuid, from_branch_id uuid, to_branch_id uuid, kind text,
      about text, words text)
    ON CONFLICT (org_id, member_id, kind, about) DO NOTHING RETURNING id`,
};

/** Of an import that is taken back, but of those ($3) whom the undo left as they are, be it in the row that they were merged into. */
export const unproposeStatement = {
  name: "import_unpropose",
  text: `DELETE FROM sheet_proposals p
    WHERE p.org_id = $1::uuid AND p.import_id = $2::uuid AND NOT EXISTS (SELECT FROM members m
      WHERE m.org_id = p.org_id AND m.id = ANY($3::uuid[]) AND p.member_id IN (m.id, m.merged_into_id))`,
};
