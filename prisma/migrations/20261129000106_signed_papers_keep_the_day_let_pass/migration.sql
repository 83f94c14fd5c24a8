-- A signed self-assessment, or the signed minutes of its appraisal, says for good whether the unit handed in late.
ALTER TABLE "paper_signings" ADD COLUMN "late_after" DATE;

-- What is signed already keeps what it says today.
UPDATE "paper_signings" p SET "late_after" = due."day"
  FROM "assessment_submissions" s
  JOIN "assessments" a ON a."org_id" = s."org_id" AND a."id" = s."assessment_id"
  JOIN "cycles" c ON c."org_id" = a."org_id" AND c."id" = a."cycle_id"
  CROSS JOIN LATERAL (SELECT GREATEST(c."self_assessment_due", (SELECT x."new_due" FROM "due_extensions" x
      WHERE x."org_id" = a."org_id" AND x."assessment_id" = a."id" AND x."kind" = 'self_assessment'
      ORDER BY x."id" DESC LIMIT 1)) AS "day") due
  WHERE s."org_id" = p."org_id" AND s."id" = p."submission_id"
    AND a."state" NOT IN ('NOT_REGISTERED', 'REGISTERED', 'ASSESSING')
    AND due."day" < (
      SELECT (max(given."submitted_at") AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      FROM "assessment_submissions" given
      WHERE given."org_id" = a."org_id" AND given."assessment_id" = a."id" AND NOT EXISTS (
        SELECT FROM "appraisal_returns" back
        JOIN "assessment_submissions" former ON former."org_id" = back."org_id" AND former."id" = back."submission_id"
        WHERE former."org_id" = a."org_id" AND former."assessment_id" = a."id" AND former."round" < given."round"));

ALTER TABLE "paper_signings" ADD CONSTRAINT "paper_signings_late" CHECK ("late_after" IS NULL OR "submission_id" IS NOT NULL);
