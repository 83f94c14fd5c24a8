-- What is shipped holds for those who set their terms before; a new row says it itself.
ALTER TABLE "member_term_settings" ADD COLUMN     "committee_days" INTEGER NOT NULL DEFAULT 15;
ALTER TABLE "member_term_settings" ALTER COLUMN "committee_days" DROP DEFAULT;

ALTER TABLE "committee_acts" ADD COLUMN     "due_on" DATE;
UPDATE "committee_acts" a SET "due_on" = (SELECT (max(e."at") AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 15
  FROM "audit_events" e
  WHERE e."org_id" = a."org_id" AND e."type" = 'committee.submitted' AND e."subject_id" = a."id"::text)
WHERE a."state" = 'submitted';
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_due_while_submitted" CHECK ("due_on" IS NULL OR "state" = 'submitted');
