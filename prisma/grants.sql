-- Run after each migration by the owner; :"app" is the role that serves. Safe to run again.
GRANT USAGE ON SCHEMA public TO :"app";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"app";
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO :"app";

-- Histories that the serving role may only add to and read.
REVOKE UPDATE, DELETE, TRUNCATE ON
  audit_events, audit_values, audit_refusals,
  roster_snapshots, roster_snapshot_members,
  assessment_transitions, assessment_submissions, appraisal_returns, appraisal_return_items,
  recognition_decisions, decision_units, decision_reasons, decision_scans, evidence_revisions, unit_names,
  youth_project_steps, member_case_steps, organisation_discipline_steps,
  program_transitions, due_extensions, registrations, notices, notice_reads,
  dossier_inspections, dossier_inspection_withdrawals, hardship_measures, hardship_reviews, hardship_withdrawals, hardship_sign_offs,
  report_saves, report_photo_consents, report_editions, report_edition_photos, report_publications, report_withdrawals,
  member_consents, paper_signings, paper_signing_voids, data_key_marks
FROM :"app";
-- Who may see a proof is said anew at any time, and a paper of a case that few read is read by few; bytes never change.
GRANT UPDATE (file_class) ON evidence_revisions TO :"app";
-- A number that was mistyped is said to be none of its paper's; it is never said otherwise again.
GRANT UPDATE (mistaken) ON paper_signings TO :"app";
-- A published set never changes.
REVOKE UPDATE, DELETE, TRUNCATE ON criteria_sets, criteria_groups, criteria_items FROM :"app";
REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM :"app";
REVOKE INSERT, UPDATE, DELETE ON installation_clock FROM :"app";
