import { activeOn, membersAround, movesFrom, stoodOn } from "@/lib/members/placed";
import { TERM_END_DAYS } from "@/lib/notices/rules";

const ACT = `SELECT a.id, a.unit_id AS "unitId", a.branch_id AS "branchId", a.kind, a.state, a.held_on AS "heldOn", a.place,
      a.entitled, a.present, a.document_number AS "documentNumber", a.reason, a.term_from AS "termFrom",
      a.term_to AS "termTo", a.term_months AS "termMonths", a.due_on AS "dueOn", a.decision_number AS "decisionNumber", a.decision_on AS "decisionOn",
      a.decided_by AS "decidedBy", a.decided_at AS "decidedAt", a.refusal_reason AS "refusalReason", a.roles_settled_at IS NOT NULL AS "rolesSettled",
      a.roles_settled_at IS NOT NULL AND a.role_changes IS DISTINCT FROM '[]' AS "touchedRoles",
      a.withdraw_reason AS "withdrawReason", a.withdrawn_by AS "withdrawnBy",
      a.created_at AS "createdAt", a.version,
      COALESCE((SELECT json_agg(json_build_object('id', s.id, 'memberId', s.member_id, 'name', s.name, 'post', s.post,
          'votes', s.votes, 'userId', s.user_id) ORDER BY s.position)
        FROM committee_seats s WHERE s.org_id = a.org_id AND s.act_id = a.id), '[]') AS seats,
      COALESCE((SELECT json_agg(json_build_object('seatId', l.seat_id, 'reason', l.reason))
        FROM committee_leavings l WHERE l.org_id = a.org_id AND l.act_id = a.id), '[]') AS leavings
    FROM committee_acts a`;

/** Everything that the committees of bodies $3 of units $2 have gone through, the latest first. */
export const actsOfBodiesStatement = {
  name: "committee_acts_of_bodies",
  text: `${ACT} WHERE a.org_id = $1 AND a.unit_id = ANY ($2::uuid[])
      AND COALESCE(a.branch_id, a.unit_id) = ANY ($3::uuid[])
    ORDER BY a.held_on DESC, a.created_at DESC`,
};

/** $2 the units within reach (null = all): of each body the acts that still matter, i.e. since its last committee but one. */
export const actsOfUnitsStatement = {
  name: "committee_acts_of_units",
  text: `${ACT} WHERE a.org_id = $1 AND ($2::uuid[] IS NULL OR a.unit_id = ANY ($2)) AND ($3 OR a.branch_id IS NULL)
      AND (a.state <> 'approved' OR a.decision_on >= COALESCE((SELECT max(c.decision_on) FROM committee_acts c
        WHERE c.org_id = a.org_id AND c.unit_id = a.unit_id AND c.branch_id IS NOT DISTINCT FROM a.branch_id
          AND c.state = 'approved' AND c.kind IN ('congress', 'appointment') AND c.decision_on <= $4::date), a.decision_on))
    ORDER BY a.unit_id, a.branch_id, a.held_on DESC`,
};

/** One change of a body's committee at a time; of several the first first, so that two who want the same never wait for each other. */
export const lockBodiesStatement = {
  name: "committee_bodies_lock",
  text: "SELECT id FROM units WHERE org_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE",
};

/** $2 `[{ id, posts }]`: the software is told anew of what stands again, and of no post beside it. */
export const tellAnewStatement = {
  name: "committee_acts_tell_anew",
  text: `UPDATE committee_acts a SET was_typed = true, typed_on = NULL, typed_by = NULL,
      post_changes = COALESCE(t.posts, a.post_changes)
    FROM jsonb_to_recordset($2::jsonb) AS t(id uuid, posts jsonb)
    WHERE a.org_id = $1::uuid AND a.id = t.id AND a.typed_on IS NOT NULL`,
};

const EVER = "'-infinity'::date";
const DAY = "$4::date";
const DAY_BEFORE = `(${DAY} - 1)`;

/**
 * $2 the unit, $3 members, $4 the day of an act: who of its roster, of now or of then, had left before that day, as far as it
 * is known.
 */
export const namedInActStatement = {
  name: "committee_named_in_act",
  text: `SELECT m.id, CASE WHEN m.unit_id = $2
        THEN m.status_since IS NOT NULL AND NOT ${activeOn(DAY_BEFORE)} AND NOT ${activeOn(DAY)}
        ELSE NOT ${stoodOn(DAY, "p.unit_id = $2")} END AS "hasLeft"
    FROM ${membersAround({ org: "$1", unit: "$2", day: DAY_BEFORE })} m WHERE m.id = ANY ($3::uuid[])`,
};

/**
 * $2 the unit, $3 codes, $4 folded names: whom a transfer took to another unit, as `findPeople` reads who is still here. Who
 * reaches branches ($6) and not the unit ($5, null = every one) finds those whom these branches had.
 */
export const formerMembersStatement = {
  name: "committee_former_members",
  text: `SELECT m.id, m.code, m.full_name AS "fullName", m.name_key AS "nameKey", m.birth_date AS "birthDate",
      NULL AS "branchId", m.status
    FROM ${membersAround({ org: "$1", unit: "$2", day: EVER })} m
    WHERE m.unit_id <> $2 AND (m.code = ANY ($3::text[]) OR m.name_key = ANY ($4::text[]))
      AND ($5::uuid[] IS NULL OR $2 = ANY ($5::uuid[]) OR EXISTS (SELECT FROM (${movesFrom(EVER)}) p
        WHERE p.unit_id = $2 AND p.branch_id = ANY ($6::uuid[]) AND NOT p.arrives))`,
};

/** $2 the member: everything of the bodies in which he or she ever sat. */
export const actsOfMemberStatement = {
  name: "committee_acts_of_member",
  text: `WITH bodies AS (
      SELECT DISTINCT a.unit_id, a.branch_id FROM committee_seats s
      JOIN committee_acts a ON a.org_id = s.org_id AND a.id = s.act_id
      WHERE s.org_id = $1 AND s.member_id = $2
    ), acts AS (${ACT} JOIN bodies b ON b.unit_id = a.unit_id AND b.branch_id IS NOT DISTINCT FROM a.branch_id
      WHERE a.org_id = $1 AND a.state = 'approved')
    SELECT acts.*, u.name AS body FROM acts
    JOIN units u ON u.org_id = $1 AND u.id = COALESCE(acts."branchId", acts."unitId")`,
};

/** SQL: the terms of units of `unit` and of their branches that end within three months of a day, or are over. */
export const endingTerms = (orgId: string, unit: string, day: string) => `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('unitId', t.unit_id, 'bodyId', t.body_id, 'name', t.name, 'termTo', t.term_to)
      ORDER BY t.term_to, t.body_id)
    FROM (SELECT DISTINCT ON (b.id) a.unit_id, b.id AS body_id, b.name, a.term_to
      FROM committee_acts a JOIN units b ON b.org_id = a.org_id AND b.id = COALESCE(a.branch_id, a.unit_id)
      WHERE a.org_id = ${orgId} AND ${unit} AND b.closed_on IS NULL AND a.state = 'approved' AND a.kind <> 'change'
        AND a.decision_on <= ${day}
      ORDER BY b.id, a.decision_on DESC) t
    WHERE t.term_to <= ${day} + ${TERM_END_DAYS}), '[]')`;

/** SQL: acts of `which` whose roles wait to be given and ended, as `unsettledAct` finds them, each with the upper unit. */
export const unsettledActs = (orgId: string, which: string) => `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'name', l.name, 'decidedOn', l.decision_on,
      'unitId', root.id) ORDER BY l.decision_on, l.id)
    FROM (SELECT DISTINCT ON (b.id) a.id, a.kind, b.name, a.decision_on, a.roles_settled_at
      FROM committee_acts a JOIN units b ON b.org_id = a.org_id AND b.id = COALESCE(a.branch_id, a.unit_id)
      WHERE a.org_id = ${orgId} AND ${which} AND b.closed_on IS NULL AND a.state = 'approved' AND a.kind <> 'extension'
      ORDER BY b.id, a.decision_on DESC, a.held_on DESC, a.id DESC) l
    JOIN units root ON root.org_id = ${orgId} AND root.kind = 'upper_org'
    WHERE l.roles_settled_at IS NULL), '[]')`;

/** SQL: acts of `which` that wait for a decision, each with the unit that is to take it: of a branch its own, else the upper one. */
export const waitingActs = (orgId: string, which: string) => `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'name', b.name, 'dueOn', a.due_on,
      'unitId', CASE WHEN a.branch_id IS NULL THEN root.id ELSE a.unit_id END) ORDER BY a.due_on, a.id)
    FROM committee_acts a JOIN units b ON b.org_id = a.org_id AND b.id = COALESCE(a.branch_id, a.unit_id)
    JOIN units root ON root.org_id = a.org_id AND root.kind = 'upper_org'
    WHERE a.org_id = ${orgId} AND ${which} AND a.due_on IS NOT NULL AND b.closed_on IS NULL), '[]')`;
