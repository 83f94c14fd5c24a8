const COLUMNS = `p.id, p.kind, p.level, p.name, p.place, p.planned_from AS "plannedFrom", p.planned_to AS "plannedTo",
  p.volume, p.value_vnd AS "valueVnd", p.participants, p.state, p.approved_on AS "approvedOn",
  p.started_on AS "startedOn", p.finished_on AS "finishedOn", p.deleted_at AS "deletedAt",
  (SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = p.org_id AND u.id = p.unit_id) AS unit,
  (SELECT jsonb_build_object('id', b.id, 'code', b.code, 'name', b.name) FROM units b
    WHERE b.org_id = p.org_id AND b.id = p.branch_id) AS branch`;

const REACHED = "p.org_id = $1 AND ($2 OR p.unit_id = ANY($3::uuid[]) OR p.branch_id = ANY($4::uuid[]))";

/** Begun without an approved plan; the same as `isStartedEarly`. */
const EARLY = `(p.kind = 'youth_project' AND p.started_on IS NOT NULL
  AND (p.approved_on IS NULL OR p.approved_on > p.started_on))`;

/**
 * Of a year are those whose planned or real days touch it. $5 unit, $6 branch, $7 kind, $8 level, $9 state, $10 only
 * the early ones, $11 and $12 first and last day, $13 the removed ones.
 */
export const listProjectsStatement = {
  name: "project_list",
  text: `SELECT ${COLUMNS},
      (SELECT count(*) FROM youth_project_evidence pe JOIN evidence e ON e.org_id = pe.org_id AND e.id = pe.evidence_id
        WHERE pe.org_id = p.org_id AND pe.project_id = p.id AND e.deleted_at IS NULL) AS photos
    FROM youth_projects p WHERE ${REACHED}
      AND ($5::uuid IS NULL OR p.unit_id = $5) AND ($6::uuid IS NULL OR p.branch_id = $6)
      AND ($7::text IS NULL OR p.kind::text = $7) AND ($8::text IS NULL OR p.level = $8)
      AND ($9::text IS NULL OR p.state::text = $9) AND (NOT $10 OR ${EARLY})
      AND least(p.planned_from, p.started_on) <= $12::date
      AND greatest(p.planned_from, p.planned_to, p.finished_on) >= $11::date
      AND (p.deleted_at IS NOT NULL) = $13
    ORDER BY p.planned_from DESC, p.id DESC LIMIT $14`,
};

export const readProjectStatement = {
  name: "project_read",
  text: `SELECT ${COLUMNS}, p.org_id AS "orgId", p.host, p.partners, p.content, p.fund_source AS "fundSource",
      p.occasion, p.version, p.created_by AS "createdBy", p.created_at AS "createdAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'act', s.act, 'toState', s.to_state,
          'day', s.day, 'docNumber', s.doc_number, 'person', s.person, 'note', s.note, 'by', s.by, 'at', s.at)
          ORDER BY s.number), '[]')
        FROM youth_project_steps s WHERE s.org_id = p.org_id AND s.project_id = p.id) AS steps,
      (SELECT coalesce(jsonb_agg(pe.evidence_id), '[]') FROM youth_project_evidence pe
        WHERE pe.org_id = p.org_id AND pe.project_id = p.id) AS "evidenceIds"
    FROM youth_projects p WHERE ${REACHED} AND p.id = $5`,
};
