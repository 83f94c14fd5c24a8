import { FROM_OUTSIDE, LET_GO, movesFrom, STANDS, TAKES_UP, turnsAfter } from "@/lib/members/placed";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import { AWAY_SINCE } from "@/lib/transfers/stays";

const YEAR_START = "make_date($5::int, 1, 1)";
const IN_YEAR = "left(p.month, 4) = ($5::int)::text";

/**
 * Everybody who may have owed or paid in the unit in the year $5: those who are in its list, those who left the roll
 * in that year, those whom a transfer took elsewhere since, and whoever paid there.
 */
const PEOPLE = `people AS (
      SELECT m.id FROM members m WHERE m.org_id = $1 AND m.unit_id = $2 AND NOT m.honorary
        AND (m.status = 'active' OR m.status_since >= ${YEAR_START})
      UNION
      SELECT c.member_id FROM member_cases c
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'permanent'
        AND t.direction <> 'in'
      JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id AND NOT m.honorary
      WHERE c.org_id = $1 AND c.unit_id = $2 AND c.procedure = 'transfer' AND c.outcome = 'done'
        AND c.closed_on >= ${YEAR_START}
      UNION
      SELECT COALESCE(m.merged_into_id, m.id) FROM fee_payments p
      JOIN members m ON m.org_id = p.org_id AND m.id = p.member_id
      WHERE p.org_id = $1 AND p.unit_id = $2 AND ${IN_YEAR} AND p.amount > 0
    )`;

/**
 * Where those people were before each move since the year began: nowhere, before an arrival. Told of all at once: the
 * planner, which expects one person, would ask it of all for each of them.
 */
const MOVES = `moves AS (
      SELECT m.id AS member_id, v.* FROM people JOIN members m ON m.org_id = $1 AND m.id = people.id
      CROSS JOIN LATERAL (${movesFrom(YEAR_START)}) v
    ), moved AS MATERIALIZED (
      SELECT v.member_id,
        bool_or(NOT v.arrives AND v.unit_id = $2 AND v.branch_id IS NOT DISTINCT FROM $3::uuid) AS was_here,
        json_agg(json_build_object('month', to_char(v.day, 'YYYY-MM'),
          'unitId', CASE WHEN NOT v.arrives THEN v.unit_id END, 'branchId', CASE WHEN NOT v.arrives THEN v.branch_id END)
          ORDER BY v.day, v.at) AS moves
      FROM moves v GROUP BY v.member_id
    )`;

/** What the organisation's list of occupations that earn nothing was before each change of it, as the log tells it. */
const LISTS = `lists AS MATERIALIZED (
      SELECT e.id, e.at, v.before ->> 'unsalariedOccupations' AS list
      FROM audit_events e JOIN audit_values v ON v.event_id = e.id
      WHERE e.subject_id = $1::uuid::text AND e.org_id = $1 AND e.type = 'member_terms.changed'
        AND v.before ? 'unsalariedOccupations'
        AND v.before -> 'unsalariedOccupations' IS DISTINCT FROM v.after -> 'unsalariedOccupations'
    )`;

/** SQL: the payments of the member `m`, and those that stayed with rows folded into that one. */
const PAYMENTS = `fee_payments p WHERE p.org_id = m.org_id AND p.member_id IN (SELECT m.id UNION ALL
          SELECT k.id FROM members k WHERE k.org_id = m.org_id AND k.merged_into_id = m.id)`;

/**
 * SQL: the first month in which what the change `by` wrote over no longer counts for the member `m`: that of the change, or
 * the next one where money had been taken for that month before it was told.
 */
const endsIn = (by: string) => `to_char(${dayOfSql(`${by}.at`)} + CASE WHEN EXISTS (SELECT FROM ${PAYMENTS}
          AND p.month = to_char(${dayOfSql(`${by}.at`)}, 'YYYY-MM') AND p.amount > 0 AND p.saved_at < ${by}.at)
          THEN interval '1 month' ELSE interval '0' END, 'YYYY-MM')`;

const isIn = (list: string, occupation: string) =>
  `COALESCE(lower(btrim(${occupation})) = ANY(regexp_split_to_array(lower(${list}), '\\s*,\\s*')), false)`;

/**
 * A first guess from the roster's own words, by the list of now and by those before it, and whether it has any; the branch
 * sets each member's class apart.
 */
const earning = (occupation: string) => `'earnsNothing',
        ${isIn(
          `COALESCE((SELECT g.unsalaried_occupations FROM member_term_settings g WHERE g.org_id = m.org_id),
          '${DEFAULT_TERMS.unsalariedOccupations}')`,
          occupation,
        )},
        'before', COALESCE((SELECT json_agg(json_build_object('earnsNothing', ${isIn("l.list", occupation)},
          'endsIn', ${endsIn("l")}) ORDER BY l.at, l.id) FROM lists l), '[]'),
        'isTold', COALESCE(btrim(${occupation}), '') <> ''`;

/**
 * SQL: what each change of the occupation of the member `m` wrote over, in order. What the log no longer holds the words of
 * is left out.
 */
const OCCUPATIONS = `SELECT json_agg(json_build_object(${earning("v.before ->> 'occupation'")}, 'endsIn', ${endsIn("e")})
          ORDER BY e.at, e.id)
        FROM audit_events e JOIN audit_values v ON v.event_id = e.id
        WHERE e.subject_id = m.id::text AND e.org_id = m.org_id AND e.type IN ('member.updated', 'member.merged')
          AND e.detail -> 'fields' ? 'occupation' AND v.before ? 'occupation' AND ${STANDS}`;

/** SQL: all that says what a member `m` owes; the payments follow. */
const TOLD = `m.id AS "memberId", m.full_name AS "fullName", m.code, m.birth_date AS "birthDate",
      m.joined_on AS "joinedOn", json_build_object(${earning("m.occupation")}) AS occupation,
      COALESCE((${OCCUPATIONS}), '[]') AS occupations,
      COALESCE((SELECT json_agg(json_build_object('fromMonth', f.from_month, 'feeClass', f.fee_class,
          'byQuarter', f.by_quarter))
        FROM fee_class_changes f WHERE f.org_id = m.org_id AND f.member_id = m.id), '[]') AS classes,
      COALESCE((SELECT json_agg(json_build_object('fromMonth', e.from_month, 'months', e.months))
        FROM fee_exemptions e WHERE e.org_id = m.org_id AND e.member_id = m.id AND e.withdrawn_on IS NULL), '[]')
        AS exemptions`;

/** The month of the last arrival from outside the organisation. */
const ARRIVED = `(SELECT to_char(max(c.closed_on), 'YYYY-MM') FROM member_cases c
        JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
        WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'transfer' AND c.outcome = 'done'
          AND t.kind = 'permanent' AND t.direction = 'in' AND NOT ${TAKES_UP} AND ${FROM_OUTSIDE})`;
/**
 * Who takes part elsewhere for a time pays at home by the quarter (domain.md §2.11): until the last one that is over, and
 * what was owed by the month before the stay stays owed.
 */
const byQuarter = (lastWholeQuarter: string) => `to_char(${AWAY_SINCE}, 'YYYY-MM') AS "awaySince",
      (SELECT GREATEST(${lastWholeQuarter}::text, to_char(a.since - interval '1 month', 'YYYY-MM'))
        FROM (SELECT ${AWAY_SINCE} AS since) a WHERE a.since IS NOT NULL) AS "owedUntil",
      ${lastWholeQuarter}::text AS "lastQuarter"`;
const LEFT = "CASE WHEN m.status <> 'active' THEN to_char(m.status_since, 'YYYY-MM') END";

/**
 * SQL: the months since a day at whose beginning the member `m`, who came back, was off the roll: those between a return
 * and the turn before it. Of the last leaving `LEFT` tells.
 */
const offSince = (start: string) => `SELECT to_char(g.month, 'YYYY-MM') AS month FROM (
          SELECT t.status, t.day::timestamp AS day, lag(t.day::timestamp, 1, ${start} - interval '1 day') OVER (ORDER BY t.day, t.id) AS since
          FROM (${turnsAfter(`(${start} - 1)`)} UNION ALL SELECT m.status_since::text, m.status::text, NULL) t) turn
        CROSS JOIN LATERAL generate_series(date_trunc('month', turn.since) + interval '1 month', turn.day, interval '1 month') g(month)
        WHERE turn.status = 'active'`;

const PAYMENT = `'memberId', p.member_id, 'month', p.month, 'amount', p.amount, 'version', p.version,
          'savedOn', ${dayOfSql("p.saved_at")}`;

/** SQL: what receipts or lists took, of the lines `l` of collections `c`. */
const TAKEN = `json_agg(json_build_object('id', c.id, 'collectedOn', c.collected_on, 'docNumber', c.doc_number,
          'recordedBy', c.recorded_by, 'unitId', c.unit_id, 'branchId', c.branch_id, 'month', l.month, 'amount', l.amount)
          ORDER BY c.collected_on, c.doc_number, c.id)`;

/**
 * The year's payments of those people, at once as their moves; whichever row holds a month holds it whenever it is read, the
 * person's own before folded ones. Beside them what receipts took in the one branch; of all branches only sums are asked.
 */
const PAID = `payers AS (
      SELECT id AS member_id, id AS payer_id FROM people
      UNION ALL
      SELECT k.id, k.merged_into_id FROM people JOIN members k ON k.org_id = $1 AND k.merged_into_id = people.id
    ), paid AS MATERIALIZED (
      SELECT o.payer_id,
        bool_or(p.amount > 0 AND p.unit_id = $2 AND p.branch_id IS NOT DISTINCT FROM $3::uuid) AS was_here,
        json_agg(json_build_object(${PAYMENT}, 'unitId', p.unit_id, 'branchId', p.branch_id)
          ORDER BY p.member_id <> o.payer_id, p.member_id, p.month) AS payments
      FROM payers o JOIN fee_payments p ON p.org_id = $1 AND p.member_id = o.member_id AND ${IN_YEAR}
      GROUP BY o.payer_id
    ), taken AS MATERIALIZED (
      SELECT o.payer_id, ${TAKEN} AS lines FROM payers o
      JOIN fee_collection_lines l ON l.org_id = $1 AND l.member_id = o.member_id AND left(l.month, 4) = ($5::int)::text
      JOIN fee_collections c ON c.org_id = $1 AND c.id = l.collection_id AND c.unit_id = $2
        AND c.branch_id IS NOT DISTINCT FROM $3::uuid
      WHERE NOT $4 GROUP BY o.payer_id
    )`;

/**
 * $2 the unit, $3 one branch of it or $4 all of them, $5 the year, $6 the last month of a quarter that is over; who was
 * where is for `staysOf` to say.
 */
export const feePeopleStatement = {
  name: "fee_people",
  text: `WITH ${LISTS}, ${PEOPLE}, ${MOVES}, ${PAID}
    SELECT ${TOLD}, m.unit_id AS "unitId", m.branch_id AS "branchId",
      m.honorary OR (m.status <> 'active' AND m.status_since IS NULL) AS "owesNothing",
      ${ARRIVED} AS "arrivedIn", ${LEFT} AS "leftIn", ${byQuarter("$6")},
      COALESCE((SELECT json_agg(o.month) FROM (${offSince(YEAR_START)}) o), '[]') AS "offIn",
      COALESCE(moved.moves, '[]') AS moves,
      COALESCE(paid.payments, '[]') AS payments, COALESCE(taken.lines, '[]') AS taken
    FROM people JOIN members m ON m.org_id = $1 AND m.id = people.id AND m.status <> 'merged'
    LEFT JOIN moved ON moved.member_id = m.id
    LEFT JOIN paid ON paid.payer_id = m.id
    LEFT JOIN taken ON taken.payer_id = m.id
    WHERE $4 OR (m.unit_id = $2 AND m.branch_id IS NOT DISTINCT FROM $3::uuid) OR moved.was_here OR paid.was_here
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id`,
};

/** The months between one unit's letting go and the arrival in another. */
const AWAY = `SELECT to_char(g.month, 'YYYY-MM') AS month FROM member_cases c
        JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'permanent'
          AND (t.direction = 'in' OR ${TAKES_UP})
        CROSS JOIN LATERAL (SELECT max(l.day) AS day FROM (${LET_GO}) l) gone
        CROSS JOIN LATERAL generate_series(date_trunc('month', gone.day::timestamp) + interval '1 month', c.closed_on::timestamp,
          interval '1 month') g(month)
        WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'transfer' AND c.outcome = 'done'`;

/**
 * $2 the members: with all that was paid, wherever it was, and what the organisation says of removals from the roll; $3 the
 * first year that is asked about, $4 the last month of a quarter that is over (null: not asked).
 */
export const feeMemberStatement = {
  name: "fee_member",
  text: `WITH ${LISTS}
    SELECT ${TOLD}, m.branch_id AS "branchId",
      ${ARRIVED} AS "arrivedIn", ${LEFT} AS "leftIn", m.status <> 'active' AS "hasLeft",
      ${byQuarter("$4")},
      COALESCE((SELECT json_agg(a.month) FROM (${AWAY} UNION ${offSince("make_date($3::int, 1, 1)")}) a), '[]') AS "awayIn",
      COALESCE((SELECT json_agg(json_build_object(${PAYMENT}, 'isHere', true)) FROM ${PAYMENTS}), '[]') AS payments,
      COALESCE((SELECT ${TAKEN} FROM fee_collection_lines l
        JOIN fee_collections c ON c.org_id = l.org_id AND c.id = l.collection_id
        WHERE l.org_id = m.org_id AND l.member_id IN (SELECT m.id UNION ALL
          SELECT k.id FROM members k WHERE k.org_id = m.org_id AND k.merged_into_id = m.id)), '[]') AS taken,
      (SELECT json_build_object('removalMonths', g.removal_months, 'charterXiiFrom', g.charter_xii_from,
          'charterXiiiFrom', g.charter_xiii_from) FROM member_term_settings g WHERE g.org_id = m.org_id) AS "removalRule"
    FROM members m WHERE m.org_id = $1 AND m.id = ANY($2::uuid[])`,
};

/**
 * $1 organisation, $2 unit, $3 branch, $4 who saves, $5 when, $6 the cells as JSON, those that are put back with who saved
 * them and when; answers whose version still stood, with what stood there before. A sum that stays, to which a receipt is
 * added, stays with who took it when.
 */
export const saveFeesStatement = {
  name: "fees_save",
  text: `WITH given AS (
      SELECT * FROM json_to_recordset($6::json)
        AS g(member uuid, month text, amount int, version int, "savedBy" text, "savedAt" timestamptz)
    ), changed AS (
      UPDATE fee_payments p SET amount = g.amount, unit_id = $2, branch_id = $3, version = p.version + 1,
        saved_by = COALESCE(g."savedBy", CASE WHEN g.amount = p.amount THEN p.saved_by END, $4),
        saved_at = COALESCE(g."savedAt", CASE WHEN g.amount = p.amount THEN p.saved_at END, $5::timestamptz)
      FROM given g JOIN fee_payments o ON o.org_id = $1 AND o.member_id = g.member AND o.month = g.month
      WHERE p.org_id = $1 AND p.member_id = g.member AND p.month = g.month AND p.version = g.version
        AND (p.amount = 0 OR (p.unit_id = $2 AND p.branch_id IS NOT DISTINCT FROM $3::uuid))
      RETURNING p.member_id, p.month, p.amount, p.version, o.amount AS was, o.saved_by, o.saved_at
    ), made AS (
      INSERT INTO fee_payments (org_id, member_id, month, unit_id, branch_id, amount, saved_by, saved_at)
      SELECT $1, g.member, g.month, $2, $3, g.amount, $4, $5::timestamptz FROM given g WHERE g.version IS NULL
      ON CONFLICT DO NOTHING
      RETURNING member_id, month, amount, version, 0 AS was, NULL::text AS saved_by, NULL::timestamptz AS saved_at
    ), written AS (SELECT * FROM changed UNION ALL SELECT * FROM made)
    SELECT member_id AS member, month, amount, version, was, saved_by AS "savedBy", saved_at AS "savedAt"
    FROM written`,
};

/** $2 the unit, $3 the year: what was sent up by the unit and its branches and was not withdrawn. */
export const remittancesStatement = {
  name: "fee_remittances",
  text: `SELECT r.id, r.branch_id AS "branchId", r.period, r.amount, r.paid_on AS "paidOn",
      r.receipt_number AS "receiptNumber", r.recorded_by AS "recordedBy", r.version
    FROM fee_remittances r
    WHERE r.org_id = $1 AND r.unit_id = $2 AND left(r.period, 4) = ($3::int)::text AND r.withdrawn_on IS NULL
    ORDER BY r.period, r.paid_on, r.receipt_number`,
};

/**
 * $2 the units within reach (null = all), $3 the year: of each unit what every branch collected in a month, and what
 * the unit sent up in a quarter.
 */
export const unitFeeSumsStatement = {
  name: "fee_unit_sums",
  text: `WITH collected AS (
      SELECT p.unit_id, p.branch_id, p.month, sum(p.amount)::float8 AS amount, ${dayOfSql("max(p.saved_at)")} AS saved_on
      FROM fee_payments p WHERE p.org_id = $1 AND left(p.month, 4) = ($3::int)::text AND p.amount > 0
      GROUP BY p.unit_id, p.branch_id, p.month
    ), payers AS (
      SELECT p.unit_id, (right(p.month, 2)::int + 2) / 3 AS quarter, count(DISTINCT p.member_id)::int AS people
      FROM fee_payments p WHERE p.org_id = $1 AND left(p.month, 4) = ($3::int)::text AND p.amount > 0 GROUP BY 1, 2
    ), sent AS (
      SELECT r.unit_id, r.period, sum(r.amount)::float8 AS amount FROM fee_remittances r
      WHERE r.org_id = $1 AND r.branch_id IS NULL AND r.withdrawn_on IS NULL AND left(r.period, 4) = ($3::int)::text
      GROUP BY r.unit_id, r.period
    )
    SELECT u.id, u.code, u.name,
      COALESCE((SELECT json_agg(json_build_object('branchId', c.branch_id, 'month', c.month, 'amount', c.amount, 'savedOn', c.saved_on))
        FROM collected c WHERE c.unit_id = u.id), '[]') AS collected,
      COALESCE((SELECT json_agg(json_build_object('quarter', p.quarter, 'people', p.people))
        FROM payers p WHERE p.unit_id = u.id), '[]') AS payers,
      COALESCE((SELECT json_agg(json_build_object('period', s.period, 'amount', s.amount))
        FROM sent s WHERE s.unit_id = u.id), '[]') AS sent
    FROM units u
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.kind IN ('base_union', 'base_branch')
      AND u.opened_on <= make_date($3::int, 12, 31) AND (u.closed_on IS NULL OR u.closed_on > make_date($3::int, 1, 1))
    ORDER BY u.code`,
};

/** $2 the organisation's own unit, $3 and $4 days: what its units sent it between them. */
export const sentByUnitsStatement = {
  name: "fee_sent_by_units",
  text: `SELECT COALESCE(sum(r.amount), 0)::float8 AS amount FROM fee_remittances r
    WHERE r.org_id = $1 AND r.unit_id <> $2 AND r.branch_id IS NULL AND r.withdrawn_on IS NULL
      AND r.paid_on BETWEEN $3::date AND $4::date`,
};
