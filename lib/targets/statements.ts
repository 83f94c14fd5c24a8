/** $1 organisation, $2 units within reach (null = all). */
const REACHED = "a.org_id = $1 AND ($2::uuid[] IS NULL OR a.unit_id = ANY ($2))";

const TARGET = `jsonb_build_object('id', t.id, 'name', t.name, 'measure', t.measure, 'value', t.value, 'note', t.note)`;

/** Each result by itself: what they come to is for `lib/figures` to say. */
const RESULTS = `COALESCE((SELECT jsonb_agg(jsonb_build_object('on', p.fact_on, 'amount', p.amount)) FROM target_progress p
    WHERE p.org_id = a.org_id AND p.allocation_id = a.id AND p.deleted_at IS NULL), '[]')`;

/** The last day that counts for a year; of a year that was never opened its last. */
const cutOff = (orgId: string, year: string) =>
  `COALESCE((SELECT c.cut_off FROM cycles c WHERE c.org_id = ${orgId} AND c.year = ${year}), make_date(${year}, 12, 31)) AS "cutOff"`;

const OF_TARGET = "t.org_id = a.org_id AND t.id = a.target_id AND t.deleted_at IS NULL AND a.value > 0";

const UNIT_TARGET = `a.id AS "allocationId", ${TARGET} AS target, a.value::float8 AS value, ${RESULTS} AS results,
    (SELECT max(p.fact_on) FROM target_progress p
      WHERE p.org_id = a.org_id AND p.allocation_id = a.id AND p.deleted_at IS NULL) AS "lastOn",
    (SELECT u.period_kind FROM units u WHERE u.org_id = a.org_id AND u.id = a.unit_id) AS calendar,
    t.year, ${cutOff("t.org_id", "t.year")}`;

/** $3 the unit, $4 the year. */
export const targetsOfUnitStatement = {
  name: "targets_of_unit",
  text: `SELECT ${UNIT_TARGET}
    FROM target_allocations a JOIN targets t ON ${OF_TARGET}
    WHERE ${REACHED} AND a.unit_id = $3 AND t.year = $4 ORDER BY t.created_at, t.id`,
};

/** $3 the allocation. */
export const unitTargetStatement = {
  name: "target_of_unit",
  text: `SELECT ${UNIT_TARGET}, a.org_id AS "orgId",
      (SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
        WHERE u.org_id = a.org_id AND u.id = a.unit_id) AS unit,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'factOn', p.fact_on, 'amount', p.amount, 'note', p.note,
          'version', p.version, 'createdBy', p.created_by,
          'evidenceIds', COALESCE((SELECT jsonb_agg(pe.evidence_id) FROM target_progress_evidence pe
            WHERE pe.org_id = p.org_id AND pe.progress_id = p.id), '[]')) ORDER BY p.fact_on DESC, p.created_at DESC)
        FROM target_progress p
        WHERE p.org_id = a.org_id AND p.allocation_id = a.id AND p.deleted_at IS NULL), '[]') AS progress
    FROM target_allocations a JOIN targets t ON ${OF_TARGET}
    WHERE ${REACHED} AND a.id = $3`,
};

/** $3 the progress row: the allocation in which it lies. */
export const allocationOfProgressStatement = {
  name: "target_allocation_of_progress",
  text: `SELECT p.allocation_id AS "allocationId" FROM target_progress p
    JOIN target_allocations a ON a.org_id = p.org_id AND a.id = p.allocation_id
    WHERE ${REACHED} AND p.id = $3 AND p.deleted_at IS NULL`,
};

const SET = `SELECT t.id, t.org_id AS "orgId", t.year, t.name, t.measure, t.value::float8 AS value, t.note, t.version
  FROM targets t WHERE t.org_id = $1 AND t.deleted_at IS NULL`;

/** $2 the year. */
export const targetsOfYearStatement = {
  name: "targets_of_year",
  text: `${SET} AND t.year = $2 ORDER BY t.created_at, t.id LIMIT 100`,
};

/** $2 the target. */
export const targetByIdStatement = { name: "target_by_id", text: `${SET} AND t.id = $2` };

/** $2 the year, $3 how many: every unit that stood in that year, with what it was given by target id. */
export const unitsWithTargetsStatement = {
  name: "units_with_targets",
  text: `SELECT u.id, u.code, u.name, u.period_kind AS calendar, COALESCE(m.members, 0) AS members,
      $2::int AS year, ${cutOff("$1", "$2::int")}, COALESCE(g.given, '{}') AS given
    FROM units u
    LEFT JOIN (SELECT m.unit_id, count(*) AS members FROM members m
      WHERE m.org_id = $1 AND m.status = 'active' GROUP BY m.unit_id) m ON m.unit_id = u.id
    LEFT JOIN (SELECT a.unit_id, jsonb_object_agg(a.target_id,
        jsonb_build_object('allocationId', a.id, 'targetId', t.id, 'name', t.name, 'measure', t.measure,
          'value', a.value, 'results', ${RESULTS})) AS given
      FROM target_allocations a JOIN targets t ON ${OF_TARGET}
      WHERE a.org_id = $1 AND t.year = $2 GROUP BY a.unit_id) g ON g.unit_id = u.id
    WHERE u.org_id = $1 AND u.kind IN ('base_union', 'base_branch')
      AND u.opened_on <= make_date($2, 12, 31) AND (u.closed_on IS NULL OR u.closed_on > make_date($2, 1, 1))
    ORDER BY u.code`,
};
