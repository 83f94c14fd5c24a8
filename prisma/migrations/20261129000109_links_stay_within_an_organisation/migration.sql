-- Personal values of the log say whose organisation they are of, as its events do.
ALTER TABLE "audit_values" ADD COLUMN "org_id" UUID;
UPDATE "audit_values" v SET "org_id" = e."org_id" FROM "audit_events" e WHERE e."id" = v."event_id";

-- A branch that an undone import took away again leaves its name where it stood in a list.
UPDATE "roster_snapshot_members" m SET "branch_id" = NULL WHERE "branch_id" IS NOT NULL
  AND NOT EXISTS (SELECT FROM "units" u WHERE u."org_id" = m."org_id" AND u."id" = m."branch_id");
UPDATE "member_imports" i SET "branch_id" = NULL WHERE "branch_id" IS NOT NULL
  AND NOT EXISTS (SELECT FROM "units" u WHERE u."org_id" = i."org_id" AND u."id" = i."branch_id");
DELETE FROM "import_mappings" m
  WHERE NOT EXISTS (SELECT FROM "units" u WHERE u."org_id" = m."org_id" AND u."id" = m."unit_id");

ALTER TABLE "roster_snapshot_members" ADD CONSTRAINT "roster_snapshot_members_branch_fkey"
  FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "member_imports" ADD CONSTRAINT "member_imports_branch_fkey"
  FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_unit_fkey"
  FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
