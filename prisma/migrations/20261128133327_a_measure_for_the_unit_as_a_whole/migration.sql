-- AlterTable
ALTER TABLE "registration_plans" ALTER COLUMN "criteria_item_id" DROP NOT NULL;

-- The general measure: a unit answers once for the whole of it.
CREATE UNIQUE INDEX "registration_plans_general" ON "registration_plans"("org_id", "assessment_id") WHERE "criteria_item_id" IS NULL;
