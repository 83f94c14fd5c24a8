import { expect, test } from "@playwright/test";
import { addDays } from "@/lib/platform/dates";
import { unitYearOf } from "@/lib/units/periods";
import { RUNNING_YEAR } from "../../prisma/seed/year-states";
import { withClient } from "../../scripts/database/connection";
import { runningEmbedded } from "../../scripts/database/embedded";
import { TODAY, YEAR } from "../helpers/demo-days";

/** What was changed and what the log says of it; both give one `key` for every single change. */
type Comparison = { of: string; changed: string; logged: string };

const subjectOf = (...types: string[]) =>
  `SELECT subject_id AS key FROM audit_events WHERE type IN (${types.map((type) => `'${type}'`).join(", ")})`;
const moved = (more: string) => `${subjectOf("assessment.moved")} AND ${more}`;
/** A row's version counts its changes; `from` 2 leaves out that it was made. */
const timesVersion = (table: string, key = "id", from = 1) =>
  `SELECT (${key})::text AS key FROM ${table}, generate_series(${from}, version)`;
/** One key for each that a single event tells of. */
const eventKeys = (key: string, ...types: string[]) =>
  subjectOf(...types).replace("subject_id", `(${key})::text`);

/** What only each procedure of members knows of its cases. */
const CASES = {
  admission: "admissions",
  transfer: "transfers",
  graduation: "graduations",
  discipline: "discipline_cases",
  removal_from_roll: "removal_cases",
  activity_deferral: "deferral_cases",
  residence_attachment: "residence_cases",
  outstanding_member: "outstanding_cases",
  reward: "reward_proposals",
};

const COMPARISONS: Comparison[] = [
  {
    of: "organisations",
    changed: "SELECT id::text AS key FROM organisations",
    logged: subjectOf("organisation.created"),
  },
  {
    of: "names of organisations",
    changed: "SELECT org_id::text AS key FROM organisation_profiles",
    logged:
      "SELECT org_id::text AS key FROM audit_events WHERE type IN ('organisation.created', 'organisation.profile_added')",
  },
  { of: "signers", changed: timesVersion("signers"), logged: subjectOf("organisation.signer_saved") },
  {
    of: "units",
    changed: "SELECT id::text AS key FROM units WHERE parent_id IS NOT NULL",
    logged: subjectOf("unit.created"),
  },
  {
    of: "accounts",
    changed: "SELECT id::text AS key FROM users",
    logged: subjectOf("account.invited"),
  },
  {
    of: "roles",
    changed: "SELECT user_id::text AS key FROM role_assignments",
    logged: subjectOf("role.given"),
  },
  {
    of: "ended roles",
    changed: `SELECT user_id || ' ' || role || ' ' || coalesce(unit_id::text, '') AS key
      FROM role_assignments WHERE ended_at IS NOT NULL OR to_day IS NOT NULL`,
    logged: eventKeys(
      "subject_id || ' ' || (detail->>'role') || ' ' || coalesce(unit_id::text, '')",
      "role.ended",
    ),
  },
  {
    of: "sessions",
    changed: "SELECT user_id::text AS key FROM sessions",
    logged: subjectOf("session.started"),
  },
  {
    of: "criteria sets",
    changed: "SELECT id::text AS key FROM criteria_sets",
    logged: subjectOf("criteria.published"),
  },
  {
    of: "drafts of criteria",
    changed: timesVersion("criteria_drafts"),
    logged: subjectOf("criteria.draft_started", "criteria.draft_saved"),
  },
  { of: "members", changed: "SELECT id::text AS key FROM members", logged: subjectOf("member.created") },
  {
    of: "tables recorded at once",
    changed: "SELECT id::text AS key FROM member_bulk_changes",
    logged: subjectOf("members.bulk_changed"),
  },
  {
    // One change may be told as two events, of the state and of the unit: those of one transaction count once.
    of: "changed members",
    changed: timesVersion("members", "id", 2),
    logged: `SELECT key FROM (${eventKeys("subject_id", "member.updated", "member.status_changed", "member.moved")}
      GROUP BY subject_id, recorded_at) changes`,
  },
  {
    of: "nil returns",
    changed: timesVersion("nil_returns"),
    logged: subjectOf("nil.signed", "nil.withdrawn"),
  },
  {
    of: "places of dossiers",
    changed: timesVersion("dossier_stores"),
    logged: subjectOf(
      "dossiers.created",
      "dossiers.changed",
      "dossiers.inspected",
      "dossiers.inspection_withdrawn",
      "dossiers.removed",
      "dossiers.restored",
    ),
  },
  {
    of: "care",
    changed: timesVersion("member_care"),
    logged: subjectOf("care.created", "care.changed", "care.removed", "care.restored"),
  },
  {
    of: "situation notes",
    changed: timesVersion("youth_situation_notes"),
    logged: subjectOf(
      "situation.created",
      "situation.changed",
      "situation.forwarded",
      "situation.received",
      "situation.answered",
      "situation.removed",
      "situation.restored",
    ),
  },
  {
    of: "rewards",
    changed: timesVersion("rewards"),
    logged: subjectOf("reward.created", "reward.changed", "reward.removed", "reward.restored"),
  },
  {
    of: "sheets",
    changed: "SELECT id::text AS key FROM member_imports",
    logged: subjectOf("import.uploaded"),
  },
  {
    of: "confirmed sheets",
    changed: "SELECT id::text AS key FROM member_imports WHERE state = 'confirmed'",
    logged: `${subjectOf("import.confirmed")} EXCEPT ${subjectOf("import.undone")}`,
  },
  {
    of: "quarters",
    changed: "SELECT id::text AS key FROM roster_snapshots",
    logged: subjectOf("roster.confirmed", "roster.corrected"),
  },
  { of: "evidence", changed: "SELECT id::text AS key FROM evidence", logged: subjectOf("evidence.uploaded") },
  {
    of: "files of evidence",
    changed: "SELECT evidence_id::text AS key FROM evidence_revisions",
    logged: subjectOf("evidence.uploaded", "evidence.replaced"),
  },
  {
    of: "activities",
    changed: timesVersion("activities"),
    logged: subjectOf("activity.created", "activity.changed", "activity.removed", "activity.restored"),
  },
  {
    of: "years",
    changed: timesVersion("cycles"),
    logged: subjectOf("cycle.opened", "cycle.changed", "cycle.closed"),
  },
  {
    of: "years of units",
    changed: timesVersion("assessments"),
    logged: subjectOf("assessment.created", "assessment.moved", "appraisal.opened"),
  },
  {
    of: "moves",
    changed:
      "SELECT assessment_id || ' ' || from_state || ' ' || to_state AS key FROM assessment_transitions",
    logged: `SELECT subject_id || ' ' || (detail->>'from') || ' ' || (detail->>'to') AS key
      FROM audit_events WHERE type = 'assessment.moved'
      UNION ALL SELECT subject_id || ' NOT_REGISTERED NOT_PARTICIPATING' FROM audit_events
      WHERE type = 'assessment.created' AND detail->>'takesPart' = 'false'`,
  },
  {
    of: "plans",
    changed: `SELECT p.assessment_id || ' ' || c.code AS key FROM registration_plans p
      JOIN criteria_items c ON c.org_id = p.org_id AND c.id = p.criteria_item_id, generate_series(1, p.version)`,
    logged:
      "SELECT subject_id || ' ' || (detail->>'code') AS key FROM audit_events WHERE type = 'assessment.plan_saved'",
  },
  {
    of: "registrations",
    changed: "SELECT assessment_id::text AS key FROM registrations",
    logged: moved("detail->>'act' = 'register'"),
  },
  {
    of: "days of single units",
    changed: "SELECT assessment_id || ' ' || new_due AS key FROM due_extensions",
    logged:
      "SELECT subject_id || ' ' || (detail->>'to') AS key FROM audit_events WHERE type = 'assessment.due_extended'",
  },
  {
    of: "liaison officers",
    changed: timesVersion("liaison_officers"),
    logged: subjectOf("liaison.assigned", "liaison.ended"),
  },
  { of: "liaison notes", changed: timesVersion("liaison_notes"), logged: subjectOf("liaison.note_saved") },
  {
    of: "inspections",
    changed: timesVersion("inspections", "assessment_id"),
    logged: subjectOf("inspection.saved"),
  },
  {
    of: "answers",
    changed: `SELECT i.assessment_id || ' ' || c.code AS key FROM assessment_items i
      JOIN criteria_items c ON c.org_id = i.org_id AND c.id = i.criteria_item_id, generate_series(2, i.version)`,
    logged:
      "SELECT subject_id || ' ' || (detail->>'code') AS key FROM audit_events WHERE type = 'assessment.item_saved'",
  },
  {
    of: "meetings of the BCH",
    changed: "SELECT assessment_id::text AS key FROM assessment_meetings, generate_series(1, version)",
    logged: subjectOf("assessment.meeting_recorded"),
  },
  {
    of: "comments",
    changed: `SELECT i.assessment_id::text AS key FROM assessment_comments c
      JOIN assessment_items i ON i.org_id = c.org_id AND i.id = c.item_id, generate_series(1, c.version)`,
    logged: subjectOf(
      "assessment.comment_added",
      "assessment.comment_resolved",
      "assessment.comment_reopened",
    ),
  },
  {
    of: "minutes of appraisals",
    changed: `SELECT s.assessment_id::text AS key FROM appraisal_minutes m
      JOIN assessment_submissions s ON s.org_id = m.org_id AND s.id = m.submission_id, generate_series(1, m.version)`,
    logged: subjectOf("appraisal.minutes_saved"),
  },
  {
    of: "submissions",
    changed: "SELECT assessment_id::text AS key FROM assessment_submissions",
    logged: moved("detail->>'act' = 'submit'"),
  },
  {
    of: "verdicts",
    changed: `SELECT s.assessment_id || ' ' || s.round || ' ' || c.code AS key FROM appraisal_verdicts v
      JOIN assessment_submissions s ON s.org_id = v.org_id AND s.id = v.submission_id
      JOIN criteria_items c ON c.org_id = v.org_id AND c.id = v.criteria_item_id, generate_series(1, v.version)
      WHERE v.kept_from IS NULL`,
    logged: `SELECT subject_id || ' ' || (detail->>'round') || ' ' || (detail->>'code') AS key
      FROM audit_events WHERE type = 'appraisal.verdict_saved'`,
  },
  {
    of: "returns",
    changed: `SELECT s.assessment_id::text AS key FROM appraisal_returns r
      JOIN assessment_submissions s ON s.org_id = r.org_id AND s.id = r.submission_id`,
    logged: moved("detail->>'act' = 'return'"),
  },
  {
    of: "votes",
    changed: "SELECT assessment_id || ' ' || voter_id AS key FROM btv_votes, generate_series(1, version)",
    logged:
      "SELECT subject_id || ' ' || (detail->>'voter') AS key FROM audit_events WHERE type = 'vote.cast'",
  },
  {
    of: "decisions",
    changed: "SELECT id::text AS key FROM recognition_decisions",
    logged: subjectOf("decision.recorded", "decision.corrected", "decision.revoked"),
  },
  {
    of: "results of units",
    changed: "SELECT assessment_id::text AS key FROM decision_units",
    logged: moved("detail->>'act' IN ('decide', 'amend')"),
  },
  {
    of: "meetings of the standing committee",
    changed: timesVersion("btv_meetings"),
    logged: subjectOf(
      "meeting.created",
      "meeting.changed",
      "meeting.agenda_changed",
      "meeting.attendance_saved",
      "meeting.minutes_saved",
      "meeting.closed",
    ),
  },
  {
    of: "hand-overs",
    changed: timesVersion("handovers"),
    logged: subjectOf(
      "handover.drawn_up",
      "handover.changed",
      "handover.confirmed",
      "handover.withdrawn",
      "handover.recorded",
      "handover.taken_back",
    ),
  },
  {
    of: "scans of decisions",
    changed: "SELECT decision_id::text AS key FROM decision_scans",
    logged: subjectOf("decision.scan_added"),
  },
  {
    of: "reports",
    changed: timesVersion("reports"),
    logged: subjectOf("report.changed", "report.correction_opened"),
  },
  {
    of: "saves of reports",
    changed: "SELECT report_id::text AS key FROM report_saves",
    logged: subjectOf("report.changed", "report.correction_opened"),
  },
  {
    of: "signed reports",
    changed: "SELECT id::text AS key FROM report_editions",
    logged: subjectOf("report.signed"),
  },
  {
    of: "publications",
    changed: "SELECT id::text AS key FROM report_publications",
    logged: subjectOf("report.published"),
  },
  {
    of: "withdrawals",
    changed: "SELECT publication_id::text AS key FROM report_withdrawals",
    logged: subjectOf("report.withdrawn"),
  },
  ...Object.entries(CASES).map(([procedure, table]) => ({
    of: table,
    changed: `SELECT c.unit_id::text AS key
      FROM ${table} x JOIN member_cases c ON c.org_id = x.org_id AND c.id = x.case_id`,
    logged: `${eventKeys("unit_id", "case.opened", "case.recorded")} AND detail->>'procedure' = '${procedure}'`,
  })),
  {
    of: "cases of members",
    changed: timesVersion("member_cases", "unit_id || ' ' || procedure"),
    logged: eventKeys(
      "unit_id || ' ' || (detail->>'procedure')",
      "case.opened",
      "case.recorded",
      "case.moved",
      "case.taken_back",
      "case.changed",
    ),
  },
  {
    // The opening of a case tells of the step that comes with it; a remark is a step that leaves the state as it is.
    of: "steps of cases",
    changed: `SELECT c.unit_id || ' ' || c.procedure || ' ' || s.day AS key
      FROM member_case_steps s JOIN member_cases c ON c.org_id = s.org_id AND c.id = s.case_id
      WHERE (s.from_state <> s.to_state OR s.act LIKE 'remark%') AND s.act NOT LIKE 'wish%' AND s.takes_back IS NULL`,
    logged: eventKeys("unit_id || ' ' || (detail->>'procedure') || ' ' || (detail->>'on')", "case.moved"),
  },
  {
    of: "dismissed proposals",
    changed: "SELECT member_id || ' ' || kind AS key FROM sheet_proposals WHERE dismissed_at IS NOT NULL",
    logged: eventKeys("subject_id || ' ' || (detail->>'kind')", "proposal.dismissed"),
  },
  {
    of: "sections of dossiers",
    changed: timesVersion("dossier_sections", "member_id"),
    logged: subjectOf("dossier.saved"),
  },
  {
    of: "links of members",
    changed: "SELECT member_id::text AS key FROM member_links",
    logged: subjectOf("member_link.made"),
  },
  {
    of: "opened links",
    changed: "SELECT member_id::text AS key FROM member_links WHERE opened_at IS NOT NULL",
    logged: subjectOf("member_link.opened"),
  },
  {
    of: "confirmed data",
    changed: "SELECT member_id::text AS key FROM member_links WHERE confirmed_at IS NOT NULL",
    logged: subjectOf("member_link.confirmed"),
  },
  {
    of: "corrections",
    changed: timesVersion("member_corrections", "member_id"),
    logged: subjectOf("member_link.corrected", "member_link.settled"),
  },
  {
    of: "wishes",
    changed: "SELECT member_id::text AS key FROM member_links WHERE wished_at IS NOT NULL",
    logged: subjectOf("member_link.wished"),
  },
  {
    of: "consents",
    changed: "SELECT member_id || ' ' || purpose || ' ' || is_given AS key FROM member_consents",
    logged: eventKeys(
      "subject_id || ' ' || (detail->>'consent') || ' ' || (type = 'consent.given')",
      "consent.given",
      "consent.withdrawn",
    ),
  },
  {
    of: "marks of the training programme",
    changed: `SELECT p.unit_id || ' ' || r.year AS key FROM training_records r
      JOIN training_programs p ON p.org_id = r.org_id AND p.id = r.program_id, generate_series(1, r.version)`,
    logged: `${eventKeys("unit_id || ' ' || (detail->>'year')", "training.marked")} UNION ALL
      SELECT unit_id || ' ' || (detail->>'year') FROM audit_events, generate_series(1, (detail->>'people')::int)
      WHERE type = 'training.moved'`,
  },
  {
    of: "ratings of members",
    changed: timesVersion("member_ratings", "member_id || ' ' || year"),
    logged: eventKeys("subject_id || ' ' || (detail->>'year')", "rating.saved"),
  },
  {
    of: "moves of ratings",
    changed: timesVersion("rating_sheets", "id", 2),
    logged: subjectOf("rating.proposed", "rating.approved", "rating.reopened"),
  },
  {
    of: "ratings of organisations",
    changed: "SELECT sheet_id || ' ' || subject AS key FROM organisation_ratings",
    logged: eventKeys("subject_id || ' ' || (detail->>'subject')", "organisation_rating.saved"),
  },
  {
    of: "proposed ratings of organisations",
    changed:
      "SELECT id || ' ' || minutes_number AS key FROM organisation_rating_sheets WHERE held_on IS NOT NULL",
    logged: eventKeys("subject_id || ' ' || (detail->>'minutesNumber')", "organisation_rating.proposed"),
  },
  {
    of: "approved ratings of organisations",
    changed:
      "SELECT id || ' ' || approval_number AS key FROM organisation_rating_sheets WHERE state = 'approved'",
    logged: eventKeys("subject_id || ' ' || (detail->>'approvalNumber')", "organisation_rating.approved"),
  },
  {
    of: "fees",
    changed: timesVersion("fee_payments", "member_id || ' ' || month"),
    logged: `SELECT e.subject_id || ' ' || month AS key FROM audit_events e JOIN audit_values v ON v.event_id = e.id,
      jsonb_object_keys(v.after) month WHERE e.type = 'fee.saved'`,
  },
  {
    of: "classes of fees",
    changed: timesVersion("fee_class_changes", "member_id"),
    logged: subjectOf("fee.class_set"),
  },
  {
    of: "exemptions from fees",
    changed: timesVersion("fee_exemptions", "member_id"),
    logged: subjectOf("fee.exempted", "fee.exemption_withdrawn"),
  },
  {
    of: "remittances",
    changed: timesVersion("fee_remittances", "coalesce(branch_id, unit_id) || ' ' || period"),
    logged: eventKeys("subject_id || ' ' || (detail->>'period')", "fee.remitted", "fee.remittance_withdrawn"),
  },
  {
    of: "meetings of branches",
    changed: timesVersion("branch_meetings"),
    logged: subjectOf(
      "branch_meeting.planned",
      "branch_meeting.recorded",
      "branch_meeting.changed",
      "branch_meeting.held",
      "branch_meeting.attendance_saved",
      "branch_meeting.closed",
      "branch_meeting.reopened",
      "branch_meeting.cancelled",
      "branch_meeting.withdrawn",
    ),
  },
  {
    of: "rhythms of meetings",
    changed: timesVersion("branch_meeting_rhythms", "unit_id"),
    logged: subjectOf("branch_meeting.rhythm_set"),
  },
  {
    of: "congresses and committees",
    changed: timesVersion("committee_acts"),
    logged: subjectOf(
      "committee.recorded",
      "committee.changed",
      "committee.submitted",
      "committee.approved",
      "committee.refused",
      "committee.dropped",
      "committee.withdrawn",
      "committee.roles_settled",
    ),
  },
  {
    of: "headcounts",
    changed: timesVersion("youth_headcounts", "unit_id"),
    logged: eventKeys("unit_id", "headcount.saved", "headcount.confirmed"),
  },
  {
    of: "hardship",
    changed: timesVersion("hardship_cases"),
    logged: subjectOf(
      "hardship.created",
      "hardship.changed",
      "hardship.measured",
      "hardship.measure_withdrawn",
      "hardship.reopened",
      "hardship.reviewed",
      "hardship.ended",
      "hardship.removed",
      "hardship.restored",
    ),
  },
  {
    of: "measures against hardship",
    changed: "SELECT case_id::text AS key FROM hardship_measures",
    logged: subjectOf("hardship.measured"),
  },
  {
    of: "units without hardship",
    changed: "SELECT unit_id || ' ' || year AS key FROM hardship_sign_offs",
    logged: eventKeys("unit_id || ' ' || (detail->>'year')", "hardship.signed"),
  },
  {
    of: "directives",
    changed: timesVersion("directives"),
    logged: subjectOf("directive.issued", "directive.changed", "directive.file_attached"),
  },
  {
    of: "receipts of directives",
    changed: timesVersion("directive_recipients", "directive_id || ' ' || unit_id", 2),
    logged: eventKeys("subject_id || ' ' || unit_id", "directive.received", "directive.answered"),
  },
  {
    of: "programmes",
    changed: timesVersion("annual_programs"),
    logged: subjectOf("program.created", "program.changed", "program.approved", "program.reopened"),
  },
  {
    of: "items of programmes",
    changed: `SELECT p.unit_id || ' ' || p.year AS key FROM program_items i
      JOIN annual_programs p ON p.org_id = i.org_id AND p.id = i.program_id, generate_series(1, i.version)`,
    logged: `${eventKeys("unit_id || ' ' || (detail->>'year')", "program_item.created", "program_item.changed", "program_item.removed")}
      UNION ALL SELECT unit_id || ' ' || (detail->>'year')
      FROM audit_events, generate_series(1, (detail->>'carried')::int) WHERE type = 'program.items_carried'`,
  },
  {
    of: "targets",
    changed: timesVersion("targets"),
    logged: subjectOf("target.created", "target.changed", "target.allocated", "target.removed"),
  },
  {
    of: "progress of targets",
    changed: timesVersion("target_progress"),
    logged: subjectOf("target.progress_added", "target.progress_changed", "target.progress_removed"),
  },
  {
    of: "projects",
    changed: timesVersion("youth_projects"),
    logged: subjectOf(
      "project.created",
      "project.changed",
      "project.moved",
      "project.removed",
      "project.restored",
    ),
  },
  {
    of: "discipline of organisations",
    changed: timesVersion("organisation_discipline_cases"),
    logged: subjectOf(
      "organisation_discipline.opened",
      "organisation_discipline.recorded",
      "organisation_discipline.moved",
      "organisation_discipline.taken_back",
      "organisation_discipline.changed",
    ),
  },
  {
    of: "advice, coordination and tasks",
    changed: timesVersion("advising_records"),
    logged: subjectOf("advising.created", "advising.changed", "advising.removed", "advising.restored"),
  },
  {
    of: "signed papers",
    changed: "SELECT paper || ' ' || number || ' ' || signed_on AS key FROM paper_signings",
    logged: eventKeys(
      "(detail->>'paper') || ' ' || (detail->>'number') || ' ' || (detail->>'signedOn')",
      "paper.signed",
    ),
  },
  {
    of: "signings that ended",
    changed: `SELECT s.paper || ' ' || s.number AS key FROM paper_signing_voids v
      JOIN paper_signings s ON s.org_id = v.org_id AND s.id = v.signing_id`,
    logged: eventKeys("(detail->>'paper') || ' ' || (detail->>'number')", "paper.signing_voided"),
  },
];

/** Told of an account's invitation and of a sheet's answers on the way: the rows keep only how these ended. */
const UNCOUNTED = ["account.link_made", "account.password_set", "import.changed"];

const COUNTED = COMPARISONS.flatMap(({ logged }) =>
  [...logged.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, type]) => type),
);

/** Keys that stand on one side alone, or more often there: one line for each. */
const differences = COMPARISONS.map(
  ({
    of,
    changed,
    logged,
  }) => `(SELECT '${of}' AS "of", key, count(*) FILTER (WHERE side = 'changed')::int AS changed,
    count(*) FILTER (WHERE side = 'logged')::int AS logged
    FROM (SELECT 'changed' AS side, key FROM (${changed}) a UNION ALL SELECT 'logged', key FROM (${logged}) b) both_sides
    GROUP BY key)`,
).join(" UNION ALL ");

test("the log of the demo says every change once, and none that was not made", async () => {
  const urls = runningEmbedded(process.env.E2E_DATA_DIR ?? "");
  expect(urls).not.toBeNull();
  // One statement sees one state, whatever the other tests write meanwhile.
  const { rows } = await withClient(urls?.owner ?? "", (client) =>
    client.query<{ of: string; changes: number; wrong: string[] }>(`
      SELECT "of", sum(changed)::int AS changes,
        coalesce(array_agg(key || ': ' || changed || ' changed, ' || logged || ' logged')
          FILTER (WHERE changed <> logged), '{}') AS wrong
      FROM (${differences}) difference GROUP BY "of"`),
  );
  const seen = rows.filter(({ changes }) => changes > 0).map(({ of }) => of);
  expect(rows.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  const optional = new Set(["sessions", "withdrawals", "signings that ended"]);
  expect(seen).toEqual(
    expect.arrayContaining(COMPARISONS.map(({ of }) => of).filter((of) => !optional.has(of))),
  );
});

test("every type of event that the demo writes is counted", async () => {
  const urls = runningEmbedded(process.env.E2E_DATA_DIR ?? "");
  const { rows } = await withClient(urls?.owner ?? "", (client) =>
    client.query<{ type: string }>("SELECT DISTINCT type FROM audit_events"),
  );
  expect([...COUNTED, ...UNCOUNTED]).toEqual(expect.arrayContaining(rows.map(({ type }) => type)));
});

test("the demo's first year ends with eleven units of eleven recognised, the running one stands as it was written", async () => {
  const urls = runningEmbedded(process.env.E2E_DATA_DIR ?? "");
  const { rows } = await withClient(urls?.owner ?? "", (client) =>
    client.query<{ year: number; states: Record<string, string> }>(`
      SELECT c.year, jsonb_object_agg(u.code, a.state) AS states
      FROM assessments a
      JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
      JOIN units u ON u.org_id = a.org_id AND u.id = a.unit_id
      GROUP BY c.year ORDER BY c.year`),
  );
  const units = Object.entries(RUNNING_YEAR);
  expect(units).toHaveLength(11);
  expect(rows).toEqual([
    { year: 2021, states: Object.fromEntries(units.map(([code]) => [code, "RECOGNISED"])) },
    { year: YEAR, states: Object.fromEntries(units.map(([code, { state }]) => [code, state])) },
  ]);
});

test("what the demo's units handed in says of each item what the records said", async () => {
  const urls = runningEmbedded(process.env.E2E_DATA_DIR ?? "");
  const { rows } = await withClient(urls?.owner ?? "", (client) =>
    client.query<{ year: number; unit: string; item: string; claim: string; outcome: string }>(`
      SELECT DISTINCT s.frozen -> 'year' AS year, s.frozen -> 'unit' ->> 'code' AS unit, i ->> 'code' AS item,
        i ->> 'claim' AS claim, i -> 'measured' ->> 'outcome' AS outcome
      FROM assessment_submissions s JOIN organisations o ON o.id = s.org_id AND o.code = 'khoi'
        CROSS JOIN jsonb_array_elements(s.frozen -> 'items') i
      WHERE (i ->> 'claim' = 'nil') <> (i -> 'measured' ->> 'outcome' = 'nil')
        OR i ->> 'claim' = 'met' AND i -> 'measured' ->> 'outcome' IN ('not_met', 'no_data')`),
  );
  // It says that nothing happened, and has not signed that yet.
  const unsigned = { year: YEAR, unit: "DV08", item: "1.4e", claim: "nil", outcome: "no_data" };
  expect(rows).toEqual([unsigned]);
});

test("every school of the demo has members in the training of the school year that runs", async () => {
  const urls = runningEmbedded(process.env.E2E_DATA_DIR ?? "");
  // They register in the first three weeks of the school year.
  const year = unitYearOf("school_year", addDays(TODAY, -21));
  const { rows } = await withClient(urls?.owner ?? "", (client) =>
    client.query<{ code: string; registered: boolean }>(
      `SELECT u.code, EXISTS (SELECT FROM training_programs g JOIN training_records r
            ON r.org_id = g.org_id AND r.program_id = g.id
          WHERE g.org_id = u.org_id AND g.unit_id = u.id AND g.year = $1) AS registered
        FROM units u WHERE u.kind = 'base_union' AND u.period_kind = 'school_year' AND u.code LIKE 'DV%' ORDER BY u.code`,
      [year],
    ),
  );
  expect(rows).toEqual(["DV04", "DV05"].map((code) => ({ code, registered: true })));
});

test("a quarter's list of the demo holds nobody who was admitted after it or had left by then", async () => {
  const urls = runningEmbedded(process.env.E2E_DATA_DIR ?? "");
  const { rows } = await withClient(urls?.owner ?? "", (client) =>
    client.query<{ of: string; lists: number; wrong: string[] }>(`
      SELECT told."of", count(*)::int AS lists,
        coalesce(array_agg(u.code || ', ' || s.year || '/' || s.quarter || ': ' || l.full_name)
          FILTER (WHERE (told.day > s.confirmed_on) = told.comes), '{}') AS wrong
      FROM roster_snapshots s
      JOIN units u ON u.org_id = s.org_id AND u.id = s.unit_id
      JOIN roster_snapshot_members l ON l.org_id = s.org_id AND l.snapshot_id = s.id
      JOIN (SELECT 'admission' AS "of", c.member_id, a.admitted_on AS day, true AS comes
          FROM admissions a JOIN member_cases c ON c.org_id = a.org_id AND c.id = a.case_id
          WHERE a.admitted_on IS NOT NULL
        UNION ALL SELECT 'leaving', id, status_since, false FROM members WHERE status <> 'active'
      ) told ON told.member_id = l.member_id
      GROUP BY told."of" ORDER BY told."of"`),
  );
  expect(rows).toEqual([
    { of: "admission", lists: expect.any(Number), wrong: [] },
    { of: "leaving", lists: expect.any(Number), wrong: [] },
  ]);
});
