import { measuresWithin } from "@/lib/discipline/in-force";

/** SQL: a sheet, by organisation, unit, level and year. */
export const SHEET = `SELECT s.* FROM organisation_rating_sheets s
      WHERE s.org_id = $1 AND s.unit_id = $2 AND s.level = $3::"OrganisationRatingLevel" AND s.year = $4`;

export const ratedSheetStatement = {
  name: "organisation_rating_sheet",
  text: `SELECT s.id, s.state, s.minutes_number AS "minutesNumber", s.held_on AS "heldOn",
      s.approval_number AS "approvalNumber", s.approved_on AS "approvedOn", s.approved_by AS "approvedBy",
      s.approved_at AS "approvedAt",
      s.reopen_reason AS "reopenReason", s.version
    FROM (${SHEET}) s`,
};

/** What is written of a sheet's lines; a seat says whose it was, also once its holder has left. */
export const ratedRowsStatement = {
  name: "organisation_rating_rows",
  text: `WITH sheet AS (${SHEET})
    SELECT r.subject, r.branch_id AS "branchId", r.seat_id AS "seatId", r.own, r.decided, r.comment, r.version,
      c.name AS "seatName", c.post
    FROM organisation_ratings r JOIN sheet ON sheet.org_id = r.org_id AND sheet.id = r.sheet_id
    LEFT JOIN committee_seats c ON c.org_id = r.org_id AND c.id = r.seat_id`,
};

/**
 * $3 the year, $4 and $5 its first and last day: the unit's recognition, how the members of each branch were rated, the
 * measures of its cadres, and the last days by year.
 */
export const ratingInputsStatement = {
  name: "organisation_rating_inputs",
  text: `SELECT (SELECT a.state::text FROM assessments a JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
        WHERE a.org_id = $1 AND a.unit_id = $2 AND c.year = $3) AS recognition,
      COALESCE((SELECT json_agg(json_build_object('branchId', n.branch_id, 'excellent', n.excellent, 'good', n.good,
          'completed', n.completed, 'not_completed', n.not_completed))
        FROM (SELECT s.branch_id, count(*) FILTER (WHERE r.rating = 'excellent') AS excellent,
            count(*) FILTER (WHERE r.rating = 'good') AS good,
            count(*) FILTER (WHERE r.rating = 'completed') AS completed,
            count(*) FILTER (WHERE r.rating = 'not_completed') AS not_completed
          FROM rating_sheets s JOIN member_ratings r ON r.org_id = s.org_id AND r.sheet_id = s.id
          WHERE s.org_id = $1 AND s.unit_id = $2 AND s.year = $3 AND s.state = 'approved'
          GROUP BY s.branch_id) n), '[]') AS branches,
      COALESCE((SELECT json_agg(json_build_object('seatId', t.id, 'measures', t.measures))
        FROM (SELECT s.id, ${measuresWithin("s.member_id", { from: "$4::date", to: "$5::date" })} AS measures
          FROM committee_acts a JOIN committee_seats s ON s.org_id = a.org_id AND s.act_id = a.id
          WHERE a.org_id = $1 AND a.unit_id = $2) t WHERE t.measures <> '[]'), '[]') AS cadres,
      COALESCE((SELECT json_agg(json_build_object('fromYear', g.from_year, 'organisationBy', g.organisation_by,
          'organisationBySchool', g.organisation_by_school) ORDER BY g.from_year DESC)
        FROM rating_settings g WHERE g.org_id = $1), '[]') AS rules`,
};

/**
 * The sheet, made where there is none, and locked; a new version, so that nobody moves on what was not seen. It is about
 * to be written: the save before is undone no more.
 */
export const openRatedStatement = {
  name: "organisation_rating_open",
  text: `INSERT INTO organisation_rating_sheets (org_id, unit_id, level, year)
    VALUES ($1, $2, $3::"OrganisationRatingLevel", $4)
    ON CONFLICT (org_id, unit_id, level, year) DO UPDATE
      SET version = organisation_rating_sheets.version + 1, undo_sealed = NULL, undo_until = NULL
    RETURNING id, state, version`,
};

/** $1 organisation, $2 sheet, $3 the rows as JSON; answers whose version still stood. */
export const saveRatedStatement = {
  name: "organisation_ratings_save",
  text: `WITH given AS (
      SELECT * FROM json_to_recordset($3::json) AS g(subject "RatedSubject", "branchId" uuid, "seatId" uuid,
        own "RatingLevel", decided "RatingLevel", comment text, version int)
    ), changed AS (
      UPDATE organisation_ratings r SET own = g.own, decided = g.decided, comment = g.comment, version = r.version + 1
      FROM given g WHERE r.org_id = $1 AND r.sheet_id = $2 AND r.subject = g.subject
        AND r.branch_id IS NOT DISTINCT FROM g."branchId" AND r.seat_id IS NOT DISTINCT FROM g."seatId"
        AND r.version = g.version
      RETURNING r.id
    ), made AS (
      INSERT INTO organisation_ratings (org_id, sheet_id, subject, branch_id, seat_id, own, decided, comment)
      SELECT $1, $2, g.subject, g."branchId", g."seatId", g.own, g.decided, g.comment FROM given g WHERE g.version IS NULL
      ON CONFLICT DO NOTHING
      RETURNING id
    )
    SELECT id FROM changed UNION ALL SELECT id FROM made`,
};

/** $2 the sheet: where nothing else was decided the proposal stands. */
export const settleRatedStatement = {
  name: "organisation_ratings_settle",
  text: `UPDATE organisation_ratings SET decided = own, version = version + 1
    WHERE org_id = $1 AND sheet_id = $2 AND decided IS NULL RETURNING id`,
};

/** $2 the units within reach (null = all), $3 the year. */
export const ratedUnitsStatement = {
  name: "organisation_rating_units",
  text: `SELECT u.id, u.code, u.name, u.period_kind AS "periodKind", COALESCE(s.state::text, 'none') AS state, o.own, o.decided,
      l.decided AS leadership,
      CASE u.kind WHEN 'base_union' THEN COALESCE(b.state::text, 'none') END AS branches,
      (SELECT count(*)::int FROM organisation_ratings r
        WHERE r.org_id = s.org_id AND r.sheet_id = s.id AND r.subject = 'cadre' AND r.decided IS NOT NULL) AS cadres,
      (SELECT a.state::text FROM assessments a JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
        WHERE a.org_id = u.org_id AND a.unit_id = u.id AND c.year = $3) AS recognition
    FROM units u
    LEFT JOIN organisation_rating_sheets s
      ON s.org_id = u.org_id AND s.unit_id = u.id AND s.year = $3 AND s.level = 'unit'
    LEFT JOIN organisation_rating_sheets b
      ON b.org_id = u.org_id AND b.unit_id = u.id AND b.year = $3 AND b.level = 'branches'
    LEFT JOIN organisation_ratings o ON o.org_id = s.org_id AND o.sheet_id = s.id AND o.subject = 'organisation'
    LEFT JOIN organisation_ratings l ON l.org_id = s.org_id AND l.sheet_id = s.id AND l.subject = 'leadership'
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.kind IN ('base_union', 'base_branch')
      AND u.opened_on <= make_date($3, 12, 31) AND (u.closed_on IS NULL OR u.closed_on > make_date($3, 1, 1))
    ORDER BY u.code`,
};
