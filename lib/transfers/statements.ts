import { HAS_LEFT, IS_SAME_PERSON, TAKES_UP } from "@/lib/members/placed";
import { HELD_BY_NOTHING } from "@/lib/members/roots";

const refOf = (
  unit: string,
) => `(SELECT json_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = c.org_id AND u.id = c.${unit})`;

const FACTS = `t.direction, t.kind, t.until, t.reason, t.outside_name AS "outsideName", t.outside_place AS "outsidePlace",
  t.intro_number AS "introNumber", t.introduced_on AS "introducedOn", t.comment, t.fee_paid_until AS "feePaidUntil",
  t.birth_date AS "birthDate", t.gender, t.member_code AS "memberCode", t.card_number AS "cardNumber",
  t.joined_on AS "joinedOn"`;

/** Either side of a case reaches it. */
const REACHED = `c.org_id = $1 AND ($2 OR c.unit_id = ANY($3::uuid[]) OR c.branch_id = ANY($4::uuid[])
  OR c.other_unit_id = ANY($3::uuid[]) OR c.other_branch_id = ANY($4::uuid[]))`;

/** Open at some time between $7 and $8; $5 unit, $6 branch, $9 direction, $10 how many. */
export const listTransfersStatement = {
  name: "transfer_list",
  text: `SELECT c.org_id AS "orgId", c.id, c.procedure, c.entry, c.state, c.person_name AS "personName",
      c.member_id AS "memberId", ${refOf("unit_id")} AS unit, ${refOf("branch_id")} AS branch,
      ${refOf("other_unit_id")} AS "otherUnit", ${refOf("other_branch_id")} AS "otherBranch",
      c.opened_on AS "openedOn", c.due_on AS "dueOn", c.closed_on AS "closedOn", c.outcome,
      c.typed_on AS "typedOn", ${FACTS}
    FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE ${REACHED}
      AND ($5::uuid IS NULL OR c.unit_id = $5 OR c.other_unit_id = $5)
      AND ($6::uuid IS NULL OR c.branch_id = $6 OR c.other_branch_id = $6)
      AND c.opened_on <= $8::date AND (c.closed_on IS NULL OR c.closed_on >= $7::date)
      AND ($9::text IS NULL OR t.direction::text = $9)
    ORDER BY c.closed_on IS NOT NULL, c.opened_on DESC, c.id DESC LIMIT $10`,
};

export const readTransferStatement = {
  name: "transfer_read",
  text: `SELECT ${FACTS} FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE ${REACHED} AND c.id = $5`,
};

/**
 * Of each newcomer at its place ($3 code, $4 card, $5 folded name, $6 day of birth or null, $7 gender) those of the
 * organisation $1 outside the unit $2 who are the same person; `hasLeft`: their unit has let them go.
 */
export const sameElsewhereStatement = {
  name: "transfer_same_elsewhere",
  text: `WITH newcomers AS (
      SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
        AS n(code, card_number, name_key, birth_date, gender, number)
    )
    SELECT (n.number - 1)::int AS at, m.id, u.id AS "unitId", u.name AS unit, m.branch_id AS "branchId",
      (SELECT b.name FROM units b WHERE b.org_id = m.org_id AND b.id = m.branch_id) AS branch,
      ${HAS_LEFT} AS "hasLeft"
    FROM newcomers n
    JOIN units u ON u.org_id = $1::uuid AND u.id <> $2::uuid
    JOIN members m ON m.org_id = u.org_id AND m.unit_id = u.id AND m.name_key = n.name_key
      AND m.status IN ('active', 'moved') AND ${IS_SAME_PERSON}`,
};

const ENDS_POST = `m.position = ANY(CASE t.direction WHEN 'inside' THEN $6::text[] WHEN 'within' THEN $7::text[] END)`;

/**
 * Moves the members of cases ($5) that lie within the reach of whoever acts. The members' rows themselves may not: they
 * stand in the other unit's roster. They move only from where their case found them. Whom a list has marked as
 * moved away before, the recorded transfer gives its day, and its effect keeps how they stood. A post of the branch ($6)
 * or of the unit ($7) that is left ends with the move; whoever goes out stays in the old roster as he or she was.
 */
export const moveMembersStatement = {
  name: "transfer_move_members",
  text: `WITH moved AS (
      UPDATE members m SET status_since = CASE WHEN t.direction = 'out' THEN c.closed_on
          WHEN ${TAKES_UP} THEN NULL ELSE m.status_since END,
        status = CASE WHEN t.direction = 'out' THEN 'moved'::"MemberStatus"
          WHEN ${TAKES_UP} THEN 'active' ELSE m.status END,
        unit_id = CASE WHEN t.direction = 'out' THEN c.unit_id ELSE c.other_unit_id END,
        branch_id = CASE WHEN t.direction = 'out' THEN c.branch_id ELSE c.other_branch_id END,
        position = CASE WHEN ${ENDS_POST} THEN NULL ELSE m.position END,
        version = m.version + 1, updated_at = now()
      FROM member_cases c
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
      JOIN members was ON was.org_id = c.org_id AND was.id = c.member_id
      WHERE ${REACHED} AND c.id = ANY($5::uuid[]) AND m.org_id = was.org_id AND m.id = was.id
        AND CASE WHEN ${TAKES_UP} THEN m.status = 'moved'
          ELSE m.status = 'active' OR (m.status = 'moved' AND t.direction = 'out' AND c.entry = 'recorded') END
        AND m.unit_id = c.unit_id AND m.branch_id IS NOT DISTINCT FROM c.branch_id
      RETURNING c.org_id, c.id AS case_id, m.version, was.status, was.status_since, was.position,
        CASE WHEN m.position IS NULL THEN was.position END AS post
    ), kept AS (
      INSERT INTO case_member_effects (org_id, case_id, member_version, prior_status, prior_since, prior_position)
      SELECT org_id, case_id, version, status, status_since, position FROM moved
      WHERE status <> 'active' OR post IS NOT NULL
      ON CONFLICT DO NOTHING
    )
    UPDATE transfers t SET member_version = moved.version, status_since_before = moved.status_since
    FROM moved WHERE t.org_id = moved.org_id AND t.case_id = moved.case_id RETURNING t.case_id AS id, moved.post`,
};

/** Gives the members of cases ($5) whom a list had moved before a new version; the case keeps none, having moved nobody. */
export const noteMovesStatement = {
  name: "transfer_note_moves",
  text: `UPDATE members m SET version = m.version + 1, updated_at = now() FROM member_cases c
    WHERE ${REACHED} AND c.id = ANY($5::uuid[]) AND m.org_id = c.org_id AND m.id = c.member_id RETURNING c.id`,
};

/**
 * Puts the member back where the case found it, unless others changed the row or began something since. A way to the
 * Party runs beside for years and stands in nobody's way. On what stands again an earlier transfer rests as before, so that it can be taken back too.
 */
export const restoreMemberStatement = {
  name: "transfer_restore_member",
  text: `WITH back AS (
      UPDATE members m SET unit_id = c.unit_id, branch_id = c.branch_id,
        status = coalesce(e.prior_status, 'active'), status_since = t.status_since_before,
        position = coalesce(e.prior_position, m.position), version = m.version + 1, updated_at = now()
      FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
      LEFT JOIN case_member_effects e ON e.org_id = c.org_id AND e.case_id = c.id
      JOIN members was ON was.org_id = c.org_id AND was.id = c.member_id
      WHERE ${REACHED} AND c.id = $5 AND m.org_id = c.org_id AND m.id = c.member_id AND m.version = t.member_version
        AND NOT EXISTS (SELECT FROM member_cases o
          WHERE o.org_id = c.org_id AND o.member_id = m.id AND o.id <> c.id AND o.closed_on IS NULL
            AND o.procedure <> 'outstanding_member')
      RETURNING m.org_id, m.id, c.id AS case_id, m.version, was.version AS rested, CASE WHEN was.position IS NULL THEN m.position END AS post
    ), forgotten AS (
      DELETE FROM case_member_effects e USING back WHERE e.org_id = back.org_id AND e.case_id = back.case_id
    ), rests AS (
      UPDATE transfers p SET member_version = back.version FROM back
      JOIN member_cases c ON c.org_id = back.org_id AND c.member_id = back.id AND c.id <> back.case_id
      WHERE p.org_id = c.org_id AND p.case_id = c.id AND p.member_version = back.rested - 1
    )
    SELECT id, post FROM back`,
};

/** Takes away the member whom an arrival made, while nothing speaks of it. */
export const removeMemberStatement = {
  name: "transfer_remove_member",
  text: `WITH gone AS (
      SELECT m.org_id, m.id FROM member_cases c
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
      JOIN members m ON m.org_id = c.org_id AND m.id = $6
      WHERE ${REACHED} AND c.id = $5 AND m.version = t.member_version
        AND ${HELD_BY_NOTHING}
    ), apart AS (
      DELETE FROM member_sensitive s USING gone WHERE s.org_id = gone.org_id AND s.member_id = gone.id
    )
    DELETE FROM members m USING gone WHERE m.org_id = gone.org_id AND m.id = gone.id RETURNING m.id`,
};
