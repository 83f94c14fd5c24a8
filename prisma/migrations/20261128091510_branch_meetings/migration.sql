-- CreateEnum
CREATE TYPE "BranchMeetingKind" AS ENUM ('regular', 'thematic', 'extraordinary');

-- CreateEnum
CREATE TYPE "BranchMeetingState" AS ENUM ('planned', 'held', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "AttendanceMark" AS ENUM ('present', 'excused', 'absent', 'deferred');

-- CreateTable
CREATE TABLE "branch_meetings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "day" DATE NOT NULL,
    "time" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "kind" "BranchMeetingKind" NOT NULL,
    "state" "BranchMeetingState" NOT NULL,
    "chair" TEXT NOT NULL DEFAULT '',
    "minute_taker" TEXT NOT NULL DEFAULT '',
    "guests" TEXT NOT NULL DEFAULT '',
    "agenda" TEXT[],
    "course" TEXT NOT NULL DEFAULT '',
    "resolution" TEXT NOT NULL DEFAULT '',
    "resolution_number" TEXT NOT NULL DEFAULT '',
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "votes_abstained" INTEGER,
    "present_count" INTEGER,
    "entitled_count" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "branch_meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch_meeting_attendance" (
    "org_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "mark" "AttendanceMark" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "branch_meeting_attendance_pkey" PRIMARY KEY ("org_id","meeting_id","member_id")
);

-- CreateTable
CREATE TABLE "branch_meeting_rhythms" (
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "dispersed" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "branch_meeting_rhythms_pkey" PRIMARY KEY ("org_id","unit_id")
);

-- CreateIndex
CREATE INDEX "branch_meetings_org_id_unit_id_day_idx" ON "branch_meetings"("org_id", "unit_id", "day" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "branch_meetings_org_id_id_key" ON "branch_meetings"("org_id", "id");

-- CreateIndex
CREATE INDEX "branch_meeting_attendance_org_id_member_id_idx" ON "branch_meeting_attendance"("org_id", "member_id");

-- AddForeignKey
ALTER TABLE "branch_meetings" ADD CONSTRAINT "branch_meetings_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_meetings" ADD CONSTRAINT "branch_meetings_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_meeting_attendance" ADD CONSTRAINT "branch_meeting_attendance_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "branch_meetings"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_meeting_attendance" ADD CONSTRAINT "branch_meeting_attendance_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_meeting_rhythms" ADD CONSTRAINT "branch_meeting_rhythms_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "branch_meetings" ADD CONSTRAINT "branch_meetings_votes_check"
  CHECK (num_nonnulls("votes_for", "votes_against", "votes_abstained") IN (0, 3));
ALTER TABLE "branch_meetings" ADD CONSTRAINT "branch_meetings_counts_check"
  CHECK (("present_count" IS NULL) = ("entitled_count" IS NULL) AND "present_count" <= "entitled_count");
ALTER TABLE "branch_meetings" ADD CONSTRAINT "branch_meetings_cancelled_check"
  CHECK ("state" <> 'cancelled' OR "reason" <> '');
ALTER TABLE "branch_meeting_attendance" ADD CONSTRAINT "branch_meeting_attendance_reason_check"
  CHECK ("reason" = '' OR "mark" = 'excused');
