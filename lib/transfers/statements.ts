import { WENT_ON_SINCE } from "@/lib/cases/went-on";
import { HAS_LEFT, IS_SAME_PERSON, leftBy, TAKES_UP } from "@/lib/members/placed";
import { emptyRowsOf, HELD_BY_NOTHING, heldByNames } from "@/lib/members/roots";
import { STAYS_SINCE } from "./sent-back";

const refOf = (
  unit: string,
) => `(SELECT json_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = c.org_id AND u.id = c.${unit})`;

/** SQL: the last day of a stay, as it was extended last. */
export const STAY_UNTIL = "coalesce(t.extended_until[cardinality(t.extended_until)], t.until)";

const FACTS = `t.direction, t.kind, ${STAY_UNTIL} AS until, t.reason, t.outside_name AS "outsideName", t.outside_place AS "outsidePlace",
  t.intro_number AS "introNumber", t.introduced_on AS "introducedOn", t.comment, t.fee_paid_until AS "feePaidUntil",
  t.birth_date AS "birthDate", t.gender, t.member_code AS "memberCode", t.card_number AS "cardNumber",
  t.joined_on AS "joinedOn", t.decided_here AS "isDecidedHere",
  CASE WHEN c.outcome = 'refused' THEN (SELECT s.note FROM member_case_steps s
    WHERE s.org_id = c.org_id AND s.case_id = c.id ORDER BY s.number DESC LIMIT 1) END AS "refusedFor"`;

/** Either side of a case reaches it. */
const REACHED = `c.org_id = $1 AND ($2 OR c.unit_id = ANY($3::uuid[]) OR c.branch_id = ANY($4::uuid[])
  OR c.other_unit_id = ANY($3::uuid[]) OR c.other_branch_id = ANY($4::uuid[]))`;

/** `marks`: where the marks lie that the national software has it. */
const lineOf = (
  marks: string,
) => `c.org_id AS "orgId", c.id, c.procedure, c.entry, c.state, c.person_name AS "personName",
      c.member_id AS "memberId", ${refOf("unit_id")} AS unit, ${refOf("branch_id")} AS branch,
      ${refOf("other_unit_id")} AS "otherUnit", ${refOf("other_branch_id")} AS "otherBranch",
      ${TAKES_UP} AS "isTakenUp", c.opened_on AS "openedOn", c.due_on AS "dueOn", c.closed_on AS "closedOn", c.outcome,
      ${marks}.typed_on AS "typedOn", ${marks}.was_typed AS "wasTyped", ${FACTS}`;
const LINE = lineOf("c");

/** Of a unit $5 or a branch $6, on either side. */
const AT = `${REACHED}
      AND ($5::uuid IS NULL OR c.unit_id = $5 OR c.other_unit_id = $5)
      AND ($6::uuid IS NULL OR c.branch_id = $6 OR c.other_branch_id = $6)`;

/** Still open, or open at some time between $7 and $8; $9 direction, $10 how many. */
export const listTransfersStatement = {
  name: "transfer_list",
  text: `SELECT ${LINE}
    FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE ${AT}
      AND (c.closed_on IS NULL OR (c.opened_on <= $8::date AND c.closed_on >= $7::date))
      AND ($9::text IS NULL OR t.direction::text = $9)
    ORDER BY c.closed_on IS NOT NULL, c.opened_on DESC, c.id DESC LIMIT $10`,
};

/** SQL: the case `c` lies in the unit $5 or branch $6 itself, not only on its other side. */
const LIES_HERE = "(CASE WHEN $6::uuid IS NULL THEN c.unit_id = $5 ELSE c.branch_id = $6 END IS TRUE)";

/** SQL: since when the person is in the new place; of a stay the case goes on. */
export const ARRIVED_ON = `CASE WHEN t.kind = 'permanent' THEN CASE WHEN c.outcome = 'done' THEN c.closed_on END
      WHEN c.entry = 'recorded' THEN c.opened_on
      ELSE (SELECT max(s.day) FROM member_case_steps s WHERE s.org_id = c.org_id AND s.case_id = c.id
        AND s.to_state = 'hosted' AND s.from_state <> 'hosted' AND s.takes_back IS NULL AND NOT EXISTS (SELECT FROM member_case_steps b
          WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)) END`;

/**
 * What was introduced, decided or received between $7 and $8, each in the period of that day, by the day; $9 how many.
 * That somebody was taken up elsewhere is no second leaving: the unit that let the person go has its own line of it.
 */
export const registerTransfersStatement = {
  name: "transfer_register",
  text: `SELECT ${LINE}, t.direction <> 'in' AND ${LIES_HERE} AS leaves
    FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    CROSS JOIN LATERAL (SELECT CASE WHEN t.direction IN ('within', 'out') AND ${LIES_HERE} THEN t.introduced_on
      WHEN t.direction <> 'in' OR ${LIES_HERE} THEN ${ARRIVED_ON} END AS day) r
    WHERE ${AT} AND c.outcome IS DISTINCT FROM 'withdrawn' AND r.day BETWEEN $7::date AND $8::date
    ORDER BY r.day, c.opened_on, c.id LIMIT $9`,
};

/**
 * What a unit $5 (or branch $6) has to type into the national software and has not typed yet, whenever that was, or typed
 * between $7 and $8 (null: those alone that are open): what it began, went it step by step, was it done on paper alone, decided here or extended, and whom
 * it received from another unit, each with its own mark; $9 states of who was received, $10 how many.
 */
export const transfersToTypeStatement = {
  name: "transfer_to_type",
  text: `SELECT ${lineOf("k")}, k.is_back AS "isTakenBack"
    FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    CROSS JOIN LATERAL (
      SELECT c.typed_on, c.was_typed, coalesce(c.outcome IN ('withdrawn', 'refused'), false) AS is_back
      WHERE c.unit_id = $5 AND ($6::uuid IS NULL OR c.branch_id = $6 OR c.other_branch_id = $6)
        AND (c.entry = 'stepwise' OR c.on_paper OR t.decided_here OR cardinality(t.extended_until) > 0 OR c.was_typed)
      UNION ALL
      SELECT t.reception_typed_on, t.reception_was_typed, c.state <> ALL($9::text[])
      WHERE c.other_unit_id = $5 AND ($6::uuid IS NULL OR c.other_branch_id = $6) AND t.direction = 'within'
    ) k
    WHERE ${REACHED} AND (c.unit_id = $5 OR c.other_unit_id = $5) AND (k.was_typed OR NOT k.is_back)
      AND (k.typed_on IS NULL OR k.typed_on BETWEEN $7::date AND $8::date)
    ORDER BY c.opened_on, c.id LIMIT $10`,
};

export const readTransfersStatement = {
  name: "transfer_read",
  text: `SELECT c.id, ${FACTS}, t.until AS "introducedUntil", to_json(t.extended_until) AS "extendedUntil", CASE WHEN ${TAKES_UP} AND ($2 OR c.unit_id = ANY($3::uuid[]) OR c.branch_id = ANY($4::uuid[]))
      THEN (SELECT json_build_object('code', m.code, 'cardNumber', m.card_number, 'joinedOn', m.joined_on)
        FROM members m WHERE m.org_id = c.org_id AND m.id = c.member_id AND m.unit_id = c.unit_id) END AS "inRoster",
      c.outcome IS NOT DISTINCT FROM 'refused' AND ${STAYS_SINCE} AS "staysRefused"
    FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE ${REACHED} AND c.id = ANY($5::uuid[])`,
};

/**
 * Of each newcomer at its place ($3 code, $4 card, $5 folded name, $6 day of birth or null, $7 gender) those of the
 * organisation $1 who are the same person, of the unit $2 those who have moved away; `hasLeft`: their unit has let them go.
 */
export const sameBeforeStatement = {
  name: "transfer_same_before",
  text: `WITH newcomers AS (
      SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
        AS n(code, card_number, name_key, birth_date, gender, number)
    )
    SELECT (n.number - 1)::int AS at, m.id, u.id AS "unitId", u.name AS unit, m.branch_id AS "branchId",
      (SELECT b.name FROM units b WHERE b.org_id = m.org_id AND b.id = m.branch_id) AS branch,
      ${HAS_LEFT} AS "hasLeft"
    FROM newcomers n
    JOIN units u ON u.org_id = $1::uuid
    JOIN members m ON m.org_id = u.org_id AND m.unit_id = u.id AND m.name_key = n.name_key
      AND (m.status = 'moved' OR (m.status = 'active' AND m.unit_id <> $2::uuid)) AND ${IS_SAME_PERSON}`,
};

/** SQL: what the unit `u` was called at any time, where no other one is called so now. */
const FORMER_NAMES = `SELECT n.name FROM unit_names n WHERE n.org_id = u.org_id AND n.unit_id = u.id
  AND NOT EXISTS (SELECT FROM units o WHERE o.org_id = n.org_id AND o.name = n.name AND o.id <> u.id AND o.kind <> 'branch')`;

/** The units of the organisation $1 beside $2 that may take somebody in, by all names that are theirs alone. */
export const otherUnitsStatement = {
  name: "transfer_other_units",
  text: `SELECT u.id, u.code, u.name, array(SELECT DISTINCT f.name FROM (${FORMER_NAMES}) f WHERE f.name <> u.name
      ORDER BY f.name) AS "formerNames"
    FROM units u WHERE u.org_id = $1::uuid AND u.id <> $2::uuid AND u.kind IN ('base_union', 'base_branch')
      AND u.closed_on IS NULL
    ORDER BY u.code`,
};

/**
 * Whom other units of the organisation $1 have let go to the unit $2, called by its name of then or now and not said to lie
 * elsewhere, since the day $3 and nobody has taken in yet, the earliest first; $4 how many. Of one of whom only the year of birth is known an arrival finds no row.
 */
export const letGoStatement = {
  name: "transfer_let_go",
  text: `SELECT c.id, m.full_name AS "fullName", m.birth_date AS "birthDate", m.gender, m.code,
      m.card_number AS "cardNumber", m.joined_on AS "joinedOn", f.name AS unit, c.closed_on AS day,
      t.intro_number AS "introNumber"
    FROM units u
    JOIN units f ON f.org_id = u.org_id AND f.id <> u.id
    JOIN member_cases c ON c.org_id = f.org_id AND c.unit_id = f.id AND c.procedure = 'transfer'
      AND c.opened_on >= $3::date AND c.outcome = 'done'
    JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.direction = 'out' AND t.kind = 'permanent'
      AND t.outside_place = '' AND (t.outside_name = u.name OR t.outside_name IN (${FORMER_NAMES}))
    JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id AND m.unit_id = f.id AND m.status_since = c.closed_on
    WHERE u.org_id = $1 AND u.id = $2 AND ${HAS_LEFT}
      AND (m.code IS NOT NULL OR m.card_number IS NOT NULL OR length(m.birth_date) = 10)
    ORDER BY c.closed_on, m.full_name, c.id LIMIT $4`,
};

/** What an arrival adds to the row that it takes up: field, column of the row, column in which the case has it. */
const FILLS = [
  ["code", "code", "member_code"],
  ["cardNumber", "card_number", "card_number"],
  ["joinedOn", "joined_on", "joined_on"],
] as const;
const FILLED = FILLS.map(
  ([, column, said]) =>
    `${column} = CASE WHEN ${TAKES_UP} THEN COALESCE(m.${column}, t.${said}) ELSE m.${column} END`,
).join(", ");
const ADDED = FILLS.map(
  ([field, column]) => `CASE WHEN was.${column} IS NULL AND m.${column} IS NOT NULL THEN '${field}' END`,
).join(", ");
const EMPTIED = FILLS.map(
  ([field, column]) => `${column} = CASE WHEN '${field}' = ANY(t.filled) THEN NULL ELSE m.${column} END`,
).join(", ");

const ENDS_POST = `m.position = ANY(CASE t.direction WHEN 'inside' THEN $6::text[] WHEN 'out' THEN '{}' ELSE $7::text[] END)`;

/**
 * Moves the members of cases ($5, $8 the keys of the codes typed with them) that lie within the reach of whoever acts. The
 * members' rows themselves may not: they stand in the other unit's roster. They move only from where their case found them. Whom a list has marked as
 * moved away before, the transfer that leads out gives its day, the one to another unit takes along as who was there until
 * then; its effect keeps how they stood. A post of the branch ($6)
 * or of the unit ($7) that is left ends with the move; whoever goes out stays in the old roster as he or she was. To the
 * row that it takes up an arrival adds what the row does not say; where the row says otherwise, it stays.
 */
export const moveMembersStatement = {
  name: "transfer_move_members",
  text: `WITH moved AS (
      UPDATE members m SET status_since = CASE WHEN t.direction = 'out' THEN c.closed_on
          WHEN m.status = 'moved' THEN NULL ELSE m.status_since END,
        status = CASE WHEN t.direction = 'out' THEN 'moved'::"MemberStatus" ELSE 'active' END,
        unit_id = CASE WHEN t.direction IN ('out', 'in') THEN c.unit_id ELSE c.other_unit_id END,
        branch_id = CASE WHEN t.direction IN ('out', 'in') THEN c.branch_id ELSE c.other_branch_id END,
        ${FILLED},
        search_key = CASE WHEN ${TAKES_UP} AND m.code IS NULL AND t.member_code IS NOT NULL
          THEN m.name_key || ' ' || g.code_key ELSE m.search_key END,
        position = CASE WHEN ${ENDS_POST} THEN NULL ELSE m.position END,
        version = m.version + 1, updated_at = now()
      FROM unnest($5::uuid[], $8::text[]) AS g(id, code_key)
      JOIN member_cases c ON c.id = g.id
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
      JOIN members was ON was.org_id = c.org_id AND was.id = c.member_id
      WHERE ${REACHED} AND m.org_id = was.org_id AND m.id = was.id
        AND CASE WHEN ${TAKES_UP} THEN m.status = 'moved'
          ELSE m.status = 'active' OR (m.status = 'moved' AND t.direction IN ('out', 'within')) END
        AND m.unit_id = ${leftBy("unit")} AND m.branch_id IS NOT DISTINCT FROM ${leftBy("branch")}
      RETURNING c.org_id, c.id AS case_id, m.id AS member_id, m.version, was.status, was.status_since, was.position,
        CASE WHEN m.position IS NULL THEN was.position END AS post,
        array_remove(ARRAY[${ADDED}], NULL) AS filled
    ), kept AS (
      INSERT INTO case_member_effects (org_id, case_id, member_version, prior_status, prior_since, prior_position)
      SELECT org_id, case_id, version, status, status_since, position FROM moved
      WHERE status <> 'active' OR post IS NOT NULL
      ON CONFLICT DO NOTHING
    )
    UPDATE transfers t SET member_version = moved.version, status_since_before = moved.status_since, filled = moved.filled
    FROM moved WHERE t.org_id = moved.org_id AND t.case_id = moved.case_id
    RETURNING t.case_id AS id, moved.member_id AS "memberId", moved.status AS stood, moved.post, moved.filled`,
};

/** Gives the members of cases ($5) whom a list had moved before a new version; the case keeps none, having moved nobody. */
export const noteMovesStatement = {
  name: "transfer_note_moves",
  text: `UPDATE members m SET version = m.version + 1, updated_at = now() FROM member_cases c
    WHERE ${REACHED} AND c.id = ANY($5::uuid[]) AND m.org_id = c.org_id AND m.id = c.member_id RETURNING c.id`,
};

/**
 * Puts the members of cases ($5) back where their case found them, unless others changed the row or something of theirs went
 * on since; `version` is the one that they have by then, the one before it that of the move.
 */
export const restoreMembersStatement = {
  name: "transfer_restore_members",
  text: `WITH back AS (
      UPDATE members m SET unit_id = ${leftBy("unit")}, branch_id = ${leftBy("branch")},
        ${EMPTIED},
        search_key = CASE WHEN 'code' = ANY(t.filled) THEN m.name_key ELSE m.search_key END,
        status = coalesce(e.prior_status, 'active'), status_since = t.status_since_before,
        position = coalesce(e.prior_position, m.position), version = m.version + 1, updated_at = now()
      FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
      LEFT JOIN case_member_effects e ON e.org_id = c.org_id AND e.case_id = c.id
      JOIN members was ON was.org_id = c.org_id AND was.id = c.member_id
      WHERE ${REACHED} AND c.id = ANY($5::uuid[]) AND m.org_id = c.org_id AND m.id = c.member_id
        AND m.version = t.member_version AND NOT ${WENT_ON_SINCE}
      RETURNING m.org_id, m.id, c.id AS case_id, m.version, t.filled,
        CASE WHEN was.position IS NULL THEN m.position END AS post
    ), forgotten AS (
      DELETE FROM case_member_effects e USING back WHERE e.org_id = back.org_id AND e.case_id = back.case_id
    )
    SELECT case_id AS id, id AS "memberId", version, post, filled FROM back`,
};

/** Takes away the members ($6) whom arrivals ($5) made, each while nothing speaks of it. */
export const removeMembersStatement = {
  name: "transfer_remove_members",
  text: `WITH gone AS (
      SELECT m.org_id, m.id FROM unnest($5::uuid[], $6::uuid[]) AS g(id, member_id)
      JOIN member_cases c ON c.id = g.id
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
      JOIN members m ON m.org_id = c.org_id AND m.id = g.member_id
      WHERE ${REACHED} AND m.version = t.member_version
        AND ${HELD_BY_NOTHING}
    ), apart AS (
      DELETE FROM member_sensitive s USING gone WHERE s.org_id = gone.org_id AND s.member_id = gone.id
    )${emptyRowsOf("gone")}
    DELETE FROM members m USING gone WHERE m.org_id = gone.org_id AND m.id = gone.id RETURNING m.id`,
};

/** What speaks by now of the members $2 of the organisation $1, whose sensitive records are told of those in $3. */
export const holdersStatement = {
  name: "transfer_holders",
  text: `SELECT m.id, to_json(${heldByNames("m.id = ANY($3::uuid[])")}) AS holders
    FROM members m WHERE m.org_id = $1::uuid AND m.id = ANY($2::uuid[])`,
};
