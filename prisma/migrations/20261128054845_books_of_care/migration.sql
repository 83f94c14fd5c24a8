-- CreateTable
CREATE TABLE "youth_headcounts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "confirmed_on" DATE,
    "confirmed_by_id" UUID,
    "confirmed_by" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "youth_headcounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "youth_headcount_lines" (
    "org_id" UUID NOT NULL,
    "headcount_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "members_male" INTEGER NOT NULL,
    "members_female" INTEGER NOT NULL,
    "youth_male" INTEGER NOT NULL,
    "youth_female" INTEGER NOT NULL,
    "counted_on" DATE NOT NULL,
    "saved_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "youth_headcount_lines_pkey" PRIMARY KEY ("org_id","headcount_id","place_id")
);

-- CreateTable
CREATE TABLE "dossier_stores" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "place" TEXT NOT NULL,
    "keeper" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dossier_stores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_inspections" (
    "org_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "inspected_on" DATE NOT NULL,
    "inspector" TEXT NOT NULL,
    "dossiers" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_inspections_pkey" PRIMARY KEY ("org_id","store_id","number")
);

-- CreateTable
CREATE TABLE "dossier_evidence" (
    "org_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "dossier_evidence_pkey" PRIMARY KEY ("org_id","store_id","evidence_id")
);

-- CreateTable
CREATE TABLE "member_care" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "title" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "partner" TEXT NOT NULL DEFAULT '',
    "cost_vnd" BIGINT,
    "result" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_care_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_care_persons" (
    "org_id" UUID NOT NULL,
    "care_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "member_care_persons_pkey" PRIMARY KEY ("org_id","care_id","member_id")
);

-- CreateTable
CREATE TABLE "member_care_evidence" (
    "org_id" UUID NOT NULL,
    "care_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "member_care_evidence_pkey" PRIMARY KEY ("org_id","care_id","evidence_id")
);

-- CreateTable
CREATE TABLE "youth_situation_notes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "month" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "is_quiet" BOOLEAN NOT NULL DEFAULT false,
    "thinking" TEXT NOT NULL DEFAULT '',
    "needs" TEXT NOT NULL DEFAULT '',
    "asks" TEXT NOT NULL DEFAULT '',
    "forwarded_on" DATE,
    "forwarded_by" TEXT NOT NULL DEFAULT '',
    "received_on" DATE,
    "received_by" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "answered_by" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "youth_situation_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hardship_cases" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "opened_on" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hardship_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hardship_measures" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "cost_vnd" BIGINT,
    "source" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hardship_measures_pkey" PRIMARY KEY ("org_id","case_id","number")
);

-- CreateTable
CREATE TABLE "hardship_reviews" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "goes_on" BOOLEAN NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hardship_reviews_pkey" PRIMARY KEY ("org_id","case_id","year")
);

-- CreateTable
CREATE TABLE "hardship_sign_offs" (
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "signed_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hardship_sign_offs_pkey" PRIMARY KEY ("org_id","unit_id","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "youth_headcounts_org_id_id_key" ON "youth_headcounts"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "youth_headcounts_org_id_unit_id_year_key" ON "youth_headcounts"("org_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "dossier_stores_org_id_unit_id_idx" ON "dossier_stores"("org_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_stores_org_id_id_key" ON "dossier_stores"("org_id", "id");

-- CreateIndex
CREATE INDEX "dossier_evidence_org_id_evidence_id_idx" ON "dossier_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "member_care_org_id_unit_id_day_idx" ON "member_care"("org_id", "unit_id", "day" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_care_org_id_id_key" ON "member_care"("org_id", "id");

-- CreateIndex
CREATE INDEX "member_care_persons_org_id_member_id_idx" ON "member_care_persons"("org_id", "member_id");

-- CreateIndex
CREATE INDEX "member_care_evidence_org_id_evidence_id_idx" ON "member_care_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "youth_situation_notes_org_id_unit_id_month_idx" ON "youth_situation_notes"("org_id", "unit_id", "month" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "youth_situation_notes_org_id_id_key" ON "youth_situation_notes"("org_id", "id");

-- CreateIndex
CREATE INDEX "hardship_cases_org_id_unit_id_idx" ON "hardship_cases"("org_id", "unit_id");

-- CreateIndex
CREATE INDEX "hardship_cases_org_id_member_id_idx" ON "hardship_cases"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "hardship_cases_org_id_id_key" ON "hardship_cases"("org_id", "id");

-- AddForeignKey
ALTER TABLE "youth_headcounts" ADD CONSTRAINT "youth_headcounts_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "youth_headcount_lines" ADD CONSTRAINT "youth_headcount_lines_org_id_headcount_id_fkey" FOREIGN KEY ("org_id", "headcount_id") REFERENCES "youth_headcounts"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "youth_headcount_lines" ADD CONSTRAINT "youth_headcount_lines_org_id_place_id_fkey" FOREIGN KEY ("org_id", "place_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_stores" ADD CONSTRAINT "dossier_stores_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_stores" ADD CONSTRAINT "dossier_stores_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_inspections" ADD CONSTRAINT "dossier_inspections_org_id_store_id_fkey" FOREIGN KEY ("org_id", "store_id") REFERENCES "dossier_stores"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_evidence" ADD CONSTRAINT "dossier_evidence_org_id_store_id_fkey" FOREIGN KEY ("org_id", "store_id") REFERENCES "dossier_stores"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_evidence" ADD CONSTRAINT "dossier_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_care" ADD CONSTRAINT "member_care_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_care" ADD CONSTRAINT "member_care_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_care_persons" ADD CONSTRAINT "member_care_persons_org_id_care_id_fkey" FOREIGN KEY ("org_id", "care_id") REFERENCES "member_care"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_care_persons" ADD CONSTRAINT "member_care_persons_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_care_evidence" ADD CONSTRAINT "member_care_evidence_org_id_care_id_fkey" FOREIGN KEY ("org_id", "care_id") REFERENCES "member_care"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_care_evidence" ADD CONSTRAINT "member_care_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "youth_situation_notes" ADD CONSTRAINT "youth_situation_notes_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "youth_situation_notes" ADD CONSTRAINT "youth_situation_notes_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_cases" ADD CONSTRAINT "hardship_cases_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_cases" ADD CONSTRAINT "hardship_cases_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_measures" ADD CONSTRAINT "hardship_measures_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "hardship_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_reviews" ADD CONSTRAINT "hardship_reviews_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "hardship_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_sign_offs" ADD CONSTRAINT "hardship_sign_offs_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What must hold, whoever writes.
ALTER TABLE "youth_headcounts" ADD CONSTRAINT "youth_headcounts_confirmed" CHECK (("confirmed_on" IS NULL) = ("confirmed_by_id" IS NULL));
ALTER TABLE "youth_headcount_lines" ADD CONSTRAINT "youth_headcount_lines_numbers" CHECK (least("members_male", "members_female", "youth_male", "youth_female") >= 0);
ALTER TABLE "dossier_inspections" ADD CONSTRAINT "dossier_inspections_number" CHECK ("dossiers" >= 0);
ALTER TABLE "member_care" ADD CONSTRAINT "member_care_numbers" CHECK ("people" > 0 AND "cost_vnd" >= 0);
ALTER TABLE "youth_situation_notes" ADD CONSTRAINT "youth_situation_notes_month" CHECK (extract(day FROM "month") = 1);
ALTER TABLE "youth_situation_notes" ADD CONSTRAINT "youth_situation_notes_words" CHECK ("is_quiet" = ("thinking" || "needs" || "asks" = ''));
ALTER TABLE "youth_situation_notes" ADD CONSTRAINT "youth_situation_notes_way" CHECK (
  ("received_on" IS NULL OR "forwarded_on" IS NOT NULL) AND ("answered_on" IS NULL OR "received_on" IS NOT NULL));
ALTER TABLE "hardship_cases" ADD CONSTRAINT "hardship_cases_end" CHECK ("ended_on" >= "opened_on" AND ("ended_on" IS NULL OR "end_reason" <> ''));
ALTER TABLE "hardship_measures" ADD CONSTRAINT "hardship_measures_cost" CHECK ("cost_vnd" >= 0);
-- A member is followed once at a time.
CREATE UNIQUE INDEX "hardship_cases_open" ON "hardship_cases" ("org_id", "member_id") WHERE "ended_on" IS NULL AND "deleted_at" IS NULL;
