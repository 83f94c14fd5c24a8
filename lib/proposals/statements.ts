/** Of a proposal `p`: which cases answer it, whoever recorded them. */
const PROCEDURES = `CASE p.kind WHEN 'transfer_out' THEN ARRAY['transfer']
    WHEN 'transfer_inside' THEN ARRAY['transfer'] WHEN 'newcomer' THEN ARRAY['admission', 'transfer']
    WHEN 'graduation' THEN ARRAY['graduation'] WHEN 'removal' THEN ARRAY['removal_from_roll']
    WHEN 'deferral' THEN ARRAY['activity_deferral'] WHEN 'discipline' THEN ARRAY['discipline']
    WHEN 'party' THEN ARRAY['outstanding_member'] ELSE '{}' END`;

/** The newest case of the member that answers a proposal `p`: begun since, still open, or closed since the list before. */
const ANSWERING_CASE = `SELECT c.created_by AS by, c.created_at AS at FROM member_cases c
    LEFT JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE c.org_id = p.org_id AND c.member_id = p.member_id AND c.procedure = ANY(${PROCEDURES})
      AND (c.outcome IS NULL OR c.outcome = 'done')
      AND (t.direction IS NULL OR t.direction = ANY(CASE p.kind WHEN 'newcomer'
        THEN ARRAY['in', 'within']::"TransferDirection"[] WHEN 'transfer_inside'
        THEN ARRAY['inside']::"TransferDirection"[] ELSE ARRAY['out', 'within']::"TransferDirection"[] END))
      AND (p.to_branch_id IS NULL OR (c.branch_id = p.from_branch_id AND c.other_branch_id = p.to_branch_id))
      AND (c.created_at >= p.created_at OR c.closed_on IS NULL OR c.closed_on >= p.since)`;

const ANSWERING_REWARD = `SELECT r.created_by AS by, r.created_at AS at FROM reward_members h
    JOIN rewards r ON r.org_id = h.org_id AND r.id = h.reward_id
    WHERE p.kind = 'reward' AND h.org_id = p.org_id AND h.member_id = p.member_id AND r.deleted_at IS NULL
      AND (r.created_at >= p.created_at OR r.decided_on >= p.since)`;

/** An act of the post's committee that seats the member, with the same days as a case. */
const ANSWERING_ACT = `SELECT a.created_by AS by, a.created_at AS at FROM committee_seats s
    JOIN committee_acts a ON a.org_id = s.org_id AND a.id = s.act_id
    WHERE p.kind = 'post' AND s.org_id = p.org_id AND s.member_id = p.member_id AND a.unit_id = p.unit_id
      AND a.branch_id IS NOT DISTINCT FROM p.branch_id AND a.state NOT IN ('refused', 'withdrawn')
      AND (a.created_at >= p.created_at OR a.state <> 'approved' OR a.held_on >= p.since OR a.decision_on >= p.since)`;

const ANSWERING = `${ANSWERING_CASE} UNION ALL ${ANSWERING_REWARD} UNION ALL ${ANSWERING_ACT}`;

const ANSWERED = `SELECT a.by, a.at FROM (${ANSWERING}) a ORDER BY a.at DESC LIMIT 1`;

/** SQL: a proposal `p` of somebody who is still a person of the roster is open. */
const IS_OPEN = `p.dismissed_at IS NULL AND NOT EXISTS (${ANSWERING})
    AND EXISTS (SELECT FROM members m WHERE m.org_id = p.org_id AND m.id = p.member_id AND m.status <> 'merged')`;

/** SQL: how many are open, of the kinds alone of which the reader may know. */
export const openProposals = (where: string, kinds: string) => `(SELECT count(*)::int FROM sheet_proposals p
    WHERE ${where} AND p.kind = ANY(${kinds}::text[]) AND ${IS_OPEN})`;

const REACHED = `p.org_id = $1 AND ($2 OR p.unit_id = ANY($3::uuid[]) OR p.branch_id = ANY($4::uuid[]))`;

const refOf = (
  column: string,
) => `(SELECT json_build_object('id', b.id, 'code', b.code, 'name', b.name) FROM units b
        WHERE b.org_id = p.org_id AND b.id = p.${column})`;

/** $5 unit, $6 branch, $7 kinds that may be read here, $8 how many; the open ones first. */
export const listProposalsStatement = {
  name: "proposal_list",
  text: `SELECT p.id, p.kind, p.words_sealed AS "wordsSealed", p.import_id AS "importId", i.file_name AS "fileName",
      p.since, p.created_at AS "createdAt", m.joined_on AS "joinedOn",
      json_build_object('id', m.id, 'fullName', m.full_name, 'code', m.code, 'birthDate', m.birth_date,
        'status', m.status) AS member,
      ${refOf("branch_id")} AS branch, ${refOf("from_branch_id")} AS "fromBranch", ${refOf("to_branch_id")} AS "toBranch",
      p.dismissed_at AS "dismissedAt", p.dismissed_by AS "dismissedBy", p.dismissed_note AS "dismissedNote",
      a.by AS "recordedBy", a.at AS "recordedAt"
    FROM sheet_proposals p
    JOIN member_imports i ON i.org_id = p.org_id AND i.id = p.import_id
    JOIN members m ON m.org_id = p.org_id AND m.id = p.member_id AND m.status <> 'merged'
    LEFT JOIN LATERAL (${ANSWERED}) a ON true
    WHERE ${REACHED} AND p.unit_id = $5 AND ($6::uuid IS NULL OR p.branch_id = $6) AND p.kind = ANY($7::text[])
    ORDER BY p.dismissed_at IS NOT NULL OR a.at IS NOT NULL, p.created_at DESC, p.kind, m.given_name, m.id LIMIT $8`,
};

/** How many are open; $5 unit, $6 branch, $7 kinds that may be read here, $8 import (null = all). */
export const countProposalsStatement = {
  name: "proposal_count",
  text: `SELECT ${openProposals(
    `${REACHED} AND p.unit_id = $5 AND ($6::uuid IS NULL OR p.branch_id = $6)
    AND ($8::uuid IS NULL OR p.import_id = $8)`,
    "$7",
  )} AS open`,
};

/** $1 organisation, $2 unit, $3 `[{ id, note }]`, $4 when, $5 and $6 by whom. */
export const dismissStatement = {
  name: "proposal_dismiss",
  text: `UPDATE sheet_proposals p SET dismissed_at = $4::timestamptz, dismissed_by_id = $5::uuid, dismissed_by = $6,
      dismissed_note = g.note
    FROM json_to_recordset($3::json) AS g(id uuid, note text)
    WHERE p.org_id = $1::uuid AND p.unit_id = $2::uuid AND p.id = g.id AND p.dismissed_at IS NULL RETURNING p.id`,
};
