import { CASE_REACHED } from "@/lib/evidence/case-reach";
import { KEPT_IN_BOOK } from "@/lib/members/measure-in-force";
import { TAKES_UP } from "@/lib/members/placed";

const refOf = (
  unit: string,
) => `(SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = c.org_id AND u.id = c.${unit})`;

/** Of a case `c`, as `CaseLine`. */
export const CASE_COLUMNS = `c.id, c.procedure, c.entry, c.state, c.person_name AS "personName", c.member_id AS "memberId",
  ${refOf("unit_id")} AS unit, ${refOf("branch_id")} AS branch, ${refOf("other_unit_id")} AS "otherUnit",
  ${refOf("other_branch_id")} AS "otherBranch", c.other_unit_id IS NOT NULL AND EXISTS (SELECT FROM transfers t
    WHERE t.org_id = c.org_id AND t.case_id = c.id AND ${TAKES_UP}) AS "isTakenUp", c.opened_on AS "openedOn", c.due_on AS "dueOn",
  c.closed_on AS "closedOn", c.outcome, c.typed_on AS "typedOn",
  c.was_typed AS "wasTyped", c.procedure = 'admission' AND c.entry = 'recorded' AND NOT EXISTS (SELECT FROM members m
    WHERE m.org_id = c.org_id AND m.id = c.member_id AND m.card_number IS NOT NULL) AS "lacksCard", c.version,
  (SELECT count(*) FROM member_case_evidence f JOIN evidence e ON e.org_id = f.org_id AND e.id = f.evidence_id
    WHERE f.org_id = c.org_id AND f.case_id = c.id AND e.deleted_at IS NULL) AS "fileCount"`;

/** Every step of a case `c` in such a table, in order. */
export const stepsIn = (
  table: string,
) => `(SELECT coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'act', s.act, 'fromState', s.from_state,
      'toState', s.to_state, 'day', s.day, 'docNumber', s.doc_number, 'person', s.person, 'note', s.note,
      'entitled', s.entitled, 'present', s.present, 'votesFor', s.votes_for, 'votesAgainst', s.votes_against,
      'takesBack', s.takes_back, 'by', s.by, 'at', s.at) ORDER BY s.number), '[]')
    FROM ${table} s WHERE s.org_id = c.org_id AND s.case_id = c.id)`;

export const CASE_STEPS = stepsIn("member_case_steps");

/**
 * Of a year are the cases that were open in it; one that is still to be done stands in every list. $5 unit, $6 branch, $7 procedure, $8 only open ('1') or only closed
 * ('0') ones, $9 and $10 first and last day, $11 the procedures that may be read here, $12 how many.
 */
export const listCasesStatement = {
  name: "case_list",
  text: `SELECT ${CASE_COLUMNS} FROM member_cases c WHERE ${CASE_REACHED}
      AND ($5::uuid IS NULL OR c.unit_id = $5 OR c.other_unit_id = $5)
      AND ($6::uuid IS NULL OR c.branch_id = $6 OR c.other_branch_id = $6)
      AND ($7::text IS NULL OR c.procedure = $7)
      AND ($8::text IS NULL OR (c.closed_on IS NULL) = ($8 = '1'))
      AND (c.closed_on IS NULL OR (c.opened_on <= $10::date AND c.closed_on >= $9::date))
      AND c.procedure = ANY($11::text[])
    ORDER BY c.closed_on IS NOT NULL, c.opened_on DESC, c.id DESC LIMIT $12`,
};

const ROWS_OF_MEMBER =
  "(SELECT m.id FROM members m WHERE m.org_id = $1 AND (m.id = $5 OR m.merged_into_id = $5))";

/** A person has a few dozen in all the years: a bound for the statement, and no list that ends in between. */
export const MOST_OF_MEMBER = 1000;

/**
 * Of one member $5, the newest first, wherever they lie; of a reward's case, which names others too, only where it is
 * reached ($1 to $4), and of a restricted one there or where the Sổ keeps it. $6 the procedures that may be read here.
 */
export const casesOfMemberStatement = {
  name: "case_of_member",
  text: `SELECT ${CASE_COLUMNS}, (${CASE_REACHED}) AS "isReached" FROM member_cases c WHERE c.org_id = $1
      AND ((${CASE_REACHED}) OR (c.member_id IS NOT NULL AND ${KEPT_IN_BOOK}))
      AND c.id IN (SELECT k.id FROM member_cases k WHERE k.org_id = $1 AND k.member_id IN ${ROWS_OF_MEMBER}
        UNION ALL SELECT p.case_id FROM reward_proposal_members p WHERE p.org_id = $1 AND p.member_id IN ${ROWS_OF_MEMBER})
      AND c.procedure = ANY($6::text[])
    ORDER BY c.opened_on DESC, c.id DESC LIMIT ${MOST_OF_MEMBER}`,
};

/** $5 their ids, in whose order they come. */
export const readCasesStatement = {
  name: "case_read",
  text: `SELECT ${CASE_COLUMNS}, c.org_id AS "orgId", c.charter_version AS "charterVersion",
      c.created_by AS "createdBy", c.created_at AS "createdAt",
      ${CASE_STEPS} AS steps,
      (SELECT coalesce(jsonb_agg(e.evidence_id), '[]') FROM member_case_evidence e
        WHERE e.org_id = c.org_id AND e.case_id = c.id) AS "evidenceIds"
    FROM member_cases c WHERE ${CASE_REACHED} AND c.id = ANY($5::uuid[]) ORDER BY array_position($5::uuid[], c.id)`,
};
