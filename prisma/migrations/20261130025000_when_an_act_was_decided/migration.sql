ALTER TABLE "committee_acts" ADD COLUMN     "decided_at" TIMESTAMPTZ(3);
UPDATE "committee_acts" a SET "decided_at" = (SELECT max(e."at") FROM "audit_events" e
  WHERE e."org_id" = a."org_id" AND e."type" = 'committee.approved' AND e."subject_id" = a."id"::text)
WHERE a."decision_on" IS NOT NULL;
