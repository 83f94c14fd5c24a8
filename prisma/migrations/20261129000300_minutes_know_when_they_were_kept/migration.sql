-- The minutes of a branch's meeting keep the names that were told when they were kept; the log has said when.
ALTER TABLE "branch_meetings" ADD COLUMN "closed_at" TIMESTAMPTZ(3);
UPDATE "branch_meetings" g SET "closed_at" = (SELECT max(e."at") FROM "audit_events" e
  WHERE e."org_id" = g."org_id" AND e."subject_id" = g."id"::text AND e."type" = 'branch_meeting.closed')
WHERE g."state" = 'closed';
