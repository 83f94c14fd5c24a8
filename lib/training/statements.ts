import { AROUND, branchLists, LISTED, PERIOD_KIND, unitLists } from "@/lib/ratings/listed";

const RECORD = `json_build_object('state', r.state, 'registeredOn', r.registered_on, 'selfMarks', r.self_marks,
    'branchMarks', r.branch_marks, 'total', r.total, 'result', r.result, 'evaluatedOn', r.evaluated_on,
    'forwardedOn', r.forwarded_on, 'confirmedOn', r.confirmed_on, 'docNumber', r.doc_number, 'version', r.version)`;

/** SQL: the national software has the record `r`, be it as it was before. */
const IN_SOFTWARE = "(r.typed_on IS NOT NULL OR r.was_typed)";

/** SQL: the member `m` is registered nowhere for a year. */
const unregistered = (year: string) =>
  `NOT EXISTS (SELECT FROM training_records r WHERE r.org_id = m.org_id AND r.member_id = m.id AND r.year = ${year})`;

/**
 * SQL: where permanent transfers within the organisation or into it took a member: of each such unit the last day. Where
 * one unit alone is asked for, its cases are found by `naming` it; the rows of other units are incomplete then, so that
 * its `unit_id` is asked for all the same.
 */
export const arrivalsIn = (org: string, naming?: string) => `
      SELECT c.member_id, CASE t.direction WHEN 'in' THEN c.unit_id ELSE c.other_unit_id END AS unit_id, max(c.closed_on)::text AS day
      FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'permanent'
      WHERE c.org_id = ${org} AND c.procedure = 'transfer' AND c.outcome = 'done' AND t.direction IN ('in', 'within')
        ${naming ? `AND (c.unit_id = ${naming} OR c.other_unit_id = ${naming})` : ""}
      GROUP BY 1, 2`;

/** SQL: since when the member `m`, whom a transfer brought on a day (null: none did), is in the unit; null where nobody knows. */
const hereSince = (arrived: string) =>
  `greatest(CASE WHEN length(m.joined_on) = 10 THEN m.joined_on END, ${arrived})`;

/**
 * SQL: of members `m` of whom `which` holds that of the first; null where it is not known of one of them. Days compare as
 * their bytes do, which costs less than the order of words.
 */
export const firstSinceOf = (which: string, arrived: string) =>
  `nullif(min(coalesce(${hereSince(arrived)}, '') COLLATE "C") FILTER (WHERE ${which}), '')`;

/** SQL: the same of one member `m` in the unit in which he or she is now. */
const ARRIVED = `(SELECT a.day FROM (${arrivalsIn("m.org_id")}) a WHERE a.unit_id = m.unit_id AND a.member_id = m.id)`;

/** Whoever is in one branch's list and registered nowhere else, and whoever was registered in it and has left since. */
export const trainingRowsStatement = {
  name: "training_rows",
  text: `SELECT p.* FROM (
      SELECT m.id AS "memberId", m.full_name AS "fullName", m.given_name, m.code, m.birth_date AS "birthDate", m.gender,
        NOT (${LISTED}) AS "hasLeft", ${RECORD} AS record, r.typed_on AS "typedOn",
        ${IN_SOFTWARE} AS "isInSoftware", NULL AS since
      FROM training_programs g
      JOIN training_records r ON r.org_id = g.org_id AND r.program_id = g.id AND r.branch_id IS NOT DISTINCT FROM $3::uuid
      JOIN members m ON m.org_id = r.org_id AND m.id = r.member_id
      WHERE g.org_id = $1 AND g.unit_id = $2 AND g.year = $4
      UNION ALL
      SELECT m.id, m.full_name, m.given_name, m.code, m.birth_date, m.gender, false, NULL, NULL, false,
        ${hereSince(ARRIVED)}
      FROM ${AROUND} WHERE ${LISTED} AND ${unregistered("$4")}
    ) p ORDER BY p.given_name COLLATE "vi-x-icu", p."fullName" COLLATE "vi-x-icu", p."memberId"`,
};

/** $1 organisation, $2 member: each year in which he or she is registered, the newest first, with its programme. */
export const ownTrainingStatement = {
  name: "training_own",
  text: `SELECT r.year, u.period_kind AS "periodKind", g.unit_id AS "unitId", r.branch_id AS "branchId", g.groups,
      m.full_name AS "fullName", ${RECORD} AS record
    FROM training_records r
    JOIN training_programs g ON g.org_id = r.org_id AND g.id = r.program_id
    JOIN units u ON u.org_id = g.org_id AND u.id = g.unit_id
    JOIN members m ON m.org_id = r.org_id AND m.id = r.member_id
    WHERE r.org_id = $1 AND r.member_id = $2 ORDER BY r.year DESC`,
};

/** $1 organisation, $2 unit, $3 year. */
export const trainingProgramStatement = {
  name: "training_program",
  text: `SELECT g.groups, g.version, (SELECT count(*)::int FROM training_records r
      WHERE r.org_id = g.org_id AND r.program_id = g.id) AS registered
    FROM training_programs g WHERE g.org_id = $1 AND g.unit_id = $2 AND g.year = $3`,
};

/** The unit's programme of a year, made from the shipped groups ($4) where it has none, and locked. */
export const openProgramStatement = {
  name: "training_program_open",
  text: `INSERT INTO training_programs (org_id, unit_id, year, groups) VALUES ($1, $2, $3, $4::jsonb)
    ON CONFLICT (org_id, unit_id, year) DO UPDATE SET version = training_programs.version
    RETURNING id`,
};

const WRITTEN = `registered_on, state, self_marks, branch_marks, total, result, evaluated_on, forwarded_on, confirmed_on,
  doc_number`;
const assigned = WRITTEN.replace(/\w+/g, (column) => `${column} = g.${column}`);

/** What the national software is told of somebody stands as it was. */
const TOLD_ALREADY =
  "(r.branch_marks, r.total, r.result) IS NOT DISTINCT FROM (g.branch_marks, g.total, g.result)";

/**
 * $1 organisation, $2 programme, $3 branch, $4 year, $5 records as JSON; answers whose version still stood. From its first
 * result on the branch's year has a sheet, which has papers.
 */
export const writeTrainingStatement = {
  name: "training_write",
  text: `WITH given AS (
      SELECT * FROM json_to_recordset($5::json) AS g(member uuid, version int, state "TrainingState", registered_on date,
        self_marks int[], branch_marks int[], total int, result "RatingLevel", evaluated_on date, forwarded_on date,
        confirmed_on date, doc_number text)
    ), sheet AS (
      INSERT INTO training_sheets (org_id, unit_id, branch_id, year)
      SELECT p.org_id, p.unit_id, $3::uuid, $4 FROM training_programs p
      WHERE p.org_id = $1 AND p.id = $2 AND EXISTS (SELECT FROM given g WHERE g.result IS NOT NULL)
      ON CONFLICT DO NOTHING
    ), changed AS (
      UPDATE training_records r SET ${assigned}, version = r.version + 1,
        typed_on = CASE WHEN ${TOLD_ALREADY} THEN r.typed_on END, typed_by = CASE WHEN ${TOLD_ALREADY} THEN r.typed_by END,
        was_typed = r.was_typed OR (r.typed_on IS NOT NULL AND NOT (${TOLD_ALREADY}))
      FROM given g WHERE r.org_id = $1 AND r.program_id = $2 AND r.member_id = g.member AND r.year = $4
        AND r.version = g.version
      RETURNING r.member_id
    ), made AS (
      INSERT INTO training_records (org_id, program_id, member_id, branch_id, year, ${WRITTEN})
      SELECT $1, $2, g.member, $3::uuid, $4, ${WRITTEN.replace(/\w+/g, (column) => `g.${column}`)}
      FROM given g WHERE g.version IS NULL
      ON CONFLICT DO NOTHING
      RETURNING member_id
    )
    SELECT member_id AS id FROM changed UNION ALL SELECT member_id FROM made`,
};

/** $1 organisation, $2 year, $3 members: their rows as they are stored. */
export const storedTrainingStatement = {
  name: "training_stored",
  text: `SELECT r.member_id AS id, to_jsonb(r) AS stored FROM training_records r
    WHERE r.org_id = $1 AND r.year = $2 AND r.member_id = ANY($3::uuid[])`,
};

/**
 * $1 organisation, $2 year, $3 as JSON of each member the row as it stood (null: there was none) and as it was left: puts
 * those back, under a new version, that are still what was left, and answers whose. What a row keeps of later date says
 * nothing.
 */
export const undoTrainingStatement = {
  name: "training_undo",
  text: `WITH kept AS (
      SELECT * FROM jsonb_to_recordset($3::jsonb) AS k(member uuid, before jsonb, after jsonb)
    ), changed AS (
      UPDATE training_records r SET ${WRITTEN.replace(/\w+/g, (column) => `${column} = b.${column}`)},
        typed_on = b.typed_on, typed_by = b.typed_by, version = r.version + 1
      FROM kept k CROSS JOIN LATERAL jsonb_populate_record(NULL::training_records, k.before) b
      WHERE r.org_id = $1 AND r.year = $2 AND r.member_id = k.member AND k.before IS NOT NULL AND to_jsonb(r) @> k.after
      RETURNING r.member_id
    ), gone AS (
      DELETE FROM training_records r USING kept k
      WHERE r.org_id = $1 AND r.year = $2 AND r.member_id = k.member AND k.before IS NULL AND to_jsonb(r) @> k.after
      RETURNING r.member_id
    )
    SELECT member_id AS id FROM changed UNION ALL SELECT member_id FROM gone`,
};

/**
 * $1 organisation, $2 year, $3 members with the versions that were seen; $4 whether the national software has dropped those
 * whom it had, else they stay.
 */
export const unregisterStatement = {
  name: "training_unregister",
  text: `DELETE FROM training_records r USING json_to_recordset($3::json) AS g(member uuid, version int)
    WHERE r.org_id = $1 AND r.year = $2 AND r.member_id = g.member AND r.version = g.version
      AND ($4::boolean OR NOT ${IN_SOFTWARE})
    RETURNING r.member_id AS id`,
};

/**
 * $1 organisation, $2 unit, $3 branch, $4 year, $5 members with the versions that were seen, $6 the day and $7 who says
 * so (null takes it back); answers whose version still stood and who was not so marked before.
 */
export const markTypedStatement = {
  name: "training_mark_typed",
  text: `UPDATE training_records r SET typed_on = $6::date, typed_by = $7
    FROM json_to_recordset($5::json) AS g(member uuid, version int), training_programs p
    WHERE r.org_id = $1 AND p.org_id = $1 AND p.id = r.program_id AND p.unit_id = $2
      AND r.branch_id IS NOT DISTINCT FROM $3::uuid AND r.year = $4
      AND r.member_id = g.member AND r.version = g.version AND (r.typed_on IS NULL) = ($6::date IS NOT NULL)
    RETURNING r.member_id AS id`,
};

/** SQL: how far the records `r` have come. */
export const TRAINING_COUNTS = `count(*)::int AS registered,
    count(*) FILTER (WHERE r.state <> 'registered')::int AS evaluated,
    count(*) FILTER (WHERE r.state IN ('forwarded', 'confirmed'))::int AS forwarded,
    count(*) FILTER (WHERE r.state = 'confirmed')::int AS confirmed,
    count(*) FILTER (WHERE r.result = 'excellent')::int AS excellent`;

/** SQL: the records `r` with their programme `g`. */
export const TRAINING_RECORDS = `training_programs g JOIN training_records r ON r.org_id = g.org_id AND r.program_id = g.id`;

const WAITING = `, ${firstSinceOf("true", ARRIVED)} AS since`;

/** $3 the year: each branch of a unit, and the unit's members without a branch; `waiting` are registered nowhere yet. */
export const branchTrainingStatement = {
  name: "training_branch_standings",
  text: `WITH listed AS (
      ${branchLists(unregistered("$3"), WAITING)}
    ), counted AS (
      SELECT r.branch_id, ${TRAINING_COUNTS}
      FROM ${TRAINING_RECORDS}
      WHERE g.org_id = $1 AND g.unit_id = $2 AND g.year = $3 GROUP BY r.branch_id
    )
    SELECT u.id, u.code, u.name, u.kind, ${PERIOD_KIND} AS "periodKind", COALESCE(listed.members, 0) AS waiting, listed.since, to_json(c) AS counts
    FROM units u
    LEFT JOIN listed ON listed.branch_id IS NOT DISTINCT FROM CASE WHEN u.kind = 'branch' THEN u.id END
    LEFT JOIN counted c ON c.branch_id IS NOT DISTINCT FROM CASE WHEN u.kind = 'branch' THEN u.id END
    WHERE u.org_id = $1 AND (u.id = $2 OR u.parent_id = $2) AND (u.closed_on IS NULL OR c.registered IS NOT NULL)
    ORDER BY u.kind = 'branch', u.name COLLATE "vi-x-icu", u.id`,
};

/** $2 the units within reach (null = all), $3 the year. */
export const unitTrainingStatement = {
  name: "training_unit_standings",
  text: `WITH ${unitLists(unregistered("$3"), WAITING)}
    SELECT u.id, u.code, u.name, u."periodKind", COALESCE(m.members, 0) AS waiting, m.since, to_json(c) AS counts
    FROM reached u
    LEFT JOIN listed m ON m.unit_id = u.id AND m.day = u.day
    LEFT JOIN (SELECT g.unit_id, ${TRAINING_COUNTS}
      FROM ${TRAINING_RECORDS}
      WHERE g.org_id = $1 AND g.year = $3 GROUP BY g.unit_id) c ON c.unit_id = u.id
    ORDER BY u.code`,
};
