-- CreateEnum
CREATE TYPE "CaseEntry" AS ENUM ('recorded', 'stepwise');

-- CreateEnum
CREATE TYPE "CaseOutcome" AS ENUM ('done', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "member_cases" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "other_unit_id" UUID,
    "other_branch_id" UUID,
    "member_id" UUID,
    "person_name" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "entry" "CaseEntry" NOT NULL,
    "state" TEXT NOT NULL,
    "charter_version" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "due_on" DATE,
    "closed_on" DATE,
    "outcome" "CaseOutcome",
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_case_steps" (
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
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_case_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_case_evidence" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "member_case_evidence_pkey" PRIMARY KEY ("org_id","case_id","evidence_id")
);

-- CreateTable
CREATE TABLE "nil_returns" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "procedure" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "signed_on" DATE NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_by" TEXT NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "nil_returns_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "member_cases_org_id_unit_id_procedure_opened_on_idx" ON "member_cases"("org_id", "unit_id", "procedure", "opened_on" DESC);

-- CreateIndex
CREATE INDEX "member_cases_org_id_other_unit_id_idx" ON "member_cases"("org_id", "other_unit_id");

-- CreateIndex
CREATE INDEX "member_cases_org_id_member_id_idx" ON "member_cases"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_cases_org_id_id_key" ON "member_cases"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "member_case_steps_org_id_case_id_number_key" ON "member_case_steps"("org_id", "case_id", "number");

-- CreateIndex
CREATE INDEX "member_case_evidence_org_id_evidence_id_idx" ON "member_case_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "nil_returns_org_id_unit_id_year_idx" ON "nil_returns"("org_id", "unit_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "nil_returns_org_id_id_key" ON "nil_returns"("org_id", "id");

-- AddForeignKey
ALTER TABLE "member_cases" ADD CONSTRAINT "member_cases_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_cases" ADD CONSTRAINT "member_cases_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_cases" ADD CONSTRAINT "member_cases_other_unit_fkey" FOREIGN KEY ("org_id", "other_unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_cases" ADD CONSTRAINT "member_cases_other_branch_fkey" FOREIGN KEY ("org_id", "other_branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_cases" ADD CONSTRAINT "member_cases_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_case_steps" ADD CONSTRAINT "member_case_steps_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_case_evidence" ADD CONSTRAINT "member_case_evidence_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_case_evidence" ADD CONSTRAINT "member_case_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nil_returns" ADD CONSTRAINT "nil_returns_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "member_cases" ADD CONSTRAINT "member_cases_closed_check"
  CHECK (("closed_on" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "member_case_steps" ADD CONSTRAINT "member_case_steps_votes_check"
  CHECK ("present" <= "entitled" AND "votes_for" + COALESCE("votes_against", 0) <= "present");
-- One word of a unit for a year holds at a time.
CREATE UNIQUE INDEX "nil_returns_standing_key" ON "nil_returns" ("org_id", "unit_id", "year", "procedure")
  WHERE "withdrawn_on" IS NULL;
