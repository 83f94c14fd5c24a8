-- CreateEnum
CREATE TYPE "ProjectKind" AS ENUM ('youth_project', 'youth_task');

-- CreateEnum
CREATE TYPE "ProjectState" AS ENUM ('draft', 'plan_submitted', 'plan_approved', 'started', 'finished', 'inspected', 'recognised', 'not_recognised');

-- CreateEnum
CREATE TYPE "AdvisingKind" AS ENUM ('advising', 'coordination', 'assigned_task');

-- CreateTable
CREATE TABLE "youth_projects" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "kind" "ProjectKind" NOT NULL,
    "level" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL DEFAULT '',
    "partners" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "place" TEXT NOT NULL DEFAULT '',
    "planned_from" DATE NOT NULL,
    "planned_to" DATE,
    "content" TEXT NOT NULL DEFAULT '',
    "volume" TEXT NOT NULL DEFAULT '',
    "value_vnd" BIGINT,
    "fund_source" TEXT NOT NULL DEFAULT '',
    "participants" INTEGER,
    "occasion" TEXT,
    "state" "ProjectState" NOT NULL DEFAULT 'draft',
    "approved_on" DATE,
    "started_on" DATE,
    "finished_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "youth_projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "youth_project_steps" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "to_state" "ProjectState" NOT NULL,
    "day" DATE NOT NULL,
    "doc_number" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "youth_project_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "youth_project_evidence" (
    "org_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "youth_project_evidence_pkey" PRIMARY KEY ("org_id","project_id","evidence_id")
);

-- CreateTable
CREATE TABLE "advising_records" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" "AdvisingKind" NOT NULL,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '',
    "day" DATE NOT NULL,
    "until_day" DATE,
    "done_on" DATE,
    "subject" TEXT,
    "form" TEXT,
    "outcome" TEXT,
    "giver" TEXT,
    "partner" TEXT NOT NULL DEFAULT '',
    "doc_number" TEXT NOT NULL DEFAULT '',
    "result_kind" TEXT NOT NULL DEFAULT '',
    "result_number" TEXT NOT NULL DEFAULT '',
    "result_on" DATE,
    "result" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "advising_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advising_evidence" (
    "org_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "advising_evidence_pkey" PRIMARY KEY ("org_id","record_id","evidence_id")
);

-- CreateTable
CREATE TABLE "directives" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "doc_number" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "doc_abstract" TEXT NOT NULL,
    "answer_due" DATE,
    "sha256" TEXT,
    "media_type" TEXT,
    "file_name" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "directives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive_recipients" (
    "org_id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "received_by_id" UUID,
    "received_by" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "answer_number" TEXT NOT NULL DEFAULT '',
    "answer_text" TEXT NOT NULL DEFAULT '',
    "answered_by" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "directive_recipients_pkey" PRIMARY KEY ("org_id","directive_id","unit_id")
);

-- CreateTable
CREATE TABLE "directive_answer_evidence" (
    "org_id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "directive_answer_evidence_pkey" PRIMARY KEY ("org_id","directive_id","unit_id","evidence_id")
);

-- CreateTable
CREATE TABLE "activity_participants" (
    "org_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "activity_participants_pkey" PRIMARY KEY ("org_id","activity_id","member_id")
);

-- CreateIndex
CREATE INDEX "youth_projects_org_id_unit_id_planned_from_idx" ON "youth_projects"("org_id", "unit_id", "planned_from" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "youth_projects_org_id_id_key" ON "youth_projects"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "youth_project_steps_org_id_project_id_number_key" ON "youth_project_steps"("org_id", "project_id", "number");

-- CreateIndex
CREATE INDEX "youth_project_evidence_org_id_evidence_id_idx" ON "youth_project_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "advising_records_org_id_unit_id_kind_day_idx" ON "advising_records"("org_id", "unit_id", "kind", "day" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "advising_records_org_id_id_key" ON "advising_records"("org_id", "id");

-- CreateIndex
CREATE INDEX "advising_evidence_org_id_evidence_id_idx" ON "advising_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "directives_org_id_issued_on_idx" ON "directives"("org_id", "issued_on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "directives_org_id_id_key" ON "directives"("org_id", "id");

-- CreateIndex
CREATE INDEX "directive_recipients_org_id_unit_id_idx" ON "directive_recipients"("org_id", "unit_id");

-- CreateIndex
CREATE INDEX "directive_answer_evidence_org_id_evidence_id_idx" ON "directive_answer_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "activity_participants_org_id_member_id_idx" ON "activity_participants"("org_id", "member_id");

-- AddForeignKey
ALTER TABLE "youth_projects" ADD CONSTRAINT "youth_projects_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "youth_projects" ADD CONSTRAINT "youth_projects_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "youth_project_steps" ADD CONSTRAINT "youth_project_steps_org_id_project_id_fkey" FOREIGN KEY ("org_id", "project_id") REFERENCES "youth_projects"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "youth_project_evidence" ADD CONSTRAINT "youth_project_evidence_org_id_project_id_fkey" FOREIGN KEY ("org_id", "project_id") REFERENCES "youth_projects"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "youth_project_evidence" ADD CONSTRAINT "youth_project_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advising_records" ADD CONSTRAINT "advising_records_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advising_evidence" ADD CONSTRAINT "advising_evidence_org_id_record_id_fkey" FOREIGN KEY ("org_id", "record_id") REFERENCES "advising_records"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advising_evidence" ADD CONSTRAINT "advising_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directives" ADD CONSTRAINT "directives_org_id_sha256_fkey" FOREIGN KEY ("org_id", "sha256") REFERENCES "stored_files"("org_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_recipients" ADD CONSTRAINT "directive_recipients_org_id_directive_id_fkey" FOREIGN KEY ("org_id", "directive_id") REFERENCES "directives"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_recipients" ADD CONSTRAINT "directive_recipients_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_answer_evidence" ADD CONSTRAINT "directive_answer_evidence_org_id_directive_id_unit_id_fkey" FOREIGN KEY ("org_id", "directive_id", "unit_id") REFERENCES "directive_recipients"("org_id", "directive_id", "unit_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_answer_evidence" ADD CONSTRAINT "directive_answer_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_participants" ADD CONSTRAINT "activity_participants_org_id_activity_id_fkey" FOREIGN KEY ("org_id", "activity_id") REFERENCES "activities"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_participants" ADD CONSTRAINT "activity_participants_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What must hold, whoever writes.
ALTER TABLE "youth_projects" ADD CONSTRAINT "youth_projects_days" CHECK ("planned_to" >= "planned_from" AND "finished_on" >= "started_on");
ALTER TABLE "youth_projects" ADD CONSTRAINT "youth_projects_figures" CHECK ("value_vnd" >= 0 AND "participants" >= 0);
ALTER TABLE "youth_projects" ADD CONSTRAINT "youth_projects_started" CHECK ("state" IN ('draft', 'plan_submitted', 'plan_approved') OR "started_on" IS NOT NULL);
ALTER TABLE "youth_projects" ADD CONSTRAINT "youth_projects_task" CHECK ("kind" = 'youth_project' OR ("state" IN ('draft', 'started', 'finished', 'inspected') AND "approved_on" IS NULL));
ALTER TABLE "advising_records" ADD CONSTRAINT "advising_records_days" CHECK ("until_day" >= "day" AND "done_on" >= "day");
ALTER TABLE "advising_records" ADD CONSTRAINT "advising_records_kind" CHECK (CASE "kind"
  WHEN 'advising' THEN "subject" IS NOT NULL AND "form" IS NOT NULL AND "outcome" IS NOT NULL
  WHEN 'coordination' THEN "partner" <> ''
  ELSE "giver" IS NOT NULL AND "until_day" IS NOT NULL END);
ALTER TABLE "directives" ADD CONSTRAINT "directives_days" CHECK ("answer_due" >= "issued_on");
ALTER TABLE "directives" ADD CONSTRAINT "directives_file" CHECK (("sha256" IS NULL) = ("file_name" IS NULL) AND ("sha256" IS NULL) = ("media_type" IS NULL));
ALTER TABLE "directive_recipients" ADD CONSTRAINT "directive_recipients_answer" CHECK ("answered_on" IS NULL OR "received_at" IS NOT NULL);
