-- CreateEnum
CREATE TYPE "GraduationWish" AS ENUM ('graduate', 'stay');

-- CreateEnum
CREATE TYPE "TransferDirection" AS ENUM ('inside', 'within', 'out', 'in');

-- CreateEnum
CREATE TYPE "TransferKind" AS ENUM ('permanent', 'temporary');

-- CreateTable
CREATE TABLE "graduations" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "birth_date" TEXT NOT NULL,
    "wish" "GraduationWish",
    "stay_until" DATE,
    "occasion" TEXT NOT NULL DEFAULT '',
    "certificate" TEXT NOT NULL DEFAULT '',
    "member_version" INTEGER,
    "status_before" "MemberStatus",
    "status_since_before" DATE,

    CONSTRAINT "graduations_pkey" PRIMARY KEY ("org_id","case_id")
);

-- CreateTable
CREATE TABLE "transfers" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "direction" "TransferDirection" NOT NULL,
    "kind" "TransferKind" NOT NULL,
    "until" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "outside_name" TEXT NOT NULL DEFAULT '',
    "outside_place" TEXT NOT NULL DEFAULT '',
    "intro_number" TEXT NOT NULL DEFAULT '',
    "introduced_on" DATE,
    "comment" TEXT NOT NULL DEFAULT '',
    "fee_paid_until" TEXT,
    "birth_date" TEXT NOT NULL,
    "gender" "Gender" NOT NULL,
    "member_code" TEXT,
    "card_number" TEXT,
    "joined_on" TEXT,
    "member_version" INTEGER,
    "status_since_before" DATE,

    CONSTRAINT "transfers_pkey" PRIMARY KEY ("org_id","case_id")
);

-- AddForeignKey
ALTER TABLE "graduations" ADD CONSTRAINT "graduations_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say.
-- Nobody is on two ways at once: one open transfer and one open coming of age at most.
CREATE UNIQUE INDEX "member_cases_open_key" ON "member_cases" ("org_id", "member_id", "procedure")
  WHERE "closed_on" IS NULL AND "procedure" IN ('transfer', 'graduation');
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_until_check" CHECK (("kind" = 'temporary') = ("until" IS NOT NULL));
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_outside_check"
  CHECK (("direction" IN ('out', 'in')) = ("outside_name" <> ''));
