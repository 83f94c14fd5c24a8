import { deferredOn } from "@/lib/deferrals/in-force";
import { listIn } from "@/lib/members/placed";
import { HELD, MARK_COUNTS } from "@/lib/ratings/attendance/counted";
import { AROUND, LISTED } from "@/lib/ratings/listed";
import { awayOn, guestsOn } from "@/lib/transfers/stays";
import { ownYear, stoodBetween } from "@/lib/units/year-days";

const rowOf = (
  awayAt: string,
  guestFrom: string,
) => `m.id AS "memberId", m.full_name AS "fullName", m.given_name,
  m.birth_date AS "birthDate", a.mark, COALESCE(a.reason, '') AS reason, ${deferredOn("$5::date")} AS "isDeferred",
  ${awayAt} AS "awayAt", ${guestFrom} AS "guestFrom"`;
const HERE = { unit: "$2", branch: "$3::uuid" };
const ROW = rowOf(awayOn("$5::date", HERE), "NULL::text");
const GUEST_ROW = rowOf("NULL::text", "m.home");
const TICKED =
  "LEFT JOIN branch_meeting_attendance a ON a.org_id = m.org_id AND a.meeting_id = $4 AND a.member_id = m.id";

/**
 * Whoever stood in the branch's list ($1 – $3) on the day of the meeting $4, which is $5, who took part there for a time,
 * and whoever was ticked then.
 */
export const rollStatement = {
  name: "branch_meeting_roll",
  text: `WITH guests AS (
      SELECT m.* FROM (${guestsOn({ org: "$1", ...HERE, day: "$5::date" })}) m
      WHERE (${LISTED}) IS NOT TRUE
    )
    SELECT p.* FROM (
      SELECT ${ROW} FROM ${AROUND} ${TICKED} WHERE ${LISTED}
      UNION ALL
      SELECT ${GUEST_ROW} FROM guests m ${TICKED}
      UNION ALL
      SELECT ${ROW} FROM branch_meeting_attendance a
      JOIN members m ON m.org_id = a.org_id AND m.id = a.member_id
      WHERE a.org_id = $1 AND a.meeting_id = $4 AND (${LISTED}) IS NOT TRUE
        AND NOT EXISTS (SELECT FROM guests g WHERE g.id = m.id)
    ) p ORDER BY p.given_name COLLATE "vi-x-icu", p."fullName" COLLATE "vi-x-icu", p."memberId"`,
};

/** As `rollStatement`, of each of the days $4 on which nobody was ticked yet. */
export const rollsStatement = {
  name: "branch_meeting_rolls",
  text: `SELECT given.day, m.id AS "memberId", m.full_name AS "fullName", m.code, m.birth_date AS "birthDate",
      ${deferredOn("given.day")} AS "isDeferred",
      CASE WHEN m.home IS NULL THEN ${awayOn("given.day", HERE)} END AS "awayAt", m.home AS "guestFrom"
    FROM unnest($4::date[]) AS given(day)
    CROSS JOIN LATERAL (
      SELECT m.org_id, m.id, m.full_name, m.given_name, m.code, m.birth_date, NULL::text AS home
      FROM (${listIn({ org: "$1", unit: "$2", day: "given.day" })}) m
      WHERE m.branch_then IS NOT DISTINCT FROM $3::uuid
      UNION ALL
      SELECT m.org_id, m.id, m.full_name, m.given_name, m.code, m.birth_date, m.home
      FROM (${guestsOn({ org: "$1", ...HERE, day: "given.day" })}) m
      WHERE NOT EXISTS (SELECT FROM (${listIn({ org: "$1", unit: "$2", day: "given.day" })}) l
        WHERE l.id = m.id AND l.branch_then IS NOT DISTINCT FROM $3::uuid)
    ) m
    ORDER BY given.day, m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id`,
};

/** $1 organisation, $2 meeting, $3 the whole roll as JSON: whoever is not in it any more goes; a reason that is null stays. */
export const saveRollStatement = {
  name: "branch_meeting_save_roll",
  text: `WITH given AS (
      SELECT * FROM json_to_recordset($3::json) AS g(member uuid, mark "AttendanceMark", reason text)
    ), gone AS (
      DELETE FROM branch_meeting_attendance a WHERE a.org_id = $1 AND a.meeting_id = $2
        AND NOT EXISTS (SELECT FROM given g WHERE g.member = a.member_id)
    )
    INSERT INTO branch_meeting_attendance (org_id, meeting_id, member_id, mark, reason)
    SELECT $1, $2, g.member, g.mark, coalesce(g.reason, a.reason) FROM given g
    LEFT JOIN branch_meeting_attendance a ON a.org_id = $1 AND a.meeting_id = $2 AND a.member_id = g.member
    ON CONFLICT (org_id, meeting_id, member_id) DO UPDATE SET mark = excluded.mark, reason = excluded.reason
    RETURNING member_id`,
};

const TICKS = `LEFT JOIN LATERAL (SELECT ${MARK_COUNTS} AS marks FROM branch_meeting_attendance a
    WHERE a.org_id = g.org_id AND a.meeting_id = g.id HAVING count(*) > 0) ticks ON true`;

/** One branch's meetings between two days ($4, $5), the latest first. */
export const branchMeetingsStatement = {
  name: "branch_meeting_list",
  text: `SELECT g.id, g.day, g.time, g.place, g.kind, g.state, g.agenda, g.resolution,
      g.resolution_number AS "resolutionNumber", g.present_count AS "presentCount",
      g.entitled_count AS "entitledCount", ticks.marks
    FROM branch_meetings g ${TICKS}
    WHERE g.org_id = $1 AND g.unit_id = $2 AND g.branch_id IS NOT DISTINCT FROM $3::uuid
      AND g.day BETWEEN $4::date AND $5::date
    ORDER BY g.day DESC, g.time DESC, g.id DESC LIMIT $6`,
};

/** Each branch of a unit ($2) with what it held between two days ($3, $4). */
export const branchStandingsStatement = {
  name: "branch_meeting_standings",
  text: `SELECT u.id, u.code, u.name, u.opened_on AS "openedOn", u.closed_on AS "closedOn",
      COALESCE(r.dispersed, false) AS dispersed,
      COALESCE(met.meetings, '[]') AS meetings
    FROM units u
    LEFT JOIN branch_meeting_rhythms r ON r.org_id = u.org_id AND r.unit_id = u.id
    LEFT JOIN (
      SELECT g.branch_id, jsonb_agg(jsonb_build_object('day', g.day, 'marks', ticks.marks,
        'presentCount', g.present_count, 'entitledCount', g.entitled_count)) AS meetings
      FROM branch_meetings g ${TICKS}
      WHERE g.org_id = $1 AND g.unit_id = $2 AND ${HELD} AND g.day BETWEEN $3::date AND $4::date
      GROUP BY g.branch_id
    ) met ON met.branch_id = u.id
    WHERE u.org_id = $1 AND u.parent_id = $2 AND u.kind = 'branch'
      AND (met.meetings IS NOT NULL OR ${stoodBetween("u", "$3::date", "$4::date")})
    ORDER BY u.name COLLATE "vi-x-icu", u.id`,
};

const OWN_YEAR = ownYear("u", 3);

/** $2 the units within reach (null = all); $3 to $6 the days of the year. */
export const unitStandingsStatement = {
  name: "branch_meeting_unit_standings",
  text: `WITH own AS (
      SELECT u.* FROM (
        SELECT u.org_id, u.id, u.code, u.name, u.opened_on, u.closed_on,
          ${OWN_YEAR.from} AS first_day, ${OWN_YEAR.to} AS last_day
        FROM units u WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2))
          AND u.kind IN ('base_union', 'base_branch')
      ) u WHERE ${stoodBetween("u", "u.first_day", "u.last_day")}
    )
    SELECT own.id, own.code, own.name, COALESCE(b.branches, 1)::int AS branches, COALESCE(met.met, 0)::int AS met,
      COALESCE(met.held, 0)::int AS held, met.marks, met.present AS "presentCount", met.entitled AS "entitledCount"
    FROM own
    LEFT JOIN (
      SELECT own.id, count(*) AS branches FROM own
      JOIN units b ON b.org_id = own.org_id AND b.parent_id = own.id AND b.kind = 'branch'
      WHERE ${stoodBetween("b", "own.first_day", "own.last_day")}
        OR EXISTS (SELECT FROM branch_meetings g WHERE g.org_id = b.org_id AND g.unit_id = own.id AND g.branch_id = b.id AND ${HELD}
          AND g.day BETWEEN own.first_day AND own.last_day)
      GROUP BY own.id
    ) b ON b.id = own.id
    LEFT JOIN (
      SELECT g.unit_id, count(DISTINCT COALESCE(g.branch_id, g.unit_id)) AS met, count(DISTINCT g.id) AS held,
        ${MARK_COUNTS} AS marks,
        sum(g.present_count)::int AS present, sum(g.entitled_count)::int AS entitled
      FROM own JOIN branch_meetings g ON g.org_id = own.org_id AND g.unit_id = own.id AND ${HELD}
        AND g.day BETWEEN own.first_day AND own.last_day
      LEFT JOIN branch_meeting_attendance a ON a.org_id = g.org_id AND a.meeting_id = g.id
      GROUP BY g.unit_id
    ) met ON met.unit_id = own.id
    ORDER BY own.code`,
};

/**
 * What one member ($2) was ticked as at meetings that were held, with the calendar of the unit that held them, and how
 * the organisation counts an excuse from which year on, the newest first: one statement for a page that has many.
 */
export const marksOfMemberStatement = {
  name: "branch_meeting_marks_of_member",
  text: `SELECT (SELECT coalesce(jsonb_agg(d), '[]') FROM (
      SELECT g.day, a.mark, u.period_kind AS calendar FROM branch_meeting_attendance a
      JOIN branch_meetings g ON g.org_id = a.org_id AND g.id = a.meeting_id AND ${HELD}
      JOIN units u ON u.org_id = g.org_id AND u.id = g.unit_id
      WHERE a.org_id = $1 AND a.member_id = $2 ORDER BY g.day DESC LIMIT 500) d) AS marked,
    (SELECT coalesce(jsonb_agg(s), '[]') FROM (
      SELECT from_year AS "fromYear", excused FROM rating_settings
      WHERE org_id = $1 ORDER BY from_year DESC LIMIT 100) s) AS rules`,
};
