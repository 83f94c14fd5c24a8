const reached = (row: string) =>
  `${row}.org_id = $1 AND ($2 OR ${row}.unit_id = ANY($3::uuid[]) OR ${row}.branch_id = ANY($4::uuid[]))
      AND ${row}.unit_id = $5 AND ($6::uuid IS NULL OR ${row}.branch_id = $6)
      AND (${row}.typed_on IS NULL OR ${row}.typed_on BETWEEN $7::date AND $8::date)`;

/** SQL: an appeal in the case `c` was answered here by one of these steps. */
const answeredHere = (acts: string) => `EXISTS (SELECT FROM member_case_steps s
        WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.act = ANY(${acts}::text[]))`;

const PERSON = `m.code, m.birth_date AS "birthDate", m.gender`;

/** SQL: what the reward `r` of the unit `u` is, with the people whom it names. */
const REWARD = `jsonb_build_object('level', r.level, 'form', r.form, 'content', r.content, 'people',
          (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p."personName"), '[]') FROM (
            SELECT m.full_name AS "personName", ${PERSON}, coalesce(mb.name, u.name) AS branch
            FROM reward_members h JOIN members m ON m.org_id = h.org_id AND m.id = h.member_id
            LEFT JOIN units mb ON mb.org_id = m.org_id AND mb.id = m.branch_id
            WHERE h.org_id = r.org_id AND h.reward_id = r.id) p))`;

/**
 * As `typedCasesStatement`, of rewards that were recorded, which are no cases: those done on paper alone, and what the
 * software had of such a one before it was changed or removed here; $9 how many.
 */
export const typedRewardsStatement = {
  name: "software_list_rewards",
  text: `SELECT r.id, r.typed_on AS "typedOn", r.deleted_at IS NOT NULL AS "isTakenBack", r.was_typed AS "wasTyped",
      r.decided_on AS day, r.decision_number AS "docNumber", ${REWARD} AS reward
    FROM rewards r JOIN units u ON u.org_id = r.org_id AND u.id = r.unit_id
    WHERE ${reached("r")} AND r.case_id IS NULL AND NOT r.is_collective
      AND (r.was_typed OR (r.on_paper AND r.deleted_at IS NULL))
    ORDER BY r.decided_on, r.id LIMIT $9`,
};

/**
 * Cases of a procedure $9 in the states $10 that went step by step, or were done on paper alone, in a unit $5 (and branch $6) and are not typed yet, or
 * were between $7 and $8 (null: those alone that are not), and what the software had of cases that came to something else;
 * $11 how many. A recorded measure is among them once an appeal
 * was answered here by one of the steps $12, taken back or not. A reward lies beside with the people whom it names.
 */
export const typedCasesStatement = {
  name: "software_list_cases",
  text: `SELECT c.id, c.person_name AS "personName", c.typed_on AS "typedOn", c.opened_on AS "openedOn",
      c.state <> ALL($10::text[]) AS "isTakenBack", c.was_typed AS "wasTyped", coalesce(b.name, u.name) AS place,
      (SELECT to_jsonb(p) FROM (SELECT ${PERSON} FROM members m
        WHERE m.org_id = c.org_id AND m.id = c.member_id) p) AS member,
      (SELECT o.admitted_on FROM outstanding_cases o WHERE o.org_id = c.org_id AND o.case_id = c.id) AS "admittedOn",
      (SELECT g.certificate FROM graduations g WHERE g.org_id = c.org_id AND g.case_id = c.id) AS certificate,
      (SELECT jsonb_build_object('decidedForm', d.decided_form, 'answer', d.answer, 'answeredForm', d.answered_form)
        FROM discipline_cases d WHERE d.org_id = c.org_id AND d.case_id = c.id) AS discipline,
      (SELECT ${REWARD} FROM rewards r WHERE r.org_id = c.org_id AND r.case_id = c.id AND (r.deleted_at IS NULL OR c.was_typed)
        ORDER BY r.created_at DESC LIMIT 1) AS reward,
      (SELECT jsonb_agg(jsonb_build_object('number', s.number, 'act', s.act, 'day', s.day, 'docNumber', s.doc_number,
          'takesBack', s.takes_back) ORDER BY s.number)
        FROM member_case_steps s WHERE s.org_id = c.org_id AND s.case_id = c.id) AS steps
    FROM member_cases c JOIN units u ON u.org_id = c.org_id AND u.id = c.unit_id
    LEFT JOIN units b ON b.org_id = c.org_id AND b.id = c.branch_id
    WHERE ${reached("c")} AND c.procedure = $9 AND (c.state = ANY($10::text[]) OR c.was_typed)
      AND (c.entry = 'stepwise' OR c.on_paper OR ${answeredHere("$12")})
      AND (c.procedure <> 'reward' OR EXISTS (SELECT FROM rewards r
        WHERE r.org_id = c.org_id AND r.case_id = c.id AND (r.deleted_at IS NULL OR c.was_typed)
          AND NOT r.is_collective))
    ORDER BY c.person_name, c.id LIMIT $11`,
};

/**
 * Cases of a procedure $5 that were recorded in a unit $6 (and branch $7) from $8 to $9, or are marked as done on paper
 * alone, and of which the software has not heard; $10 the states of which it must hear, $11 steps by which a case is listed
 * anyway, $12 how many.
 */
export const recordedCasesStatement = {
  name: "software_list_recorded",
  text: `SELECT c.id, c.person_name AS "personName", c.opened_on AS day, c.on_paper AS "isOnPaper"
    FROM member_cases c LEFT JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE c.org_id = $1 AND ($2 OR c.unit_id = ANY($3::uuid[]) OR c.branch_id = ANY($4::uuid[]))
      AND c.unit_id = $6 AND ($7::uuid IS NULL OR c.branch_id = $7)
      AND c.procedure = $5 AND c.entry = 'recorded' AND c.state = ANY($10::text[]) AND c.typed_on IS NULL AND NOT c.was_typed
      AND (c.on_paper OR c.opened_on BETWEEN $8::date AND $9::date)
      AND NOT ${answeredHere("$11")}
      AND (t.case_id IS NULL OR (NOT t.decided_here AND cardinality(t.extended_until) = 0))
    ORDER BY c.opened_on, c.person_name, c.id LIMIT $12`,
};

/** As `recordedCasesStatement`, of rewards recorded in a unit $5 (and branch $6) from $7 to $8; $9 how many. */
export const recordedRewardsStatement = {
  name: "software_list_recorded_rewards",
  text: `SELECT r.id, r.decision_number AS "docNumber", r.decided_on AS day, r.on_paper AS "isOnPaper",
      (SELECT coalesce(jsonb_agg(m.full_name ORDER BY m.name_key, m.id), '[]') FROM reward_members h
        JOIN members m ON m.org_id = h.org_id AND m.id = h.member_id
        WHERE h.org_id = r.org_id AND h.reward_id = r.id) AS names
    FROM rewards r
    WHERE r.org_id = $1 AND ($2 OR r.unit_id = ANY($3::uuid[]) OR r.branch_id = ANY($4::uuid[]))
      AND r.unit_id = $5 AND ($6::uuid IS NULL OR r.branch_id = $6)
      AND r.case_id IS NULL AND r.deleted_at IS NULL AND NOT r.is_collective AND r.typed_on IS NULL AND NOT r.was_typed
      AND (r.on_paper OR r.decided_on BETWEEN $7::date AND $8::date)
    ORDER BY r.decided_on, r.id LIMIT $9`,
};

/**
 * The posts that acts of the committees of a unit $5 and its branches (or one branch $6) changed in the roster, and what
 * stands again of acts that the software had when they were withdrawn; $9 how many. These come first and the last act of
 * them before the ones that it followed, as they were withdrawn, so that what is typed last is what stands.
 */
export const typedPostsStatement = {
  name: "software_list_posts",
  text: `SELECT a.id, a.typed_on AS "typedOn", m.full_name AS "personName", ${PERSON}, u.name AS branch,
      coalesce(CASE WHEN a.was_typed THEN p.was ELSE p.became END, 'Đoàn viên') AS value, a.decision_on AS day,
      a.decision_number AS "docNumber", a.was_typed AS "isTakenBack", a.was_typed AS "wasTyped"
    FROM committee_acts a
    CROSS JOIN LATERAL jsonb_to_recordset(a.post_changes) AS p("memberId" uuid, was text, became text)
    JOIN members k ON k.org_id = a.org_id AND k.id = p."memberId"
    JOIN members m ON m.org_id = k.org_id AND m.id = coalesce(k.merged_into_id, k.id)
    JOIN units u ON u.org_id = a.org_id AND u.id = coalesce(a.branch_id, a.unit_id)
    WHERE ${reached("a")} AND (a.state = 'approved' OR a.was_typed)
    ORDER BY a.was_typed DESC, CASE WHEN a.was_typed THEN -1 ELSE 1 END
        * dense_rank() OVER (ORDER BY a.decision_on, a.held_on, a.id), m.full_name LIMIT $9`,
};
