-- Discipline of a unit or of one branch of it, with its steps.
-- CreateEnum
CREATE TYPE "OrganisationDisciplineForm" AS ENUM ('reprimand', 'warning', 'dissolution');

-- CreateEnum
CREATE TYPE "OrganisationDisciplineLevel" AS ENUM ('base', 'upper', 'province', 'central');

-- CreateTable
CREATE TABLE "organisation_discipline_cases" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "entry" "CaseEntry" NOT NULL,
    "state" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "proposed_form" "OrganisationDisciplineForm" NOT NULL,
    "decided_form" "OrganisationDisciplineForm",
    "decided_level" "OrganisationDisciplineLevel",
    "answer" "AppealAnswer",
    "answered_form" "OrganisationDisciplineForm",
    "charter_version" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "due_on" DATE,
    "closed_on" DATE,
    "outcome" "CaseOutcome",
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_discipline_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_discipline_steps" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "doc_number" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "entitled" INTEGER,
    "present" INTEGER,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "takes_back" INTEGER,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_discipline_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organisation_discipline_cases_org_id_unit_id_opened_on_idx" ON "organisation_discipline_cases"("org_id", "unit_id", "opened_on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_discipline_cases_org_id_id_key" ON "organisation_discipline_cases"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_discipline_steps_org_id_case_id_number_key" ON "organisation_discipline_steps"("org_id", "case_id", "number");

-- AddForeignKey
ALTER TABLE "organisation_discipline_cases" ADD CONSTRAINT "organisation_discipline_cases_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_discipline_cases" ADD CONSTRAINT "organisation_discipline_cases_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_discipline_steps" ADD CONSTRAINT "organisation_discipline_steps_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "organisation_discipline_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- An organisation is dissolved once: no second dissolution of it while one stands.
CREATE UNIQUE INDEX "organisation_discipline_cases_one_dissolution" ON "organisation_discipline_cases"("org_id", "unit_id", "branch_id")
  NULLS NOT DISTINCT WHERE COALESCE("answered_form", "decided_form") = 'dissolution' AND "answer" IS DISTINCT FROM 'lifted';
ALTER TABLE "organisation_discipline_cases" ADD CONSTRAINT "organisation_discipline_cases_closed_check"
  CHECK (("closed_on" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "organisation_discipline_cases" ADD CONSTRAINT "organisation_discipline_cases_decided_check"
  CHECK (("decided_form" IS NULL) = ("decided_level" IS NULL));
ALTER TABLE "organisation_discipline_steps" ADD CONSTRAINT "organisation_discipline_steps_votes_check"
  CHECK ("present" <= "entitled" AND "votes_for" + COALESCE("votes_against", 0) <= "present");
