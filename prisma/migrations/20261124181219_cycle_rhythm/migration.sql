-- CreateEnum
CREATE TYPE "FindingState" AS ENUM ('good', 'attention', 'not_done');

-- CreateEnum
CREATE TYPE "DueKind" AS ENUM ('registration', 'self_assessment');

-- AlterTable
ALTER TABLE "cycles" ADD COLUMN     "inspection_on" DATE,
ADD COLUMN     "late_submission_allowed" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "inspections" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "inspectors" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "inspections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_findings" (
    "org_id" UUID NOT NULL,
    "inspection_id" UUID NOT NULL,
    "criteria_item_id" UUID NOT NULL,
    "state" "FindingState" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "inspection_findings_pkey" PRIMARY KEY ("org_id","inspection_id","criteria_item_id")
);

-- CreateTable
CREATE TABLE "liaison_officers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "given_by_id" UUID NOT NULL,
    "given_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "liaison_officers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "liaison_notes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "liaison_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" BIGSERIAL NOT NULL,
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "stage" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "made_on" DATE NOT NULL,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_reads" (
    "org_id" UUID NOT NULL,
    "notice_id" BIGINT NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_reads_pkey" PRIMARY KEY ("org_id","notice_id","user_id")
);

-- CreateTable
CREATE TABLE "due_extensions" (
    "id" BIGSERIAL NOT NULL,
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "kind" "DueKind" NOT NULL,
    "old_due" DATE NOT NULL,
    "new_due" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "due_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_plans" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "criteria_item_id" UUID NOT NULL,
    "solution" TEXT NOT NULL DEFAULT '',
    "due" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "is_hard" BOOLEAN NOT NULL DEFAULT false,
    "updated_by_id" UUID NOT NULL,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registration_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "due" DATE NOT NULL,
    "registered_on" DATE NOT NULL,
    "plans" JSONB NOT NULL,
    "registered_by_id" UUID NOT NULL,
    "registered_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registrations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "inspections_org_id_id_key" ON "inspections"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inspections_org_id_assessment_id_key" ON "inspections"("org_id", "assessment_id");

-- CreateIndex
CREATE INDEX "liaison_officers_org_id_unit_id_idx" ON "liaison_officers"("org_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "liaison_officers_org_id_id_key" ON "liaison_officers"("org_id", "id");

-- CreateIndex
CREATE INDEX "liaison_notes_org_id_unit_id_day_idx" ON "liaison_notes"("org_id", "unit_id", "day" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "liaison_notes_org_id_id_key" ON "liaison_notes"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_org_id_id_key" ON "notices"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_org_id_unit_id_kind_subject_due_stage_key" ON "notices"("org_id", "unit_id", "kind", "subject", "due", "stage");

-- CreateIndex
CREATE INDEX "due_extensions_org_id_assessment_id_idx" ON "due_extensions"("org_id", "assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_plans_org_id_id_key" ON "registration_plans"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_plans_org_id_assessment_id_criteria_item_id_key" ON "registration_plans"("org_id", "assessment_id", "criteria_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "registrations_org_id_id_key" ON "registrations"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registrations_org_id_assessment_id_key" ON "registrations"("org_id", "assessment_id");

-- AddForeignKey
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_findings" ADD CONSTRAINT "inspection_findings_org_id_inspection_id_fkey" FOREIGN KEY ("org_id", "inspection_id") REFERENCES "inspections"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_findings" ADD CONSTRAINT "inspection_findings_org_id_criteria_item_id_fkey" FOREIGN KEY ("org_id", "criteria_item_id") REFERENCES "criteria_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "liaison_officers" ADD CONSTRAINT "liaison_officers_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "liaison_officers" ADD CONSTRAINT "liaison_officers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "liaison_notes" ADD CONSTRAINT "liaison_notes_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_reads" ADD CONSTRAINT "notice_reads_org_id_notice_id_fkey" FOREIGN KEY ("org_id", "notice_id") REFERENCES "notices"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "due_extensions" ADD CONSTRAINT "due_extensions_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_plans" ADD CONSTRAINT "registration_plans_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_plans" ADD CONSTRAINT "registration_plans_org_id_criteria_item_id_fkey" FOREIGN KEY ("org_id", "criteria_item_id") REFERENCES "criteria_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema can't say.
ALTER TABLE "liaison_officers" ADD CONSTRAINT "liaison_officers_days" CHECK ("to_day" >= "from_day");
ALTER TABLE "liaison_officers" ADD CONSTRAINT "liaison_officers_no_overlap" EXCLUDE USING gist (
  "org_id" WITH =, "unit_id" WITH =, "user_id" WITH =, daterange("from_day", "to_day", '[]') WITH &&);
ALTER TABLE "liaison_notes" ADD CONSTRAINT "liaison_notes_text" CHECK ("text" <> '');
ALTER TABLE "due_extensions" ADD CONSTRAINT "due_extensions_changes" CHECK ("new_due" <> "old_due" AND "reason" <> '');
ALTER TABLE "notices" ADD CONSTRAINT "notices_stage" CHECK ("stage" IN ('30', '7', '1', 'late'));
