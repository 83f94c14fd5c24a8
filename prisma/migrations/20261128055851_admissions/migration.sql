-- CreateEnum
CREATE TYPE "IntroducerKind" AS ENUM ('member', 'party_member', 'collective');

-- CreateTable
CREATE TABLE "admissions" (
    "case_id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "birth_date" TEXT NOT NULL,
    "gender" "Gender" NOT NULL,
    "native_place" TEXT NOT NULL DEFAULT '',
    "permanent_address" TEXT NOT NULL DEFAULT '',
    "general_education" TEXT NOT NULL DEFAULT '',
    "qualification" TEXT NOT NULL DEFAULT '',
    "occupation" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "introducer_kind" "IntroducerKind",
    "introducer_member_id" UUID,
    "introducer_name" TEXT NOT NULL DEFAULT '',
    "together_since" DATE,
    "party_note" TEXT NOT NULL DEFAULT '',
    "minute_taker" TEXT NOT NULL DEFAULT '',
    "admitted_on" DATE,
    "made_member" BOOLEAN NOT NULL DEFAULT false,
    "inducted_version" INTEGER,
    "carded_version" INTEGER,
    "before_induction" JSONB,
    "before_card" JSONB,

    CONSTRAINT "admissions_pkey" PRIMARY KEY ("case_id")
);

-- CreateIndex
CREATE INDEX "admissions_org_id_admitted_on_idx" ON "admissions"("org_id", "admitted_on");

-- CreateIndex
CREATE UNIQUE INDEX "admissions_org_id_case_id_key" ON "admissions"("org_id", "case_id");

-- AddForeignKey
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_org_id_introducer_member_id_fkey" FOREIGN KEY ("org_id", "introducer_member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_birth_date_check" CHECK ("birth_date" ~ '^\d{4}(-\d{2}-\d{2})?$');
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_introducer_check"
  CHECK (("introducer_kind" = 'member') = ("introducer_member_id" IS NOT NULL));
-- One open or finished admission of a member at a time.
CREATE UNIQUE INDEX "member_cases_admission_key" ON "member_cases" ("org_id", "member_id")
  WHERE "procedure" = 'admission' AND ("outcome" IS NULL OR "outcome" = 'done');
