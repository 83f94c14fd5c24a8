import { KEPT_SAVE, SHEET } from "../statements";

export const keptSaveStatement = {
  name: "rating_save_kept",
  text: `SELECT s.state, ${KEPT_SAVE} FROM (${SHEET}) s`,
};

/**
 * Of a table of sheets: $1 organisation, $2 sheet, $3 what undoing needs, $4 until when, $5 now. What other sheets keep beyond its days is wiped;
 * one that somebody is writing into waits for the next save.
 */
export const keepSaveIn = (sheets: "rating_sheets" | "organisation_rating_sheets") => ({
  name: `${sheets}_keep_save`,
  text: `WITH over AS (
      SELECT id FROM ${sheets} WHERE org_id = $1 AND undo_until <= $5 AND id <> $2 FOR UPDATE SKIP LOCKED
    ), wiped AS (
      UPDATE ${sheets} s SET undo_sealed = NULL, undo_until = NULL FROM over WHERE s.org_id = $1 AND s.id = over.id
    )
    UPDATE ${sheets} SET undo_sealed = $3, undo_until = $4 WHERE org_id = $1 AND id = $2`,
});

export const keepSaveStatement = keepSaveIn("rating_sheets");

/**
 * $1 organisation, $2 year, $3 `WrittenRow[]`: puts back those rows that still stand as the save left them, under new
 * versions, and answers whose. Somebody who was merged into another row since, or rated elsewhere, has none to put back.
 */
export const undoSaveStatement = {
  name: "rating_save_undo",
  text: `WITH given AS (
      SELECT * FROM json_to_recordset($3::json) AS g(member uuid, before jsonb, after jsonb)
    ), changed AS (
      UPDATE member_ratings r SET rating = b.rating, not_rated = b.not_rated, comment = b.comment,
        person_name = b.person_name, typed_on = b.typed_on, typed_by = b.typed_by, version = r.version + 1
      FROM given g, jsonb_populate_record(NULL::member_ratings, g.before) b
      WHERE r.org_id = $1 AND r.member_id = g.member AND r.year = $2 AND g.before IS NOT NULL AND to_jsonb(r) = g.after
      RETURNING r.member_id
    ), gone AS (
      DELETE FROM member_ratings r USING given g
      WHERE r.org_id = $1 AND r.member_id = g.member AND r.year = $2 AND g.before IS NULL AND to_jsonb(r) = g.after
      RETURNING r.member_id
    ), made AS (
      INSERT INTO member_ratings AS r (org_id, sheet_id, member_id, year, rating, not_rated, comment, person_name, typed_on,
        typed_by, version)
      SELECT b.org_id, b.sheet_id, b.member_id, b.year, b.rating, b.not_rated, b.comment, b.person_name, b.typed_on,
        b.typed_by, b.version + 1
      FROM given g, jsonb_populate_record(NULL::member_ratings, g.before) b
      JOIN members m ON m.org_id = b.org_id AND m.id = b.member_id AND m.status <> 'merged'
      WHERE g.after IS NULL
      ON CONFLICT DO NOTHING
      RETURNING r.member_id
    )
    SELECT member_id AS id FROM changed UNION ALL SELECT member_id FROM gone UNION ALL SELECT member_id FROM made`,
};
