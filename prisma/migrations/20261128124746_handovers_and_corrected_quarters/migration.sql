-- CreateEnum
CREATE TYPE "HandoverState" AS ENUM ('open', 'recorded', 'withdrawn');

-- AlterTable
ALTER TABLE "roster_snapshots" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "handovers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "state" "HandoverState" NOT NULL DEFAULT 'open',
    "giver_id" UUID NOT NULL,
    "giver_name" TEXT NOT NULL,
    "receiver_id" UUID NOT NULL,
    "receiver_name" TEXT NOT NULL,
    "handed_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "witness" TEXT NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "giver_confirmed_at" TIMESTAMPTZ(3),
    "giver_confirmed_by_id" UUID,
    "giver_confirmed_by" TEXT,
    "stand_in_reason" TEXT,
    "receiver_confirmed_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID,
    "recorded_by" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_lines" (
    "org_id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT,
    "text" TEXT NOT NULL,
    "is_handed" BOOLEAN NOT NULL,
    "missing" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "handover_lines_pkey" PRIMARY KEY ("org_id","handover_id","position")
);

-- CreateIndex
CREATE INDEX "handovers_org_id_unit_id_branch_id_idx" ON "handovers"("org_id", "unit_id", "branch_id");

-- CreateIndex
CREATE UNIQUE INDEX "handovers_org_id_id_key" ON "handovers"("org_id", "id");

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_giver_fkey" FOREIGN KEY ("giver_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_receiver_fkey" FOREIGN KEY ("receiver_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_lines" ADD CONSTRAINT "handover_lines_org_id_handover_id_fkey" FOREIGN KEY ("org_id", "handover_id") REFERENCES "handovers"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A body's work changes hands once at a time.
CREATE UNIQUE INDEX "handovers_one_open"
  ON "handovers"("org_id", "unit_id", COALESCE("branch_id", "unit_id")) WHERE "state" = 'open';

-- What must hold, whoever writes.
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_two_people" CHECK ("giver_id" <> "receiver_id");
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_giver_confirmed" CHECK (
  ("giver_confirmed_at" IS NULL) = ("giver_confirmed_by_id" IS NULL)
  AND ("giver_confirmed_at" IS NULL) = ("giver_confirmed_by" IS NULL)
  AND ("stand_in_reason" IS NULL OR ("stand_in_reason" <> '' AND "giver_confirmed_at" IS NOT NULL))
  AND ("giver_confirmed_at" IS NULL OR ("giver_confirmed_by_id" = "giver_id") = ("stand_in_reason" IS NULL)));
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_recorded" CHECK (
  ("state" = 'recorded') = ("recorded_at" IS NOT NULL)
  AND ("state" <> 'recorded' OR ("giver_confirmed_at" IS NOT NULL AND "receiver_confirmed_at" IS NOT NULL)));
ALTER TABLE "handover_lines" ADD CONSTRAINT "handover_lines_text" CHECK (
  "text" <> '' AND ("is_handed" OR "missing" <> ''));

-- A quarter's list is followed by another only with the reason.
ALTER TABLE "roster_snapshots" ADD CONSTRAINT "roster_snapshots_reason" CHECK (
  ("revision" = 1) = ("reason" IS NULL) AND ("reason" IS NULL OR "reason" <> ''));
