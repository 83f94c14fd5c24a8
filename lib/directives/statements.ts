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

/** What an organisation sent out in a year and how much was received, beside a statement that knows both as SQL. */
export const directiveFigures = (orgId: string, year: string) => `(SELECT jsonb_build_object(
    'issued', count(DISTINCT d.id), 'sent', count(r.unit_id), 'received', count(r.received_at))
  FROM directives d LEFT JOIN directive_recipients r ON r.org_id = d.org_id AND r.directive_id = d.id
  WHERE d.org_id = ${orgId} AND d.issued_on BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31))`;

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

/**
 * SQL: what units of `unit` have not answered, while its last reminder is not given; a directive without a day for its
 * answer waits for nobody.
 */
export const unanswered = (orgId: string, unit: string) => `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'id', d.id, 'docNumber', d.doc_number,
      'answerDue', d.answer_due, 'isReceived', r.received_at IS NOT NULL) ORDER BY d.answer_due, d.id)
    FROM directives d
    JOIN directive_recipients r ON r.org_id = d.org_id AND r.directive_id = d.id
    JOIN units ru ON ru.org_id = r.org_id AND ru.id = r.unit_id AND ru.closed_on IS NULL
    WHERE d.org_id = ${orgId} AND d.answer_due IS NOT NULL AND r.answered_on IS NULL AND ${unit}
      AND NOT EXISTS (SELECT FROM notices n
        WHERE n.org_id = r.org_id AND n.unit_id = r.unit_id AND n.kind = 'directive' AND n.subject = d.id::text
          AND n.due = d.answer_due AND n.stage = 'late')), '[]')`;

export const fileOfDirectiveStatement = {
  name: "directive_file",
  text: `SELECT d.org_id AS "orgId", d.sha256, d.media_type AS "mediaType", d.file_name AS "fileName"
    FROM directives d WHERE ${REACHED} AND d.id = $3 AND d.sha256 IS NOT NULL`,
};
