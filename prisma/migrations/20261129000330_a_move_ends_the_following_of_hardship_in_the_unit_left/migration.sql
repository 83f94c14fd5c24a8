-- A unit follows its own members: whoever moves away is no longer followed there, and may be followed anew where he or she
-- is now. The transfer that ended a case opens it again when it is taken back.
ALTER TABLE "hardship_cases" ADD COLUMN "ended_by_case_id" UUID;
CREATE INDEX "hardship_cases_org_id_ended_by_case_id_idx" ON "hardship_cases"("org_id", "ended_by_case_id");
ALTER TABLE "hardship_cases" ADD CONSTRAINT "hardship_cases_org_id_ended_by_case_id_fkey" FOREIGN KEY ("org_id", "ended_by_case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "hardship_cases" ADD CONSTRAINT "hardship_cases_ended_by_case" CHECK ("ended_by_case_id" IS NULL OR "ended_on" IS NOT NULL);

DROP INDEX "hardship_cases_open";
CREATE UNIQUE INDEX "hardship_cases_open" ON "hardship_cases" ("org_id", "unit_id", "member_id") WHERE "ended_on" IS NULL AND "deleted_at" IS NULL;

-- Cases that were left open behind members who are another unit's by now: the last move out of the unit ends them.
UPDATE "hardship_cases" h SET "ended_on" = greatest(h."opened_on", left_by."day"), "end_reason" = 'Chuyển sinh hoạt.',
  "ended_by_case_id" = left_by."id", "version" = h."version" + 1
FROM (
  SELECT DISTINCT ON (c."org_id", c."member_id", unit."id") c."org_id", c."member_id", unit."id" AS "unit_id", c."id", c."closed_on" AS "day"
  FROM "member_cases" c JOIN "transfers" t ON t."org_id" = c."org_id" AND t."case_id" = c."id"
  CROSS JOIN LATERAL (SELECT CASE WHEN t."direction" = 'in' THEN c."other_unit_id" ELSE c."unit_id" END AS "id") unit
  WHERE t."kind" = 'permanent' AND t."direction" <> 'inside' AND c."outcome" = 'done' AND unit."id" IS NOT NULL
  ORDER BY c."org_id", c."member_id", unit."id", c."closed_on" DESC, c."created_at" DESC
) left_by, "members" m
WHERE h."org_id" = left_by."org_id" AND h."member_id" = left_by."member_id" AND h."unit_id" = left_by."unit_id"
  AND h."ended_on" IS NULL AND h."deleted_at" IS NULL
  AND m."org_id" = h."org_id" AND m."id" = h."member_id" AND m."unit_id" <> h."unit_id";
