import { heldOn } from "@/lib/access/roles-in-force";
import { stepsIn } from "@/lib/cases/statements";
import { MEASURE_IN_FORCE } from "@/lib/members/measure-in-force";
import { dayOfSql } from "@/lib/platform/database/day-sql";

/** Of a case `c`, where the reader's records lie. $1 to $4 reach. */
const REACHED = `c.org_id = $1 AND ($2 OR c.unit_id = ANY($3::uuid[]) OR c.branch_id = ANY($4::uuid[]))`;

const unitAt = (column: string) =>
  `(SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = c.org_id AND u.id = c.${column})`;

const COLUMNS = `c.id, c.org_id AS "orgId", ${unitAt("unit_id")} AS unit, ${unitAt("branch_id")} AS branch, c.entry, c.state,
  c.decider, c.proposed_form AS "proposedForm", c.decided_form AS "decidedForm", c.decided_level AS "decidedLevel", c.answer,
  c.answered_form AS "answeredForm", c.opened_on AS "openedOn", c.due_on AS "dueOn", c.closed_on AS "closedOn",
  c.outcome, c.version`;

/**
 * Those that were open in a year, and all that are open now: $5 unit, $6 branch, $7 and $8 its first and last day, $9 how
 * many; $10 whether under way ('1') or over, $11 the measure, as far as it is set, $12 the unit or branch that it concerns.
 */
export const listStatement = {
  name: "organisation_discipline_list",
  text: `SELECT ${COLUMNS} FROM organisation_discipline_cases c WHERE ${REACHED}
      AND ($5::uuid IS NULL OR c.unit_id = $5) AND ($6::uuid IS NULL OR c.branch_id = $6)
      AND (c.closed_on IS NULL OR (c.opened_on <= $8::date AND c.closed_on >= $7::date))
      AND ($10::text IS NULL OR (c.closed_on IS NULL) = ($10 = '1'))
      AND ($11::text IS NULL OR coalesce(c.answered_form, c.decided_form, c.proposed_form)::text = $11)
      AND ($12::uuid IS NULL OR coalesce(c.branch_id, c.unit_id) = $12)
    ORDER BY c.closed_on IS NOT NULL, c.opened_on DESC, c.id DESC LIMIT $9`,
};

/** Who opened a case `c` or recorded a step of it was of the organisation itself then, or is the reader $6. */
const BY_OTHERS = `(SELECT coalesce(jsonb_agg(w.number), '[]')
    FROM (SELECT 0 AS number, c.created_by_id AS by_id, c.created_at AS at UNION ALL
      SELECT s.number, s.by_id, s.at FROM organisation_discipline_steps s
      WHERE s.org_id = c.org_id AND s.case_id = c.id) w
    WHERE w.by_id IS DISTINCT FROM $6::uuid AND NOT EXISTS (SELECT FROM role_assignments r
      WHERE r.user_id = w.by_id AND r.org_id = c.org_id AND r.unit_id = coalesce(c.branch_id, c.unit_id)
        AND ${heldOn(dayOfSql("w.at"))}))`;

/** Cases $5. */
export const readStatement = {
  name: "organisation_discipline_read",
  text: `SELECT ${COLUMNS}, c.about, c.reopened_from AS "reopenedFrom", c.charter_version AS "charterVersion", c.created_by AS "createdBy",
      c.ballot_quorum AS "ballotQuorum", c.vote_percent AS "votePercent",
      c.created_at AS "createdAt",
      (SELECT jsonb_build_object('id', b.id, 'code', b.code, 'name', b.name, 'kind', b.kind, 'closedOn', b.closed_on)
        FROM units b WHERE b.org_id = c.org_id AND b.id = coalesce(c.branch_id, c.unit_id)) AS body,
      ${stepsIn("organisation_discipline_steps")} AS steps,
      (SELECT coalesce(jsonb_agg(l.evidence_id), '[]') FROM organisation_discipline_evidence l
        WHERE l.org_id = c.org_id AND l.case_id = c.id) AS "evidenceIds",
      ${BY_OTHERS} AS "byOthers"
    FROM organisation_discipline_cases c WHERE ${REACHED} AND c.id = ANY($5::uuid[])
    ORDER BY array_position($5::uuid[], c.id)`,
};

/** Of cases $5 those that somebody above recorded or wrote in. */
export const ofOthersStatement = {
  name: "organisation_discipline_of_others",
  text: `SELECT c.id, ${unitAt("unit_id")} AS unit, ${unitAt("branch_id")} AS branch, c.org_id AS "orgId", c.decider
    FROM organisation_discipline_cases c
    WHERE ${REACHED} AND c.id = ANY($5::uuid[]) AND c.outcome IS DISTINCT FROM 'withdrawn' AND ${BY_OTHERS} <> '[]'`,
};

/** How many the units had in a year: $2 unit or all, $3 and $4 its first and last day. */
export const countStatement = {
  name: "organisation_discipline_counts",
  text: `SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit,
      count(*) FILTER (WHERE c.closed_on IS NULL)::int AS open,
      count(*) FILTER (WHERE c.closed_on IS NOT NULL)::int AS closed
    FROM organisation_discipline_cases c JOIN units u ON u.org_id = c.org_id AND u.id = c.unit_id
    WHERE c.org_id = $1 AND ($2::uuid IS NULL OR c.unit_id = $2)
      AND c.opened_on <= $4::date AND (c.closed_on IS NULL OR c.closed_on >= $3::date)
    GROUP BY u.id ORDER BY u.code`,
};

/** Of a unit $2 and its branches the measures in force at some time from $3 to $4; the last announcement stands. */
export const measuresStatement = {
  name: "organisation_discipline_measures",
  text: `SELECT c.branch_id AS "branchId", coalesce(c.answered_form, c.decided_form) AS form, s.day AS "announcedOn"
    FROM organisation_discipline_cases c CROSS JOIN LATERAL (
      SELECT s.day FROM organisation_discipline_steps s
      WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.act IN ('announce', 'record') ORDER BY s.number DESC LIMIT 1) s
    WHERE c.org_id = $1 AND c.unit_id = $2 AND c.answer IS DISTINCT FROM 'lifted'
      AND ${MEASURE_IN_FORCE}
      AND (c.closed_on IS NULL OR c.closed_on >= $3::date) AND s.day <= $4::date
    ORDER BY s.day, c.id`,
};
