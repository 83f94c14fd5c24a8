-- A scanned sheet says why somebody is not rated; who may not be told of it does not open it either. A file that shows
-- something else as well stays open to whoever reads that, and is the sheet's paper no more, as it could not become it now.
DELETE FROM "rating_sheet_evidence" l USING (
  SELECT x."org_id", x."evidence_id" FROM "activity_evidence" x
    JOIN "activities" t ON t."org_id" = x."org_id" AND t."id" = x."activity_id" WHERE t."deleted_at" IS NULL
  UNION SELECT x."org_id", x."evidence_id" FROM "youth_project_evidence" x
    JOIN "youth_projects" t ON t."org_id" = x."org_id" AND t."id" = x."project_id" WHERE t."deleted_at" IS NULL
  UNION SELECT x."org_id", x."evidence_id" FROM "advising_evidence" x
    JOIN "advising_records" t ON t."org_id" = x."org_id" AND t."id" = x."record_id" WHERE t."deleted_at" IS NULL
  UNION SELECT x."org_id", x."evidence_id" FROM "dossier_evidence" x
    JOIN "dossier_stores" t ON t."org_id" = x."org_id" AND t."id" = x."store_id" WHERE t."deleted_at" IS NULL
  UNION SELECT x."org_id", x."evidence_id" FROM "member_care_evidence" x
    JOIN "member_care" t ON t."org_id" = x."org_id" AND t."id" = x."care_id" WHERE t."deleted_at" IS NULL
  UNION SELECT x."org_id", x."evidence_id" FROM "program_item_evidence" x
    JOIN "program_items" t ON t."org_id" = x."org_id" AND t."id" = x."item_id" WHERE t."deleted_at" IS NULL
  UNION SELECT x."org_id", x."evidence_id" FROM "target_progress_evidence" x
    JOIN "target_progress" t ON t."org_id" = x."org_id" AND t."id" = x."progress_id" WHERE t."deleted_at" IS NULL
  UNION SELECT x."org_id", x."evidence_id" FROM "reward_evidence" x
    JOIN "rewards" t ON t."org_id" = x."org_id" AND t."id" = x."reward_id" WHERE t."deleted_at" IS NULL
  UNION SELECT "org_id", "evidence_id" FROM "program_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "directive_answer_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "assessment_item_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "member_case_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "organisation_discipline_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "branch_meeting_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "organisation_rating_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "committee_act_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "handover_evidence"
  UNION SELECT "org_id", "evidence_id" FROM "report_photos"
) used WHERE used."org_id" = l."org_id" AND used."evidence_id" = l."evidence_id";

UPDATE "evidence_revisions" r SET "file_class" = 'restricted'
FROM "rating_sheet_evidence" l WHERE l."org_id" = r."org_id" AND l."evidence_id" = r."evidence_id";
