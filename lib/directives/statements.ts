const COLUMNS = `d.id, d.doc_number AS "docNumber", d.issued_on AS "issuedOn", d.doc_abstract AS "docAbstract",
  d.answer_due AS "answerDue", d.file_name AS "fileName"`;

/** $1 organisation, $2 units within reach (null = all): a unit sees what was sent to it. */
const REACHED = `d.org_id = $1 AND ($2::uuid[] IS NULL OR EXISTS (SELECT FROM directive_recipients x
  WHERE x.org_id = d.org_id AND x.directive_id = d.id AND x.unit_id = ANY($2)))`;

/** $3 unit, $4 and $5 first and last day, $6 only those not received by somebody, $7 only those not answered. */
export const listDirectivesStatement = {
  name: "directive_list",
  text: `SELECT ${COLUMNS}, c.recipients, c.received, c.answered
    FROM directives d
    JOIN LATERAL (
      SELECT count(*) AS recipients, count(r.received_at) AS received, count(r.answered_on) AS answered
      FROM directive_recipients r WHERE r.org_id = d.org_id AND r.directive_id = d.id
        AND ($2::uuid[] IS NULL OR r.unit_id = ANY($2)) AND ($3::uuid IS NULL OR r.unit_id = $3)
    ) c ON true
    WHERE ${REACHED} AND ($3::uuid IS NULL OR c.recipients > 0)
      AND d.issued_on BETWEEN $4::date AND $5::date
      AND (NOT $6 OR c.received < c.recipients)
      AND (NOT $7 OR (d.answer_due IS NOT NULL AND c.answered < c.recipients))
    ORDER BY d.issued_on DESC, d.id DESC LIMIT $8`,
};

export const readDirectiveStatement = {
  name: "directive_read",
  text: `SELECT ${COLUMNS}, d.org_id AS "orgId", d.media_type AS "mediaType", d.created_by AS "createdBy",
      d.created_at AS "createdAt", d.version,
      (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'unit', jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name),
          'receivedAt', r.received_at, 'receivedBy', r.received_by, 'answeredOn', r.answered_on,
          'answerNumber', r.answer_number, 'answerText', r.answer_text, 'answeredBy', r.answered_by,
          'version', r.version,
          'evidenceIds', (SELECT coalesce(jsonb_agg(e.evidence_id), '[]') FROM directive_answer_evidence e
            WHERE e.org_id = r.org_id AND e.directive_id = r.directive_id AND e.unit_id = r.unit_id)
        ) ORDER BY u.code), '[]')
        FROM directive_recipients r JOIN units u ON u.org_id = r.org_id AND u.id = r.unit_id
        WHERE r.org_id = d.org_id AND r.directive_id = d.id AND ($2::uuid[] IS NULL OR r.unit_id = ANY($2))
      ) AS receipts
    FROM directives d WHERE ${REACHED} AND d.id = $3`,
};

export const fileOfDirectiveStatement = {
  name: "directive_file",
  text: `SELECT d.org_id AS "orgId", d.sha256, d.media_type AS "mediaType", d.file_name AS "fileName"
    FROM directives d WHERE ${REACHED} AND d.id = $3 AND d.sha256 IS NOT NULL`,
};
