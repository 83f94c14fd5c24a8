const SAME_CHOICE = "o.rating IS NOT DISTINCT FROM r.rating AND o.reason IS NOT DISTINCT FROM r.not_rated";

/** Of a unit ($2) and a year ($3) what is recorded of its members, as JSON of a `ReviewState`. */
export const reviewsToCompare = {
  name: "import_reviews",
  text: `WITH p AS (SELECT $1::uuid AS org_id, $2::uuid AS unit_id, $3::int AS year)
    SELECT json_build_object(
      'ratings', (SELECT COALESCE(json_agg(json_build_object('memberId', r.member_id,
          'choice', COALESCE(r.rating::text, r.not_rated::text), 'comment', r.comment, 'version', r.version,
          'state', s.state, 'unitId', s.unit_id, 'branchId', s.branch_id)), '[]')
        FROM p JOIN members m ON m.org_id = p.org_id AND m.unit_id = p.unit_id
        JOIN member_ratings r ON r.org_id = m.org_id AND r.member_id = m.id AND r.year = p.year
        JOIN rating_sheets s ON s.org_id = r.org_id AND s.id = r.sheet_id),
      'sheets', (SELECT COALESCE(json_agg(json_build_object('branchId', s.branch_id, 'state', s.state)), '[]')
        FROM p JOIN rating_sheets s ON s.org_id = p.org_id AND s.unit_id = p.unit_id AND s.year = p.year),
      'training', (SELECT COALESCE(json_agg(t.member_id), '[]')
        FROM p JOIN members m ON m.org_id = p.org_id AND m.unit_id = p.unit_id
        JOIN training_records t ON t.org_id = m.org_id AND t.member_id = m.id AND t.year = p.year),
      'groups', (SELECT g.groups FROM p
        JOIN training_programs g ON g.org_id = p.org_id AND g.unit_id = p.unit_id AND g.year = p.year)
    )::text AS reviews`,
};

/**
 * $1 organisation, $2 year, $3 `[{ member, version, made, rating, reason, comment }]`: those that still stand so. Another
 * rating than the one that was typed into the national software must be typed anew.
 */
export const undoRatings = {
  name: "import_undo_ratings",
  text: `WITH given AS (
      SELECT * FROM json_to_recordset($3::json) AS g(member uuid, version int, made boolean, rating "RatingLevel",
        reason "NotRatedReason", comment text)
    ), standing AS (
      SELECT r.org_id, r.member_id, r.year, g.made, g.rating, g.reason, g.comment FROM given g
      JOIN member_ratings r ON r.org_id = $1::uuid AND r.member_id = g.member AND r.year = $2::int
        AND r.version = g.version
      JOIN rating_sheets s ON s.org_id = r.org_id AND s.id = r.sheet_id AND s.state = 'draft'
    ), gone AS (
      DELETE FROM member_ratings r USING standing o
      WHERE o.made AND r.org_id = o.org_id AND r.member_id = o.member_id AND r.year = o.year
    ), back AS (
      UPDATE member_ratings r SET rating = o.rating, not_rated = o.reason, comment = o.comment, version = r.version + 1,
        typed_on = CASE WHEN ${SAME_CHOICE} THEN r.typed_on END, typed_by = CASE WHEN ${SAME_CHOICE} THEN r.typed_by END
      FROM standing o WHERE NOT o.made AND r.org_id = o.org_id AND r.member_id = o.member_id AND r.year = o.year
    )
    SELECT member_id AS id FROM standing`,
};

/** $1 organisation, $2 year, $3 members: whose registration nobody has gone on with. */
export const undoTraining = {
  name: "import_undo_training",
  text: `DELETE FROM training_records t
    WHERE t.org_id = $1::uuid AND t.year = $2::int AND t.member_id = ANY($3::uuid[]) AND t.version = 1
      AND t.typed_on IS NULL
    RETURNING t.member_id AS id, t.branch_id AS "branchId"`,
};

/** $1 organisation, $2 unit, $3 year: drafts in which nothing is left say nothing. */
export const dropEmptySheets = {
  name: "import_undo_sheets",
  text: `DELETE FROM rating_sheets s
    WHERE s.org_id = $1::uuid AND s.unit_id = $2::uuid AND s.year = $3::int AND s.state = 'draft'
      AND s.held_on IS NULL AND s.reopen_reason IS NULL
      AND NOT EXISTS (SELECT FROM member_ratings r WHERE r.org_id = s.org_id AND r.sheet_id = s.id)
      AND NOT EXISTS (SELECT FROM rating_sheet_evidence f WHERE f.org_id = s.org_id AND f.sheet_id = s.id)`,
};

/** The same for the programme that the sheet opened with the shipped groups. */
export const dropEmptyProgram = {
  name: "import_undo_program",
  text: `DELETE FROM training_programs g
    WHERE g.org_id = $1::uuid AND g.unit_id = $2::uuid AND g.year = $3::int AND g.version = 1
      AND NOT EXISTS (SELECT FROM training_records r WHERE r.org_id = g.org_id AND r.program_id = g.id)`,
};
