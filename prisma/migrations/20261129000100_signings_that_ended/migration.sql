-- A signing stands for the words that it was given for: where a later step changes them, it ends and stays as history.
ALTER TABLE "paper_signings" ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "paper_signing_voids" (
    "org_id" UUID NOT NULL,
    "signing_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "voided_by_id" UUID NOT NULL,
    "voided_by" TEXT NOT NULL,
    "voided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_signing_voids_pkey" PRIMARY KEY ("org_id","signing_id")
);

-- AddForeignKey
ALTER TABLE "paper_signing_voids" ADD CONSTRAINT "paper_signing_voids_org_id_signing_id_fkey" FOREIGN KEY ("org_id", "signing_id") REFERENCES "paper_signings"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A paper is signed once, and once more for each signing of it that ended.
DROP INDEX "paper_signings_once";
CREATE UNIQUE INDEX "paper_signings_once" ON "paper_signings"
  ("org_id", "paper", "cycle_id", "assessment_id", "submission_id", "meeting_id", "sequence") NULLS NOT DISTINCT;
