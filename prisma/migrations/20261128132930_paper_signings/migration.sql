-- CreateEnum
CREATE TYPE "SignedPaper" AS ENUM ('registration', 'self_assessment', 'appraisal_minutes', 'proposal', 'btv_minutes');

-- CreateTable
CREATE TABLE "paper_signings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "paper" "SignedPaper" NOT NULL,
    "issuer_id" UUID NOT NULL,
    "cycle_id" UUID,
    "assessment_id" UUID,
    "submission_id" UUID,
    "meeting_id" UUID,
    "number" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "number_year" INTEGER NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_signings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "paper_signings_org_id_id_key" ON "paper_signings"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_signings_number_once" ON "paper_signings"("org_id", "issuer_id", "number_year", "number");

-- AddForeignKey
ALTER TABLE "paper_signings" ADD CONSTRAINT "paper_signings_org_id_issuer_id_fkey" FOREIGN KEY ("org_id", "issuer_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_signings" ADD CONSTRAINT "paper_signings_org_id_cycle_id_fkey" FOREIGN KEY ("org_id", "cycle_id") REFERENCES "cycles"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_signings" ADD CONSTRAINT "paper_signings_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_signings" ADD CONSTRAINT "paper_signings_org_id_submission_id_fkey" FOREIGN KEY ("org_id", "submission_id") REFERENCES "assessment_submissions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_signings" ADD CONSTRAINT "paper_signings_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "btv_meetings"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Each paper is signed once; which of the four it is follows from its kind.
ALTER TABLE "paper_signings" ADD CONSTRAINT "paper_signings_subject" CHECK (
  num_nonnulls("cycle_id", "assessment_id", "submission_id", "meeting_id") = 1
  AND CASE "paper"
    WHEN 'registration' THEN "assessment_id" IS NOT NULL
    WHEN 'self_assessment' THEN "submission_id" IS NOT NULL
    WHEN 'appraisal_minutes' THEN "submission_id" IS NOT NULL
    WHEN 'proposal' THEN "cycle_id" IS NOT NULL
    WHEN 'btv_minutes' THEN "meeting_id" IS NOT NULL
  END);
ALTER TABLE "paper_signings" ADD CONSTRAINT "paper_signings_year"
  CHECK ("number_year" = extract(year FROM "signed_on")::int);
CREATE UNIQUE INDEX "paper_signings_once" ON "paper_signings"
  ("org_id", "paper", "cycle_id", "assessment_id", "submission_id", "meeting_id") NULLS NOT DISTINCT;
