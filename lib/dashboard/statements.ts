import { effectiveDue } from "@/lib/assessments/dues/effective-due";
import { shownState } from "@/lib/imports/state-statements";
import { following } from "@/lib/liaison/following";
import { quarterRuleOf } from "@/lib/members/terms/statements";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import { openProposals } from "@/lib/proposals/statements";
import { everPublished, publishedOn } from "@/lib/reports/published-on";
import { casesAbove, casesOfBranch, casesOfUnit } from "./open-cases";
import { openPrograms } from "./open-programs";
import { reviewsOfBranch, reviewsOfUnit, reviewsOfUnits } from "./review-steps";
import { waitingOf } from "./waiting";

const ACTIVE_MEMBERS = `m.org_id = u.org_id AND m.status = 'active'`;
const KEPT_ACTIVITIES = `a.org_id = u.org_id AND a.deleted_at IS NULL`;

const IMPORT = `jsonb_build_object('id', i.id, 'fileName', i.file_name, 'branchId', i.branch_id,
  'createdById', i.created_by_id, 'mapping', i.mapping,
  'expiresOn', ${dayOfSql("i.expires_at")})`;

/** Sheets that were uploaded and not confirmed, and are not thrown away yet. */
const waitingImports = (where: string, today: string) => `COALESCE((
    SELECT jsonb_agg(${IMPORT} ORDER BY i.created_at)
    FROM (SELECT * FROM member_imports i
      WHERE i.org_id = u.org_id AND ${shownState("i")} = 'ready' AND ${where}
        AND ${dayOfSql("i.expires_at")} >= ${today}
      ORDER BY i.created_at DESC LIMIT 3) i), '[]')`;

const OTHER_DATES = `'state', c.state, 'cutOff', c.cut_off, 'inspectionOn', c.inspection_on, 'appraisalDue', c.appraisal_due, 'decisionDue', c.decision_due`;

const YEAR_DATES = `${OTHER_DATES}, 'registrationDue', c.registration_due,
  'selfAssessmentDue', c.self_assessment_due`;

/** The days that hold for one unit. */
const UNIT_DATES = `${OTHER_DATES}, 'registrationDue', ${effectiveDue("registration", "s")},
  'selfAssessmentDue', ${effectiveDue("self_assessment", "s")}`;

const BRANCHES = `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('code', b.code, 'name', b.name,
      'members', (SELECT count(*) FROM members m
        WHERE m.org_id = b.org_id AND m.branch_id = b.id AND m.status = 'active'),
      'activitiesOfQuarter', (SELECT count(*) FROM activities a
        WHERE a.org_id = b.org_id AND a.deleted_at IS NULL AND a.unit_id = u.id AND a.branch_id = b.id
          AND a.starts_on BETWEEN date_trunc('quarter', $5::date) AND $5),
      'withoutPhotoCount', (SELECT count(*) FROM activities a
        WHERE a.org_id = b.org_id AND a.deleted_at IS NULL AND a.unit_id = u.id AND a.branch_id = b.id
          AND a.starts_on BETWEEN make_date($4, 1, 1) AND make_date($4, 12, 31)
          AND NOT EXISTS (SELECT FROM activity_evidence ae
            JOIN evidence e ON e.org_id = ae.org_id AND e.id = ae.evidence_id AND e.deleted_at IS NULL
            WHERE ae.org_id = a.org_id AND ae.activity_id = a.id))) ORDER BY b.code)
    FROM units b WHERE b.org_id = u.org_id AND b.parent_id = u.id AND b.kind = 'branch'
      AND (b.closed_on IS NULL OR b.closed_on > $5::date)), '[]')`;

/** $1 organisation, $2 units within reach (null = all), $3 the unit, $4 the year, $5 today, $6 kinds of proposals that may be read. */
export const unitStatement = {
  name: "dashboard_unit",
  text: `SELECT
      (SELECT count(*) FROM members m WHERE ${ACTIVE_MEMBERS} AND m.unit_id = u.id) AS members,
      (SELECT count(*) FROM evidence e
        WHERE e.org_id = u.org_id AND e.unit_id = u.id AND e.deleted_at IS NULL) AS evidence,
      ${BRANCHES} AS branches,
      ${waitingImports("i.unit_id = u.id", "$5::date")} AS imports,
      ${openProposals("p.org_id = u.org_id AND p.unit_id = u.id", "$6")} AS proposals,
      ${waitingOf({ org: "u.org_id", unit: "u.id", year: "$4", today: "$5::date" })} AS waiting,
      ${openPrograms("$4")} AS "otherPrograms",
      ${reviewsOfUnit("$5::date")} AS reviews,
      ${casesOfUnit("$5::date")} AS cases,
      (SELECT jsonb_build_object(${UNIT_DATES}) FROM cycles c
        LEFT JOIN assessments s ON s.org_id = c.org_id AND s.cycle_id = c.id AND s.unit_id = u.id
        WHERE c.org_id = u.org_id AND c.year = $4) AS cycle,
      u.kind, ARRAY(SELECT DISTINCT unnest(k.unit_kinds)::text FROM criteria_sets k
        LEFT JOIN cycles c ON c.org_id = u.org_id AND c.year = $4
        WHERE k.org_id = u.org_id AND k.published_at IS NOT NULL AND (c.id IS NULL OR c.set_id = k.id)) AS "setKinds",
      (SELECT string_agg(p.name, ', ' ORDER BY p.name)
        FROM liaison_officers o JOIN users p ON p.id = o.user_id
        WHERE o.org_id = u.org_id AND o.unit_id = u.id AND ${following("$5::date")}) AS officers,
      COALESCE((SELECT jsonb_object_agg(reached.state, reached.day)
        FROM (SELECT t.to_state AS state, max(${dayOfSql("t.at")}) AS day
          FROM assessment_transitions t
          JOIN assessments s ON s.org_id = t.org_id AND s.id = t.assessment_id
          JOIN cycles c ON c.org_id = s.org_id AND c.id = s.cycle_id AND c.year = $4
          WHERE t.org_id = u.org_id AND s.unit_id = u.id GROUP BY t.to_state) reached), '{}') AS reached,
      (SELECT t.reason FROM assessments s
        JOIN cycles c ON c.org_id = s.org_id AND c.id = s.cycle_id AND c.year = $4
        JOIN assessment_transitions t ON t.org_id = s.org_id AND t.assessment_id = s.id AND t.to_state = s.state
        WHERE s.org_id = u.org_id AND s.unit_id = u.id AND s.state = 'NOT_PARTICIPATING'
        ORDER BY t.id DESC LIMIT 1) AS "leftReason",
      (SELECT jsonb_build_object('number', du.number, 'signedOn', du.signed_on)
        FROM assessments s
        JOIN cycles c ON c.org_id = s.org_id AND c.id = s.cycle_id AND c.year = $4
        JOIN decided_units du ON du.org_id = s.org_id AND du.assessment_id = s.id
        WHERE s.org_id = u.org_id AND s.unit_id = u.id) AS decision
    FROM units u WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = $3`,
};

/** What lies in a branch `u` is found by its unit too: there are indexes by unit, and none by branch. */
const within = (alias: string) => `${alias}.unit_id = u.parent_id AND ${alias}.branch_id = u.id`;

const ACTIVITIES_OF_BRANCH = `(SELECT count(*) FROM activities a WHERE ${KEPT_ACTIVITIES} AND ${within("a")}
  AND a.starts_on BETWEEN`;

const WITHOUT_PHOTO = `${KEPT_ACTIVITIES} AND ${within("a")}
  AND a.starts_on BETWEEN make_date($5, 1, 1) AND make_date($5, 12, 31)
  AND NOT EXISTS (SELECT FROM activity_evidence ae
    JOIN evidence e ON e.org_id = ae.org_id AND e.id = ae.evidence_id AND e.deleted_at IS NULL
    WHERE ae.org_id = a.org_id AND ae.activity_id = a.id)`;

/** $1 organisation, $2 units and $3 branches within reach, $4 the branch, $5 the year, $6 today. */
export const branchStatement = {
  name: "dashboard_branch",
  text: `SELECT
      (SELECT count(*) FROM members m WHERE ${ACTIVE_MEMBERS} AND m.branch_id = u.id) AS members,
      ${ACTIVITIES_OF_BRANCH} make_date($5, 1, 1) AND make_date($5, 12, 31)) AS "activitiesOfYear",
      ${ACTIVITIES_OF_BRANCH} date_trunc('month', $6::date) AND $6) AS "activitiesOfMonth",
      ${ACTIVITIES_OF_BRANCH} date_trunc('quarter', $6::date) AND $6) AS "activitiesOfQuarter",
      (SELECT count(*) FROM evidence e
        WHERE e.org_id = u.org_id AND ${within("e")} AND e.deleted_at IS NULL) AS evidence,
      ${waitingImports(within("i"), "$6::date")} AS imports,
      ${reviewsOfBranch("$6::date")} AS reviews,
      ${casesOfBranch("$6::date")} AS cases,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'startsOn', a.starts_on)
          ORDER BY a.starts_on DESC, a.id)
        FROM (SELECT a.id, a.title, a.starts_on FROM activities a WHERE ${WITHOUT_PHOTO}
          ORDER BY a.starts_on DESC, a.id LIMIT 3) a), '[]') AS "withoutPhoto",
      (SELECT count(*) FROM activities a WHERE ${WITHOUT_PHOTO}) AS "withoutPhotoCount",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'revision', e.revision,
          'caption', e.caption, 'factDate', e.fact_date)
          ORDER BY e.created_at DESC, e.id)
        FROM (SELECT e.* FROM evidence e
          JOIN evidence_revisions r ON r.org_id = e.org_id AND r.evidence_id = e.id AND r.number = e.revision
          WHERE e.org_id = u.org_id AND ${within("e")} AND e.deleted_at IS NULL
            AND r.file_class = 'open' AND r.preview_sha256 IS NOT NULL
          ORDER BY e.created_at DESC, e.id LIMIT 3) e), '[]') AS pictures
    FROM units u WHERE u.org_id = $1 AND u.kind = 'branch' AND u.id = $4
      AND ($2::uuid[] IS NULL OR u.parent_id = ANY ($2) OR u.id = ANY ($3::uuid[]))`,
};

/** $1 organisation, $2 the year (null = none), $3 today. For those who read all units. */
export const blocStatement = {
  name: "dashboard_bloc",
  text: `SELECT CASE WHEN c.id IS NULL THEN NULL ELSE
        jsonb_build_object('id', c.id, 'votePercent', c.vote_percent, 'voteBase', c.vote_base) END AS voting,
      CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object(${YEAR_DATES}) END AS cycle,
      (SELECT count(*) FROM units u WHERE u.org_id = o.id AND u.kind IN ('base_union', 'base_branch')
        AND (u.closed_on IS NULL OR u.closed_on > $3::date)) AS units,
      COALESCE((SELECT jsonb_agg(s.unit_id) FROM assessments s
        WHERE s.org_id = c.org_id AND s.cycle_id = c.id), '[]') AS "unitIds",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'confirmed', ARRAY(
          SELECT DISTINCT q.quarter FROM roster_snapshots q
          WHERE q.org_id = s.org_id AND q.unit_id = s.unit_id AND q.year = c.year)))
        FROM assessments s WHERE s.org_id = c.org_id AND s.cycle_id = c.id AND EXISTS (SELECT FROM members m
          WHERE m.org_id = s.org_id AND m.unit_id = s.unit_id AND m.status = 'active')), '[]') AS lists,
      ${quarterRuleOf("o.id")} AS "quarterRule",
      (SELECT root.id FROM units root WHERE root.org_id = o.id AND root.kind = 'upper_org') AS "rootId",
      ${waitingOf({ org: "o.id", unit: null, year: "$2", today: "$3::date" })} AS waiting,
      ${reviewsOfUnits("$3::date")} AS reviews,
      ${casesAbove("$3::date")} AS cases,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('number', d.number, 'signedOn', d.signed_on) ORDER BY d.signed_on)
        FROM recognition_decisions d WHERE d.org_id = c.org_id AND d.cycle_id = c.id), '[]') AS decisions,
      ${publishedOn("c")} AS "publishedOn",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('year', y.year, 'state', y.state,
          'registrationDue', y.registration_due, 'everPublished', ${everPublished("y")},
          'isDecided', EXISTS (SELECT FROM recognition_decisions d WHERE d.org_id = y.org_id AND d.cycle_id = y.id),
          'tally', COALESCE(
          (SELECT jsonb_object_agg(n.state, n.units) FROM (SELECT a.state, count(*) AS units FROM assessments a
            WHERE a.org_id = y.org_id AND a.cycle_id = y.id GROUP BY a.state) n), '{}')) ORDER BY y.year)
        FROM cycles y WHERE y.org_id = o.id), '[]') AS years
    FROM organisations o LEFT JOIN cycles c ON c.org_id = o.id AND c.year = $2
    WHERE o.id = $1`,
};
