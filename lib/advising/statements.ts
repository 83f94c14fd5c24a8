const COLUMNS = `r.id, r.kind, r.title, r.day, r.until_day AS until, r.done_on AS "doneOn", r.subject, r.form, r.outcome,
  r.giver, r.partner, r.doc_number AS "docNumber", r.result_kind AS "resultKind", r.result_number AS "resultNumber",
  r.result_on AS "resultOn", r.deleted_at AS "deletedAt",
  (SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = r.org_id AND u.id = r.unit_id) AS unit`;

const REACHED = "r.org_id = $1 AND ($2::uuid[] IS NULL OR r.unit_id = ANY($2))";

/**
 * Of a year is what was done in it, and a programme or task that still ran in it. $3 unit, $4 kind, $5 subject,
 * $6 outcome, $7 giver, $8 and $9 first and last day, $10 the removed ones.
 */
export const listAdvisingStatement = {
  name: "advising_list",
  text: `SELECT ${COLUMNS},
      (SELECT count(*) FROM advising_evidence ae JOIN evidence e ON e.org_id = ae.org_id AND e.id = ae.evidence_id
        WHERE ae.org_id = r.org_id AND ae.record_id = r.id AND e.deleted_at IS NULL) AS photos
    FROM advising_records r WHERE ${REACHED}
      AND ($3::uuid IS NULL OR r.unit_id = $3) AND ($4::text IS NULL OR r.kind::text = $4)
      AND ($5::text IS NULL OR r.subject = $5) AND ($6::text IS NULL OR r.outcome = $6)
      AND ($7::text IS NULL OR r.giver = $7)
      AND r.day <= $9::date AND greatest(r.day, r.until_day, r.done_on) >= $8::date
      AND (r.deleted_at IS NOT NULL) = $10
    ORDER BY r.day DESC, r.id DESC LIMIT $11`,
};

export const readAdvisingStatement = {
  name: "advising_read",
  text: `SELECT ${COLUMNS}, r.org_id AS "orgId", r.content, r.result, r.version, r.created_by AS "createdBy",
      r.created_at AS "createdAt",
      (SELECT coalesce(jsonb_agg(ae.evidence_id), '[]') FROM advising_evidence ae
        WHERE ae.org_id = r.org_id AND ae.record_id = r.id) AS "evidenceIds"
    FROM advising_records r WHERE ${REACHED} AND r.id = $3`,
};
