-- CreateEnum
CREATE TYPE "DisciplineForm" AS ENUM ('reprimand', 'warning', 'dismissal', 'expulsion');

-- CreateEnum
CREATE TYPE "DisciplineDecider" AS ENUM ('branch', 'upper_level');

-- CreateEnum
CREATE TYPE "AppealAnswer" AS ENUM ('upheld', 'changed', 'lifted');

-- CreateEnum
CREATE TYPE "RollLapse" AS ENUM ('activity', 'fee');

-- CreateTable
CREATE TABLE "discipline_cases" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL,
    "proposed_form" "DisciplineForm" NOT NULL,
    "decided_form" "DisciplineForm",
    "decided_by" "DisciplineDecider",
    "answer" "AppealAnswer",
    "answered_form" "DisciplineForm",

    CONSTRAINT "discipline_cases_pkey" PRIMARY KEY ("org_id","case_id")
);

-- CreateTable
CREATE TABLE "removal_cases" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "lapse" "RollLapse" NOT NULL,
    "first_month" DATE NOT NULL,
    "last_month" DATE NOT NULL,
    "tried" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "removal_cases_pkey" PRIMARY KEY ("org_id","case_id")
);

-- CreateTable
CREATE TABLE "deferral_cases" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "extends_id" UUID,

    CONSTRAINT "deferral_cases_pkey" PRIMARY KEY ("org_id","case_id")
);

-- CreateTable
CREATE TABLE "case_member_effects" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "member_version" INTEGER NOT NULL,
    "prior_status" "MemberStatus" NOT NULL,
    "prior_since" DATE,
    "prior_position" TEXT,

    CONSTRAINT "case_member_effects_pkey" PRIMARY KEY ("org_id","case_id")
);

-- CreateTable
CREATE TABLE "rewards" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "signer" TEXT NOT NULL DEFAULT '',
    "level" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "is_collective" BOOLEAN NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rewards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reward_members" (
    "org_id" UUID NOT NULL,
    "reward_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "reward_members_pkey" PRIMARY KEY ("org_id","reward_id","member_id")
);

-- CreateIndex
CREATE INDEX "deferral_cases_org_id_extends_id_idx" ON "deferral_cases"("org_id", "extends_id");

-- CreateIndex
CREATE INDEX "rewards_org_id_unit_id_decided_on_idx" ON "rewards"("org_id", "unit_id", "decided_on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "rewards_org_id_id_key" ON "rewards"("org_id", "id");

-- CreateIndex
CREATE INDEX "reward_members_org_id_member_id_idx" ON "reward_members"("org_id", "member_id");

-- AddForeignKey
ALTER TABLE "discipline_cases" ADD CONSTRAINT "discipline_cases_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removal_cases" ADD CONSTRAINT "removal_cases_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deferral_cases" ADD CONSTRAINT "deferral_cases_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deferral_cases" ADD CONSTRAINT "deferral_cases_org_id_extends_id_fkey" FOREIGN KEY ("org_id", "extends_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_member_effects" ADD CONSTRAINT "case_member_effects_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_members" ADD CONSTRAINT "reward_members_org_id_reward_id_fkey" FOREIGN KEY ("org_id", "reward_id") REFERENCES "rewards"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_members" ADD CONSTRAINT "reward_members_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "discipline_cases" ADD CONSTRAINT "discipline_cases_decided_check"
  CHECK (("decided_form" IS NULL) = ("decided_by" IS NULL)
    AND ("decided_form" = 'reprimand') = ("decided_by" = 'branch'));
ALTER TABLE "discipline_cases" ADD CONSTRAINT "discipline_cases_cadre_check"
  CHECK ("post" <> '' OR ("proposed_form" <> 'dismissal'
    AND "decided_form" IS DISTINCT FROM 'dismissal' AND "answered_form" IS DISTINCT FROM 'dismissal'));
ALTER TABLE "discipline_cases" ADD CONSTRAINT "discipline_cases_answer_check"
  CHECK (("answered_form" IS NOT NULL) = ("answer" IS NOT DISTINCT FROM 'changed'));
-- Three months in a row, within one year.
ALTER TABLE "removal_cases" ADD CONSTRAINT "removal_cases_months_check"
  CHECK ("last_month" >= "first_month" + INTERVAL '2 months'
    AND EXTRACT(YEAR FROM "first_month") = EXTRACT(YEAR FROM "last_month"));
ALTER TABLE "deferral_cases" ADD CONSTRAINT "deferral_cases_span_check"
  CHECK ("to_day" >= "from_day" AND "to_day" <= "from_day" + INTERVAL '1 year');
