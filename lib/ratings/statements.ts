import { ruleMonths } from "@/lib/criteria/rated-months";
import { isTooNew, lateArrival } from "@/lib/criteria/too-new";
import { DEFERRED_DAYS } from "@/lib/deferrals/in-force";
import { measuresWithin } from "@/lib/discipline/in-force";
import { daysIn, listedOn } from "@/lib/members/placed";
import { residenceRemark } from "@/lib/residences/remarked";
import { AWAY_DAYS } from "@/lib/transfers/stays";
import { HELD, MARK_COUNTS } from "./attendance/counted";
import { AROUND, branchLists, LISTED, PERIOD_KIND, unitLists } from "./listed";

/** SQL: the sheet of a list, by organisation, unit, branch and year. */
export const SHEET = `SELECT s.* FROM rating_sheets s
    WHERE s.org_id = $1 AND s.unit_id = $2 AND s.branch_id IS NOT DISTINCT FROM $3::uuid AND s.year = $4`;

/** Of a sheet `s` what its last save wrote, while that can be undone; $5 now. */
export const KEPT_SAVE = "CASE WHEN s.undo_until > $5 THEN s.undo_sealed END AS sealed";

/** SQL: in the Party by the end of a period; of an admission the year alone may be known, and then counts. */
const isPartyMember = (joined: string, end: string) =>
  `COALESCE(${joined} <= left(${end}::text, length(${joined})), false)`;

const AT = { org: "$1", year: "$4" };
const TO_BE_RATED = ruleMonths("monthsToBeRated", AT);
/** SQL: for how long somebody may be ill who is rated good or better. */
const ILL = `make_interval(months => ${ruleMonths("monthsIll", AT)})`;

/** One branch's sheet. */
export const ratingSheetStatement = {
  name: "rating_sheet",
  text: `SELECT s.id, s.state, s.approved_on AS "approvedOn", s.approval_number AS "approvalNumber",
      s.approved_by AS "approvedBy", s.proposed_at AS "proposedAt", s.reopen_reason AS "reopenReason", s.version,
      CASE WHEN s.held_on IS NULL THEN NULL ELSE json_build_object('minutesNumber', s.minutes_number, 'heldOn', s.held_on,
        'entitled', s.entitled, 'present', s.present, 'chair', s.chair, 'minuteTaker', s.minute_taker) END AS meeting,
      ${KEPT_SAVE}
    FROM (${SHEET}) s`,
};

/**
 * Everybody of one branch's grid: whoever is in its list and rated nowhere else, and whoever was rated in it and has
 * left since, with the move that led here where that was too late. Of activities count those at which somebody of the
 * branch was ticked: its own and its unit's for whoever was in its list on that day and not deferred, any other for
 * whoever came. `excused`: the longest time over which somebody was excused from one meeting after the other. $6 and $7 are the first and last day of the period.
 */
export const ratingRowsStatement = {
  name: "rating_rows",
  text: `WITH sheet AS (${SHEET}), people AS (
      SELECT m.id, m.full_name, m.given_name, m.code, m.birth_date, m.joined_on, NOT (${LISTED}) AS has_left,
        r.rating, r.not_rated, r.comment, r.version, r.typed_on, r.person_name
      FROM member_ratings r JOIN sheet ON sheet.org_id = r.org_id AND sheet.id = r.sheet_id
      JOIN members m ON m.org_id = r.org_id AND m.id = r.member_id
      UNION ALL
      SELECT m.id, m.full_name, m.given_name, m.code, m.birth_date, m.joined_on, false, NULL, NULL, '', NULL, NULL, NULL
      FROM ${AROUND} WHERE ${LISTED}
        AND NOT EXISTS (SELECT FROM member_ratings r WHERE r.org_id = m.org_id AND r.member_id = m.id AND r.year = $4)
    ), here AS MATERIALIZED (
      SELECT m.*, ${daysIn({ unit: "$2", branch: "$3::uuid" }, "$6::date")} AS days, ${DEFERRED_DAYS} AS deferred, ${AWAY_DAYS} AS away
      FROM people JOIN members m ON m.org_id = $1 AND m.id = people.id
    ), came AS MATERIALIZED (
      SELECT m.id AS member_id, t.id, t.starts_on, t.unit_id = $2 AND (t.branch_id IS NULL OR t.branch_id = $3) AS own
      FROM here m JOIN activity_participants p ON p.org_id = $1 AND p.member_id = m.id
      JOIN activities t ON t.org_id = p.org_id AND t.id = p.activity_id AND t.deleted_at IS NULL
        AND t.starts_on BETWEEN $6::date AND $5::date AND m.days @> t.starts_on
    ), counted AS (
      SELECT d.member_id, count(DISTINCT d.id)::int AS held, count(*) FILTER (WHERE d.came)::int AS attended
      FROM (SELECT member_id, id, true AS came FROM came
        UNION ALL
        SELECT m.id, t.id, false FROM here m JOIN (SELECT DISTINCT id, starts_on FROM came WHERE own) t
          ON m.days @> t.starts_on AND (m.deferred @> t.starts_on) IS NOT TRUE AND (m.away @> t.starts_on) IS NOT TRUE AND ${listedOn("t.starts_on")}) d
      GROUP BY d.member_id
    ), marked AS MATERIALIZED (
      SELECT a.member_id, a.mark, g.day FROM people
      JOIN branch_meeting_attendance a ON a.org_id = $1 AND a.member_id = people.id
      JOIN branch_meetings g ON g.org_id = a.org_id AND g.id = a.meeting_id AND ${HELD}
        AND g.day BETWEEN $6::date AND $5::date
    ), met AS (
      SELECT a.member_id, ${MARK_COUNTS} AS marks FROM marked a GROUP BY a.member_id
    ), excused AS (
      SELECT DISTINCT ON (member_id) member_id, min(day) AS since, max(day) AS until
      FROM (SELECT member_id, mark, day, count(*) FILTER (WHERE mark IN ('present', 'absent'))
          OVER (PARTITION BY member_id ORDER BY day) AS after FROM marked) a
      WHERE mark = 'excused' GROUP BY member_id, after
      HAVING max(day) > min(day) + ${ILL}
      ORDER BY member_id, max(day) - min(day) DESC
    )
    SELECT people.id AS "memberId", people.full_name AS "fullName",
      people.person_name AS "signedName", people.code, people.birth_date AS "birthDate", here.gender,
      people.has_left AS "hasLeft", ${isTooNew("people.joined_on", { end: "$7::date", months: TO_BE_RATED })} AS "isNew", ${isPartyMember("s.party_joined_on", "$7::date")} AS "isPartyMember",
      COALESCE(people.rating::text, people.not_rated::text) AS choice, people.comment, people.version,
      people.typed_on AS "typedOn",
      COALESCE(counted.held, 0) AS held, COALESCE(counted.attended, 0) AS attended, met.marks,
      CASE WHEN t.member_id IS NULL THEN NULL ELSE json_build_object('total', t.total, 'result', t.result,
        'isTyped', t.typed_on IS NOT NULL) END AS training,
      came_here.arrival, lives.residence,
      ${measuresWithin("people.id", { from: "$6::date", to: "$7::date" })} AS measures, (SELECT json_build_object('from', lower(span), 'to', upper(span) - 1)
        FROM unnest(here.deferred * datemultirange(daterange($6::date, $7::date, '[]'))) span
        WHERE upper(span) > lower(span) + ${ILL}
        ORDER BY upper(span) - lower(span) DESC LIMIT 1) AS "longDeferral",
      CASE WHEN excused.member_id IS NULL THEN NULL
        ELSE json_build_object('from', excused.since, 'to', excused.until) END AS "longExcused"
    FROM people JOIN here ON here.id = people.id
    LEFT JOIN member_sensitive s ON s.org_id = $1 AND s.member_id = people.id
    LEFT JOIN training_records t ON t.org_id = $1 AND t.member_id = people.id AND t.year = $4
    LEFT JOIN counted ON counted.member_id = people.id
    LEFT JOIN met ON met.member_id = people.id
    LEFT JOIN excused ON excused.member_id = people.id
    LEFT JOIN LATERAL (SELECT json_build_object('day', a.day, 'comment', a.comment) AS arrival
      FROM (SELECT here.org_id, here.id, here.unit_id, here.branch_id) m
      CROSS JOIN LATERAL (${lateArrival({ unit: "$2", branch: "$3::uuid", until: "$5::date", end: "$7::date", months: TO_BE_RATED })}) a
    ) came_here ON true
    LEFT JOIN LATERAL (${residenceRemark("people.id", { from: "$6::date", to: "$7::date" })}) lives ON true
    ORDER BY people.given_name COLLATE "vi-x-icu", people.full_name COLLATE "vi-x-icu", people.id`,
};

/** Whoever is in a branch's list, but stands in the sheet of another place for the year: no grid has the person but that. */
export const ratedElsewhereStatement = {
  name: "rated_elsewhere",
  text: `WITH rated AS MATERIALIZED (
      SELECT m.*, r.place, r.state FROM ${AROUND} CROSS JOIN LATERAL (
        SELECT concat_ws(', ', b.name, u.name) AS place, s.state FROM member_ratings r
        JOIN rating_sheets s ON s.org_id = r.org_id AND s.id = r.sheet_id
          AND (s.unit_id <> $2 OR s.branch_id IS DISTINCT FROM $3::uuid)
        JOIN units u ON u.org_id = s.org_id AND u.id = s.unit_id
        LEFT JOIN units b ON b.org_id = s.org_id AND b.id = s.branch_id
        WHERE r.org_id = m.org_id AND r.member_id = m.id AND r.year = $4 LIMIT 1) r
    )
    SELECT m.id AS "memberId", m.full_name AS "fullName", m.place, m.state
    FROM rated m
    WHERE ${LISTED}
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id`,
};

/**
 * The sheet, made where there is none, and locked; a new version, so that nobody moves on what he or she has not seen. Its
 * rows are about to be written: the save before is undone no more.
 */
export const openSheetStatement = {
  name: "rating_sheet_open",
  text: `INSERT INTO rating_sheets (org_id, unit_id, branch_id, year) VALUES ($1, $2, $3, $4)
    ON CONFLICT (org_id, unit_id, branch_id, year) DO UPDATE
      SET version = rating_sheets.version + 1, undo_sealed = NULL, undo_until = NULL
    RETURNING id, state, version`,
};

/** $2 sheet: its minutes name everybody as they are called now. */
export const nameRatedStatement = {
  name: "ratings_named",
  text: `UPDATE member_ratings r SET person_name = m.full_name FROM members m
    WHERE r.org_id = $1 AND r.sheet_id = $2 AND m.org_id = r.org_id AND m.id = r.member_id RETURNING r.member_id AS id`,
};

const SAME_CHOICE =
  "g.rating IS NOT DISTINCT FROM r.rating AND (g.keeps OR g.reason IS NOT DISTINCT FROM r.not_rated)";

/** SQL: the row says nothing any more. */
const SAYS_NOTHING = "(g.rating IS NULL AND g.reason IS NULL AND g.keeps IS NOT TRUE AND g.comment = '')";

/**
 * $1 organisation, $2 sheet, $3 year, $4 the rows as JSON; answers those whose version still stood, as they stood and
 * as they stand now. A row that was emptied goes, so that whoever has moved meanwhile is rated in the new place.
 */
export const saveRatingsStatement = {
  name: "ratings_save",
  text: `WITH given AS (
      SELECT * FROM json_to_recordset($4::json) AS g(member uuid, rating "RatingLevel", reason "NotRatedReason",
        comment text, version int, keeps boolean)
    ), changed AS (
      UPDATE member_ratings r SET rating = g.rating,
        not_rated = CASE WHEN g.keeps THEN r.not_rated ELSE g.reason END, comment = g.comment, version = r.version + 1,
        typed_on = CASE WHEN ${SAME_CHOICE} THEN r.typed_on END, typed_by = CASE WHEN ${SAME_CHOICE} THEN r.typed_by END
      FROM given g WHERE r.org_id = $1 AND r.sheet_id = $2 AND r.member_id = g.member AND r.year = $3
        AND r.version = g.version AND NOT ${SAYS_NOTHING}
      RETURNING r.member_id, to_jsonb(r) AS now_stands
    ), gone AS (
      DELETE FROM member_ratings r USING given g
      WHERE r.org_id = $1 AND r.sheet_id = $2 AND r.member_id = g.member AND r.year = $3
        AND r.version = g.version AND ${SAYS_NOTHING}
      RETURNING r.member_id, NULL::jsonb AS now_stands
    ), made AS (
      INSERT INTO member_ratings AS r (org_id, sheet_id, member_id, year, rating, not_rated, comment)
      SELECT $1, $2, g.member, $3, g.rating, g.reason, g.comment FROM given g WHERE g.version IS NULL
      ON CONFLICT DO NOTHING
      RETURNING r.member_id, to_jsonb(r) AS now_stands
    ), written AS (
      SELECT * FROM changed UNION ALL SELECT * FROM gone UNION ALL SELECT * FROM made
    )
    SELECT w.member_id AS member, to_jsonb(r) AS before, w.now_stands AS after FROM written w
    LEFT JOIN member_ratings r ON r.org_id = $1 AND r.member_id = w.member_id AND r.year = $3`,
};

const COUNTS = `count(*) FILTER (WHERE r.rating = 'excellent')::int AS excellent,
    count(*) FILTER (WHERE r.rating = 'good')::int AS good,
    count(*) FILTER (WHERE r.rating = 'completed')::int AS completed,
    count(*) FILTER (WHERE r.rating = 'not_completed')::int AS not_completed,
    count(*) FILTER (WHERE r.not_rated IS NOT NULL)::int AS "notRated"`;

/** SQL: nobody rated the member `m` yet, so it is the list that says where; everybody else is counted in the sheet. */
const UNRATED = `NOT EXISTS (SELECT FROM member_ratings r WHERE r.org_id = m.org_id AND r.member_id = m.id AND r.year = $3)`;

/** $3 the year: each branch of a unit, and the unit's members without a branch. */
export const branchStandingsStatement = {
  name: "rating_branch_standings",
  text: `WITH listed AS (
      ${branchLists(UNRATED)}
    ), counted AS (
      SELECT s.branch_id, s.state, count(r.member_id)::int AS people, ${COUNTS}
      FROM rating_sheets s LEFT JOIN member_ratings r ON r.org_id = s.org_id AND r.sheet_id = s.id
      WHERE s.org_id = $1 AND s.unit_id = $2 AND s.year = $3 GROUP BY s.id
    )
    SELECT u.id, u.code, u.name, u.kind, ${PERIOD_KIND} AS "periodKind",
      COALESCE(listed.members, 0) + COALESCE(c.people, 0) AS members,
      COALESCE(c.state::text, 'none') AS state, to_json(c) AS counts
    FROM units u
    LEFT JOIN listed ON listed.branch_id IS NOT DISTINCT FROM CASE WHEN u.kind = 'branch' THEN u.id END
    LEFT JOIN counted c ON c.branch_id IS NOT DISTINCT FROM CASE WHEN u.kind = 'branch' THEN u.id END
    WHERE u.org_id = $1 AND (u.id = $2 OR u.parent_id = $2) AND (u.closed_on IS NULL OR c.state IS NOT NULL)
    ORDER BY u.kind = 'branch', u.name COLLATE "vi-x-icu", u.id`,
};

/** $2 the units within reach (null = all), $3 the year: each unit with its approved results. */
export const unitStandingsStatement = {
  name: "rating_unit_standings",
  text: `WITH ${unitLists(UNRATED)}
    SELECT u.id, u.code, u.name, u."periodKind", COALESCE(m.members, 0) + COALESCE(p.people, 0) AS members,
      COALESCE(b.branches, 1)::int AS "of",
      COALESCE(c.approved, 0)::int AS approved, to_json(c) AS counts
    FROM reached u
    LEFT JOIN listed m ON m.unit_id = u.id AND m.day = u.day
    LEFT JOIN (SELECT b.parent_id, count(*) AS branches FROM units b
      WHERE b.org_id = $1 AND b.kind = 'branch' AND b.closed_on IS NULL GROUP BY b.parent_id) b ON b.parent_id = u.id
    LEFT JOIN (SELECT s.unit_id, count(DISTINCT s.id) AS approved, ${COUNTS}
      FROM rating_sheets s LEFT JOIN member_ratings r ON r.org_id = s.org_id AND r.sheet_id = s.id
      WHERE s.org_id = $1 AND s.year = $3 AND s.state = 'approved' GROUP BY s.unit_id) c ON c.unit_id = u.id
    LEFT JOIN (SELECT s.unit_id, count(*)::int AS people
      FROM rating_sheets s JOIN member_ratings r ON r.org_id = s.org_id AND r.sheet_id = s.id
      WHERE s.org_id = $1 AND s.year = $3 GROUP BY s.unit_id) p ON p.unit_id = u.id
    ORDER BY u.code`,
};

/** $3 the year: whether the unit's own assessment of it stands before the reviewers, or the year is closed. */
export const frozenYearStatement = {
  name: "rating_year_frozen",
  text: `SELECT EXISTS (SELECT FROM assessments a JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
      WHERE a.org_id = $1 AND a.unit_id = $2 AND c.year = $3
        AND (c.state = 'closed' OR a.state IN ('SUBMITTED', 'APPRAISED', 'RECOGNISED', 'NOT_RECOGNISED'))) AS frozen`,
};

/** $2 the member: every year that was recorded of it, the newest first. */
export const reviewsOfMemberStatement = {
  name: "reviews_of_member",
  text: `SELECT COALESCE(r.year, t.year) AS year, COALESCE(r.rating::text, r.not_rated::text) AS choice,
      COALESCE(r.comment, '') AS comment, s.state, s.approved_on AS "approvedOn", t.total, t.result,
      t.state AS "trainingState"
    FROM (SELECT * FROM member_ratings WHERE org_id = $1 AND member_id = $2) r
    FULL JOIN (SELECT * FROM training_records WHERE org_id = $1 AND member_id = $2) t ON t.year = r.year
    LEFT JOIN rating_sheets s ON s.org_id = r.org_id AND s.id = r.sheet_id
    ORDER BY 1 DESC LIMIT 20`,
};
