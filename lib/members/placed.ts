import { dayOfSql, startOfDaySql } from "@/lib/platform/database/day-sql";

/** SQL: the arrival of somebody whom a unit, the other side and mostly another one, had let go: the row goes on where the case lies. */
export const TAKES_UP = "(t.direction = 'in' AND c.other_unit_id IS NOT NULL)";

/**
 * SQL: what the next leaving after the arrival `c` contradicts: it led out of another unit, whose row of the person was
 * folded into the one that had arrived.
 */
const CAME_EARLY = `EXISTS (SELECT FROM (SELECT o.unit_id FROM member_cases o
        JOIN transfers x ON x.org_id = o.org_id AND x.case_id = o.id AND x.kind = 'permanent' AND x.direction IN ('out', 'within')
        WHERE o.org_id = c.org_id AND o.member_id = c.member_id AND o.procedure = 'transfer' AND o.outcome = 'done'
          AND (o.closed_on, o.created_at) > (c.closed_on, c.created_at)
        ORDER BY o.closed_on, o.created_at LIMIT 1) next WHERE next.unit_id <> c.unit_id)`;

/**
 * SQL: the permanent transfers `c` with `t` that are done. Whoever goes out stays, marked as moved, in the place that was
 * left; whoever arrived before another unit had told of the leaving came only by that.
 */
const MOVED = `c.procedure = 'transfer' AND c.outcome = 'done' AND t.kind = 'permanent'
        AND (t.direction <> 'in' OR ${TAKES_UP} OR NOT ${CAME_EARLY})`;

/** SQL: the unit or branch in which a case `c` with its `t` found the member. */
export const leftBy = (place: "unit" | "branch") =>
  `CASE WHEN ${TAKES_UP} THEN c.other_${place}_id ELSE c.${place}_id END`;

/** SQL: the days on which the member of a case `c` had been let go by then. */
export const LET_GO = `SELECT o.closed_on AS day FROM member_cases o
      JOIN transfers x ON x.org_id = o.org_id AND x.case_id = o.id AND x.kind = 'permanent' AND x.direction = 'out'
      WHERE o.org_id = c.org_id AND o.member_id = c.member_id AND o.procedure = 'transfer' AND o.outcome = 'done'
        AND o.closed_on <= c.closed_on`;

/** SQL: the row `m` is of somebody whom its unit let go: the last transfer on record led out, and nobody has taken the person in since. */
export const HAS_LEFT = `m.status = 'moved' AND COALESCE((SELECT t.direction = 'out' FROM member_cases c
        JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'permanent'
        WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'transfer' AND c.outcome = 'done'
        ORDER BY c.closed_on DESC, c.created_at DESC LIMIT 1), false)`;

/**
 * SQL: the member `m` and `n`, who bears the same folded name, are one person by a number or the day of birth, and no two
 * by their code. Where only the year of birth is known it says nothing.
 */
export const IS_SAME_PERSON = `(m.code IS NULL OR n.code IS NULL OR m.code = n.code)
        AND (m.code = n.code OR m.card_number = n.card_number
          OR (m.birth_date = n.birth_date AND length(m.birth_date) = 10 AND m.gender::text = n.gender::text))`;

/** SQL: until the arrival `c` nobody in the organisation had the person. */
export const FROM_OUTSIDE = `(NOT EXISTS (${LET_GO}) AND NOT ${CAME_EARLY})`;

/** SQL: before this move the member was in no list here; who arrived before the old unit told of the leaving moved straight on. */
const ARRIVES = `(t.direction = 'in' AND (c.other_unit_id IS NULL OR EXISTS (${LET_GO})))`;
const WITH_TRANSFER = "JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id";

/**
 * SQL: the branches `b` that the event `e` took a member from. The log names a branch by its id; what was written
 * before it did so, by the name that the branch had.
 */
const LEFT_BRANCH = `units b ON b.org_id = e.org_id AND b.parent_id = e.unit_id AND b.kind = 'branch'
        AND CASE WHEN e.detail ? 'leftBranch' THEN b.id::text = e.detail ->> 'leftBranch'
          ELSE EXISTS (SELECT FROM audit_values v
            JOIN unit_names n ON n.org_id = b.org_id AND n.unit_id = b.id AND n.name = v.before ->> 'branch'
            WHERE v.event_id = e.id) END`;

/** SQL: the change was neither an undoing nor undone: what was taken back has never been. */
export const STANDS = `NOT e.detail ? 'undo' AND NOT EXISTS (SELECT FROM audit_events z
          WHERE z.subject_id = e.subject_id AND z.org_id = e.org_id AND z.id > e.id
            AND z.detail ->> 'undo' IN (e.detail ->> 'bulk', e.detail ->> 'import', e.detail ->> 'merge',
              e.detail ->> 'act', e.detail ->> 'effect'))`;

/** SQL: no case has told since when the member left the branch `b`, as one that records a list's change of branch does. */
const NOT_RECORDED = `NOT EXISTS (SELECT FROM member_cases c ${WITH_TRANSFER}
          WHERE c.org_id = m.org_id AND c.member_id = m.id AND ${MOVED}
            AND t.direction = 'inside' AND t.member_version IS NULL
            AND c.branch_id = b.id AND c.created_at > e.at
            AND c.closed_on <= ${dayOfSql("e.at")})`;

/**
 * SQL: the moves of the member `m` from a day on, each with the place that was left (`arrives`: one outside the
 * organisation, or nowhere after another unit had let the person go). A transfer says it by its case; a branch that was set in the form,
 * for many or by a sheet says it in the log (`case_id` null). Whoever was in no branch yet was only not sorted: that is
 * no move.
 */
export const movesFrom = (
  day: string,
) => `SELECT c.closed_on AS day, c.created_at AS at, ${leftBy("unit")} AS unit_id,
        ${leftBy("branch")} AS branch_id, ${ARRIVES} AS arrives, c.id AS case_id
      FROM member_cases c ${WITH_TRANSFER}
      WHERE c.org_id = m.org_id AND c.member_id = m.id AND ${MOVED} AND c.closed_on >= ${day}
      UNION ALL
      SELECT ${dayOfSql("e.at")}, e.at, e.unit_id, b.id, false, NULL::uuid
      FROM audit_events e JOIN ${LEFT_BRANCH}
      WHERE e.subject_id = m.id::text AND e.org_id = m.org_id AND e.type = 'member.updated'
        AND e.detail -> 'fields' ? 'branch' AND e.at >= ${startOfDaySql(day)} AND ${STANDS}
        AND ${NOT_RECORDED}`;

/** SQL: the places of the member `m` since a day, each with the day on which he or she left it; last the one of now. */
export const placesFrom = (day: string) => `(${movesFrom(day)}
      UNION ALL
      SELECT 'infinity'::date, 'infinity'::timestamptz, m.unit_id, m.branch_id, false, NULL)`;

/** SQL: where the member `m` was at the end of a day, as one row of `movesFrom`: what the first move since left, or where he or she is now. */
export const placeOn = (day: string) =>
  `SELECT p.unit_id, p.branch_id, p.arrives FROM ${placesFrom(`${day} + 1`)} p ORDER BY p.day, p.at LIMIT 1`;

/** SQL: since a day the days on which `placeOn` finds the member `m` in a branch of a unit, as one multirange. */
export const daysIn = (
  { unit, branch }: { unit: string; branch: string },
  day: string,
) => `(SELECT range_agg(daterange(s.since, s.day)) FROM (
        SELECT p.*, lag(p.day, 1, '-infinity') OVER (ORDER BY p.day, p.at) AS since FROM ${placesFrom(day)} p) s
      WHERE s.unit_id = ${unit} AND s.branch_id IS NOT DISTINCT FROM ${branch} AND NOT s.arrives)`;

/** SQL: the day from which the change that the event `e` tells holds: its own, else that of the telling. */
const HOLDS_FROM = `COALESCE((e.detail ->> 'on')::date, ${dayOfSql("e.at")})`;

/** SQL: when the case `c` was closed: by its last step so far, or as it was recorded. */
const CLOSED_AT = `GREATEST(c.created_at, (SELECT max(s.at) FROM member_case_steps s
          WHERE s.org_id = c.org_id AND s.case_id = c.id))`;

/**
 * SQL: the post that the member `m` had at the end of a day. The log keeps what each change wrote over, of a transfer
 * that ended one its case: what stood as it was told, whichever day it holds from. So of the changes in the order of
 * their telling (at one moment that of the log) it is what the first one that holds from later wrote over, after the last
 * one that holds by that day; if none does, or the day is null, the post of now.
 */
export const postOn = (day: string) => `(SELECT p.position FROM (SELECT told.*,
          bool_or(told.day <= ${day}) OVER (ORDER BY told.at, told.id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS past
        FROM (
        SELECT ${HOLDS_FROM} AS day, e.at, e.id, v.before ->> 'position' AS position
        FROM audit_events e JOIN audit_values v ON v.event_id = e.id
        WHERE e.subject_id = m.id::text AND e.org_id = m.org_id AND e.type IN ('member.updated', 'member.merged')
          AND e.detail -> 'fields' ? 'position' AND e.at >= ${startOfDaySql(`${day} + 1`)}
          AND ${STANDS}
        UNION ALL
        SELECT c.closed_on, ${CLOSED_AT}, 0, x.prior_position
        FROM member_cases c ${WITH_TRANSFER} JOIN case_member_effects x ON x.org_id = c.org_id AND x.case_id = c.id
        WHERE c.org_id = m.org_id AND c.member_id = m.id AND ${MOVED}
        UNION ALL
        SELECT 'infinity'::date, 'infinity'::timestamptz, 0, m.position) told) p
      WHERE (p.day > ${day} OR p.day = 'infinity') AND p.past IS NOT TRUE ORDER BY p.at, p.id LIMIT 1)`;

/**
 * SQL: the members who may have been in a unit at the end of a day: those of today, and those whom a transfer took to
 * another one since; whoever was folded into another row is there by that row alone. Each of those who went is looked up
 * by itself (LIMIT 1), so that no plan reads the whole table.
 */
export const membersAround = ({ org, unit, day }: { org: string; unit: string; day: string }) => `(
      SELECT m.* FROM members m WHERE m.org_id = ${org} AND m.unit_id = ${unit} AND m.status <> 'merged'
      UNION ALL
      SELECT gone.* FROM (SELECT DISTINCT c.member_id FROM member_cases c ${WITH_TRANSFER}
        WHERE c.org_id = ${org} AND c.unit_id = ${unit} AND ${MOVED} AND c.closed_on > ${day}) moved
      CROSS JOIN LATERAL (SELECT k.* FROM members k
        WHERE k.org_id = ${org} AND k.id = moved.member_id AND k.unit_id <> ${unit}
          AND k.status <> 'merged' LIMIT 1) gone
    )`;

/** SQL: since the end of a day the member `m` may have moved; else he or she was where he or she is now. */
const mayHaveMoved = (day: string) => `(EXISTS (SELECT FROM member_cases c
        WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'transfer' AND c.outcome = 'done'
          AND c.closed_on > ${day})
      OR EXISTS (SELECT FROM audit_events e
        WHERE e.subject_id = m.id::text AND e.org_id = m.org_id AND e.type = 'member.updated'
          AND e.detail -> 'fields' ? 'branch' AND e.at >= ${startOfDaySql(`${day} + 1`)}))`;

/**
 * SQL: of the members around a unit those who may have been in one of its branches (null: in none) at the end of a day.
 * Where each was then is asked of these alone: of the other branches' members most never moved.
 */
export const membersAroundBranch = ({
  branch,
  ...at
}: {
  org: string;
  unit: string;
  branch: string;
  day: string;
}) => `(
      SELECT m.* FROM ${membersAround(at)} m
      WHERE m.unit_id <> ${at.unit} OR m.branch_id IS NOT DISTINCT FROM ${branch} OR ${mayHaveMoved(at.day)}
    )`;

/** SQL: since when what the event `e` says of a status holds. Of what is taken back without a day nothing before is left. */
const HOLDS_SINCE = `COALESCE(e.detail ->> 'on', CASE WHEN e.detail ->> 'to' = 'active' THEN ''
          ELSE ${dayOfSql("e.at")}::text END)`;

/**
 * SQL: how the member `m` left and came back after a day, as the log tells it, up to the last time, which stands in the
 * row (`status_since`). What is told later for an earlier day, or once more in the same sense, stands instead of what was.
 */
export const turnsAfter = (day: string) => `SELECT w.day, w.status, w.id FROM (
        SELECT s.*, lead(s.status = 'active') OVER (ORDER BY s.id) AS again,
          min(s.day) OVER (ORDER BY s.id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS later
        FROM (SELECT e.id, e.detail ->> 'to' AS status, ${HOLDS_SINCE} AS day FROM audit_events e
          WHERE e.subject_id = m.id::text AND e.org_id = m.org_id AND e.type = 'member.status_changed'
            AND m.status_since > ${day}) s) w
      WHERE w.again IS DISTINCT FROM (w.status = 'active') AND (w.later IS NULL OR w.later >= w.day)
        AND w.day > (${day})::text AND w.day < m.status_since::text`;

/** SQL: the member `m` took part at the end of a day: what comes next is a leaving, or nothing comes and he or she does. */
export const activeOn = (day: string) => `(CASE WHEN m.status_since > ${day}
      THEN COALESCE((SELECT turn.status FROM (${turnsAfter(day)}) turn ORDER BY turn.day, turn.id LIMIT 1), m.status::text) <> 'active'
      ELSE m.status = 'active' END)`;

/** SQL: the member `m` took part on a day, until it came or at its end, in a place `p` of which `where` holds. */
export function stoodOn(day: string, where: string): string {
  const atEnd = (end: string) =>
    `(${activeOn(end)} AND EXISTS (SELECT FROM (${placeOn(end)}) p WHERE ${where} AND NOT p.arrives))`;
  return `(${atEnd(`(${day} - 1)`)} OR ${atEnd(day)})`;
}

/** SQL: the member `m` was in the list at the end of a day, as far as the dates of joining and leaving are known. */
export const listedOn = (day: string) => `(NOT m.honorary AND ${activeOn(day)}
    AND (m.joined_on IS NULL OR m.joined_on <= (${day})::text))`;

/**
 * SQL: the lists of all units at the end of a day, each member with the unit of then as `unit_then`: a transfer alone
 * leads to another one, so that nobody is looked up singly.
 */
export const listsIn = ({
  org,
  day,
}: {
  org: string;
  day: string;
}) => `SELECT m.*, COALESCE(p.unit_id, m.unit_id) AS unit_then
      FROM members m
      LEFT JOIN (SELECT DISTINCT ON (c.member_id) c.member_id, ${leftBy("unit")} AS unit_id,
          ${ARRIVES} AS arrives
        FROM member_cases c ${WITH_TRANSFER} WHERE c.org_id = ${org} AND ${MOVED} AND c.closed_on > ${day}
        ORDER BY c.member_id, c.closed_on, c.created_at) p ON p.member_id = m.id
      WHERE m.org_id = ${org} AND m.status <> 'merged' AND ${listedOn(day)} AND p.arrives IS NOT TRUE`;

/** SQL: the list of a unit at the end of a day, each member with the branch of then as `branch_then`. */
export const listIn = (at: {
  org: string;
  unit: string;
  day: string;
}) => `SELECT m.*, p.branch_id AS branch_then
      FROM ${membersAround(at)} m CROSS JOIN LATERAL (${placeOn(at.day)}) p
      WHERE ${listedOn(at.day)} AND p.unit_id = ${at.unit} AND NOT p.arrives`;
