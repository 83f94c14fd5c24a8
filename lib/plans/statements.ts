/** $1 organisation, $2 units within reach (null = all). */
const REACHED = "p.org_id = $1 AND ($2::uuid[] IS NULL OR p.unit_id = ANY ($2))";

const UNIT = `(SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = p.org_id AND u.id = p.unit_id) AS unit`;

const TARGET = `(SELECT jsonb_build_object('id', t.id, 'name', t.name) FROM targets t
    WHERE t.org_id = i.org_id AND t.id = i.target_id)`;

const CARRIED_FROM = `(SELECT jsonb_build_object('id', f.id, 'year', fp.year) FROM program_items f
    JOIN annual_programs fp ON fp.org_id = f.org_id AND fp.id = f.program_id
    WHERE f.org_id = i.org_id AND f.id = i.carried_from_id)`;

const ITEMS = `COALESCE((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'owner', i.owner,
      'startsOn', i.starts_on, 'dueOn', i.due_on, 'state', i.state, 'doneOn', i.done_on, 'reason', i.reason,
      'result', i.result, 'target', ${TARGET}, 'carriedFrom', ${CARRIED_FROM},
      'photos', (SELECT count(*) FROM program_item_evidence ie
        JOIN evidence e ON e.org_id = ie.org_id AND e.id = ie.evidence_id AND e.deleted_at IS NULL
        WHERE ie.org_id = i.org_id AND ie.item_id = i.id)) ORDER BY i.due_on, i.created_at, i.id)
    FROM program_items i WHERE i.org_id = p.org_id AND i.program_id = p.id AND i.deleted_at IS NULL), '[]') AS items`;

const PROGRAM = `SELECT p.id, p.org_id AS "orgId", p.year, p.number, p.issued_on AS "issuedOn", p.signer, p.state, p.version,
    ${UNIT},
    COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', r.kind, 'number', r.number, 'issuedOn', r.issued_on,
        'title', r.title) ORDER BY r.sort_order)
      FROM program_resolutions r WHERE r.org_id = p.org_id AND r.program_id = p.id), '[]') AS resolutions,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('toState', t.to_state, 'heldOn', t.held_on, 'present', t.present,
        'inFavour', t.in_favour, 'reason', t.reason, 'by', t.by, 'at', t.at) ORDER BY t.at)
      FROM program_transitions t WHERE t.org_id = p.org_id AND t.program_id = p.id), '[]') AS transitions,
    ${ITEMS},
    COALESCE((SELECT jsonb_agg(pe.evidence_id) FROM program_evidence pe
      WHERE pe.org_id = p.org_id AND pe.program_id = p.id), '[]') AS "evidenceIds"
  FROM annual_programs p`;

export const programOfUnitStatement = {
  name: "program_of_unit",
  text: `${PROGRAM} WHERE ${REACHED} AND p.unit_id = $3 AND p.year = $4`,
};

export const programByIdStatement = {
  name: "program_by_id",
  text: `${PROGRAM} WHERE ${REACHED} AND p.id = $3`,
};

export const programItemStatement = {
  name: "program_item",
  text: `SELECT i.id, i.org_id AS "orgId", i.title, i.owner, i.starts_on AS "startsOn", i.due_on AS "dueOn", i.state,
      i.done_on AS "doneOn", i.reason, i.result, i.version, i.created_by AS "createdBy", i.created_at AS "createdAt",
      ${UNIT}, ${TARGET} AS target, ${CARRIED_FROM} AS "carriedFrom",
      jsonb_build_object('id', p.id, 'year', p.year, 'state', p.state) AS program,
      COALESCE((SELECT jsonb_agg(ie.evidence_id) FROM program_item_evidence ie
        WHERE ie.org_id = i.org_id AND ie.item_id = i.id), '[]') AS "evidenceIds"
    FROM program_items i JOIN annual_programs p ON p.org_id = i.org_id AND p.id = i.program_id
    WHERE ${REACHED} AND i.id = $3 AND i.deleted_at IS NULL`,
};

/** $3 the unit, $4 the year: what stood unfinished in the year before and was not taken over yet. */
export const carryOffersStatement = {
  name: "program_carry_offers",
  text: `SELECT i.id, i.title, i.owner, i.due_on AS "dueOn", i.state
    FROM annual_programs p JOIN program_items i ON i.org_id = p.org_id AND i.program_id = p.id
    WHERE ${REACHED} AND p.unit_id = $3 AND p.year = $4::int - 1 AND i.deleted_at IS NULL
      AND i.state IN ('todo', 'doing')
      AND NOT EXISTS (SELECT FROM program_items n
        WHERE n.org_id = i.org_id AND n.carried_from_id = i.id AND n.deleted_at IS NULL)
    ORDER BY i.due_on, i.id LIMIT 200`,
};

/** $3 the year, $4 how many: every unit that stood in that year, by code. */
export const programsOfYearStatement = {
  name: "programs_of_year",
  text: `SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
      u.period_kind = 'school_year' AS "isSchool",
      COALESCE(p.number, '') AS number, p.issued_on AS "issuedOn", p.state,
      CASE WHEN p.state = 'approved' THEN (SELECT t.held_on FROM program_transitions t
        WHERE t.org_id = p.org_id AND t.program_id = p.id AND t.to_state = 'approved'
        ORDER BY t.at DESC LIMIT 1) END AS "approvedOn",
      (SELECT count(*) FROM program_resolutions r WHERE r.org_id = p.org_id AND r.program_id = p.id) AS resolutions,
      COALESCE(i.items, '[]') AS items
    FROM units u
    LEFT JOIN annual_programs p ON p.org_id = u.org_id AND p.unit_id = u.id AND p.year = $3
    LEFT JOIN (SELECT i.program_id, json_agg(json_build_object('state', i.state, 'dueOn', i.due_on)) AS items
      FROM program_items i WHERE i.org_id = $1 AND i.deleted_at IS NULL GROUP BY i.program_id) i ON i.program_id = p.id
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.kind IN ('base_union', 'base_branch')
      AND u.opened_on <= make_date($3, 12, 31) AND (u.closed_on IS NULL OR u.closed_on > make_date($3, 1, 1))
    ORDER BY u.code`,
};
