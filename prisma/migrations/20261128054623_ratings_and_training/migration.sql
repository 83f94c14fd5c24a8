-- CreateEnum
CREATE TYPE "RatingSheetState" AS ENUM ('draft', 'proposed', 'approved');

-- CreateEnum
CREATE TYPE "RatingLevel" AS ENUM ('excellent', 'good', 'completed', 'not_completed');

-- CreateEnum
CREATE TYPE "NotRatedReason" AS ENUM ('party_member', 'under_six_months', 'other');

-- CreateEnum
CREATE TYPE "TrainingState" AS ENUM ('registered', 'evaluated', 'forwarded', 'confirmed');

-- CreateTable
CREATE TABLE "rating_settings" (
    "org_id" UUID NOT NULL,
    "guidance" TEXT NOT NULL,
    "from_year" INTEGER NOT NULL,
    "excellent_percent" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rating_settings_pkey" PRIMARY KEY ("org_id")
);

-- CreateTable
CREATE TABLE "rating_sheets" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "year" INTEGER NOT NULL,
    "state" "RatingSheetState" NOT NULL DEFAULT 'draft',
    "minutes_number" TEXT,
    "held_on" DATE,
    "entitled" INTEGER,
    "present" INTEGER,
    "chair" TEXT,
    "minute_taker" TEXT,
    "approved_on" DATE,
    "approval_number" TEXT,
    "approved_by_id" UUID,
    "approved_by" TEXT,
    "reopen_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rating_sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_ratings" (
    "org_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "rating" "RatingLevel",
    "not_rated" "NotRatedReason",
    "comment" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_ratings_pkey" PRIMARY KEY ("org_id","member_id","year")
);

-- CreateTable
CREATE TABLE "training_programs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "groups" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_programs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_records" (
    "org_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "branch_id" UUID,
    "year" INTEGER NOT NULL,
    "state" "TrainingState" NOT NULL DEFAULT 'registered',
    "registered_on" DATE NOT NULL,
    "self_marks" INTEGER[],
    "branch_marks" INTEGER[],
    "total" INTEGER,
    "result" "RatingLevel",
    "evaluated_on" DATE,
    "forwarded_on" DATE,
    "confirmed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_records_pkey" PRIMARY KEY ("org_id","member_id","year")
);

-- CreateIndex
CREATE INDEX "rating_sheets_org_id_unit_id_year_idx" ON "rating_sheets"("org_id", "unit_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "rating_sheets_org_id_id_key" ON "rating_sheets"("org_id", "id");

-- CreateIndex
CREATE INDEX "member_ratings_org_id_sheet_id_idx" ON "member_ratings"("org_id", "sheet_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_programs_org_id_id_key" ON "training_programs"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "training_programs_org_id_unit_id_year_key" ON "training_programs"("org_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "training_records_org_id_program_id_branch_id_idx" ON "training_records"("org_id", "program_id", "branch_id");

-- AddForeignKey
ALTER TABLE "rating_settings" ADD CONSTRAINT "rating_settings_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating_sheets" ADD CONSTRAINT "rating_sheets_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating_sheets" ADD CONSTRAINT "rating_sheets_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_ratings" ADD CONSTRAINT "member_ratings_org_id_sheet_id_fkey" FOREIGN KEY ("org_id", "sheet_id") REFERENCES "rating_sheets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_ratings" ADD CONSTRAINT "member_ratings_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_programs" ADD CONSTRAINT "training_programs_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_org_id_program_id_fkey" FOREIGN KEY ("org_id", "program_id") REFERENCES "training_programs"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_org_id_branch_id_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- One sheet for a branch and year, also where a grassroots branch is the unit itself.
CREATE UNIQUE INDEX "rating_sheets_org_id_unit_id_branch_id_year_key"
  ON "rating_sheets"("org_id", "unit_id", "branch_id", "year") NULLS NOT DISTINCT;

-- What must hold, whoever writes.
ALTER TABLE "rating_settings" ADD CONSTRAINT "rating_settings_percent" CHECK ("excellent_percent" BETWEEN 1 AND 100);
ALTER TABLE "rating_sheets" ADD CONSTRAINT "rating_sheets_meeting" CHECK (
  ("held_on" IS NULL AND "minutes_number" IS NULL) OR
  ("held_on" IS NOT NULL AND "minutes_number" <> '' AND "chair" <> '' AND "minute_taker" <> '' AND "present" BETWEEN 1 AND "entitled"));
ALTER TABLE "rating_sheets" ADD CONSTRAINT "rating_sheets_approved" CHECK (
  ("state" = 'approved') = ("approved_on" IS NOT NULL) AND ("approved_on" IS NULL) = ("approval_number" IS NULL)
  AND ("state" <> 'proposed' OR "held_on" IS NOT NULL));
ALTER TABLE "member_ratings" ADD CONSTRAINT "member_ratings_one_answer" CHECK ("rating" IS NULL OR "not_rated" IS NULL);
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_total" CHECK ("total" BETWEEN 0 AND 100);
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_state" CHECK (
  ("state" = 'registered') = ("evaluated_on" IS NULL) AND ("evaluated_on" IS NULL OR "result" IS NOT NULL)
  AND ("state" IN ('forwarded', 'confirmed')) = ("forwarded_on" IS NOT NULL)
  AND ("state" = 'confirmed') = ("confirmed_on" IS NOT NULL));
