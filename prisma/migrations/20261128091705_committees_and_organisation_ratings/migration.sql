-- CreateEnum
CREATE TYPE "CommitteeActKind" AS ENUM ('congress', 'appointment', 'change');

-- CreateEnum
CREATE TYPE "CommitteeActState" AS ENUM ('held', 'submitted', 'approved', 'refused');

-- CreateEnum
CREATE TYPE "CommitteePost" AS ENUM ('secretary', 'deputy', 'standing', 'member', 'inspection');

-- CreateEnum
CREATE TYPE "LeavingReason" AS ENUM ('other_post', 'transferred', 'over_age', 'resigned', 'disciplined', 'absent', 'deceased');

-- CreateEnum
CREATE TYPE "OrganisationRatingLevel" AS ENUM ('branches', 'unit');

-- CreateEnum
CREATE TYPE "RatedSubject" AS ENUM ('organisation', 'leadership', 'cadre');

-- CreateTable
CREATE TABLE "committee_acts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "kind" "CommitteeActKind" NOT NULL,
    "state" "CommitteeActState" NOT NULL DEFAULT 'held',
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "entitled" INTEGER,
    "present" INTEGER,
    "document_number" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "term_from" DATE,
    "term_to" DATE,
    "decision_number" TEXT,
    "decision_on" DATE,
    "decided_by_id" UUID,
    "decided_by" TEXT,
    "refusal_reason" TEXT,
    "roles_settled_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "committee_acts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_seats" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "act_id" UUID NOT NULL,
    "member_id" UUID,
    "name" TEXT NOT NULL,
    "post" "CommitteePost" NOT NULL,
    "votes" INTEGER,
    "user_id" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "committee_seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_leavings" (
    "org_id" UUID NOT NULL,
    "act_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "reason" "LeavingReason" NOT NULL,

    CONSTRAINT "committee_leavings_pkey" PRIMARY KEY ("org_id","act_id","seat_id")
);

-- CreateTable
CREATE TABLE "organisation_rating_sheets" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "level" "OrganisationRatingLevel" NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "RatingSheetState" NOT NULL DEFAULT 'draft',
    "minutes_number" TEXT,
    "held_on" DATE,
    "approval_number" TEXT,
    "approved_on" DATE,
    "approved_by_id" UUID,
    "approved_by" TEXT,
    "reopen_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_rating_sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_ratings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "subject" "RatedSubject" NOT NULL,
    "branch_id" UUID,
    "seat_id" UUID,
    "own" "RatingLevel",
    "decided" "RatingLevel",
    "comment" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_ratings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "committee_acts_org_id_unit_id_branch_id_idx" ON "committee_acts"("org_id", "unit_id", "branch_id");

-- CreateIndex
CREATE UNIQUE INDEX "committee_acts_org_id_id_key" ON "committee_acts"("org_id", "id");

-- CreateIndex
CREATE INDEX "committee_seats_org_id_act_id_idx" ON "committee_seats"("org_id", "act_id");

-- CreateIndex
CREATE INDEX "committee_seats_org_id_member_id_idx" ON "committee_seats"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "committee_seats_org_id_id_key" ON "committee_seats"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_rating_sheets_org_id_id_key" ON "organisation_rating_sheets"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_rating_sheets_org_id_unit_id_level_year_key" ON "organisation_rating_sheets"("org_id", "unit_id", "level", "year");

-- CreateIndex
CREATE INDEX "organisation_ratings_org_id_sheet_id_idx" ON "organisation_ratings"("org_id", "sheet_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_ratings_org_id_id_key" ON "organisation_ratings"("org_id", "id");

-- AddForeignKey
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_seats" ADD CONSTRAINT "committee_seats_org_id_act_id_fkey" FOREIGN KEY ("org_id", "act_id") REFERENCES "committee_acts"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_seats" ADD CONSTRAINT "committee_seats_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_seats" ADD CONSTRAINT "committee_seats_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_leavings" ADD CONSTRAINT "committee_leavings_org_id_act_id_fkey" FOREIGN KEY ("org_id", "act_id") REFERENCES "committee_acts"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_leavings" ADD CONSTRAINT "committee_leavings_org_id_seat_id_fkey" FOREIGN KEY ("org_id", "seat_id") REFERENCES "committee_seats"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_rating_sheets" ADD CONSTRAINT "organisation_rating_sheets_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_ratings" ADD CONSTRAINT "organisation_ratings_org_id_sheet_id_fkey" FOREIGN KEY ("org_id", "sheet_id") REFERENCES "organisation_rating_sheets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_ratings" ADD CONSTRAINT "organisation_ratings_org_id_branch_id_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_ratings" ADD CONSTRAINT "organisation_ratings_org_id_seat_id_fkey" FOREIGN KEY ("org_id", "seat_id") REFERENCES "committee_seats"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- One line for each that is rated, also where it is the unit itself.
CREATE UNIQUE INDEX "organisation_ratings_subject_key"
  ON "organisation_ratings"("org_id", "sheet_id", "subject", "branch_id", "seat_id") NULLS NOT DISTINCT;

-- What must hold, whoever writes.
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_term" CHECK (
  ("kind" = 'change') = ("term_from" IS NULL) AND ("term_from" IS NULL) = ("term_to" IS NULL)
  AND ("term_to" IS NULL OR "term_to" > "term_from"));
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_count" CHECK (
  ("entitled" IS NULL) = ("present" IS NULL) AND ("present" IS NULL OR "present" BETWEEN 1 AND "entitled"));
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_decision" CHECK (
  ("state" = 'approved') = ("decision_on" IS NOT NULL) AND ("decision_on" IS NULL) = ("decision_number" IS NULL)
  AND ("decision_on" IS NULL OR "decision_on" >= "held_on")
  AND ("state" <> 'refused' OR "refusal_reason" <> '')
  AND ("roles_settled_at" IS NULL OR "state" = 'approved'));
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_document" CHECK ("document_number" <> '');
ALTER TABLE "committee_seats" ADD CONSTRAINT "committee_seats_name" CHECK ("name" <> '');
ALTER TABLE "organisation_rating_sheets" ADD CONSTRAINT "organisation_rating_sheets_meeting" CHECK (
  ("held_on" IS NULL) = ("minutes_number" IS NULL) AND ("state" <> 'proposed' OR "held_on" IS NOT NULL));
ALTER TABLE "organisation_rating_sheets" ADD CONSTRAINT "organisation_rating_sheets_approved" CHECK (
  ("state" = 'approved') = ("approved_on" IS NOT NULL) AND ("approved_on" IS NULL) = ("approval_number" IS NULL));
ALTER TABLE "organisation_ratings" ADD CONSTRAINT "organisation_ratings_subject" CHECK (
  ("subject" = 'cadre') = ("seat_id" IS NOT NULL));

-- A term's end is told three months before.
ALTER TABLE "notices" DROP CONSTRAINT "notices_stage";
ALTER TABLE "notices" ADD CONSTRAINT "notices_stage" CHECK ("stage" IN ('90', '30', '7', '1', 'late'));
