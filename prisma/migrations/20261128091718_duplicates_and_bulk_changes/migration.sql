-- CreateEnum
CREATE TYPE "BulkKind" AS ENUM ('branch', 'position', 'status');

-- AlterEnum
ALTER TYPE "MemberStatus" ADD VALUE 'merged';

-- AlterTable
ALTER TABLE "members" ADD COLUMN     "merged_into_id" UUID;

-- CreateTable
CREATE TABLE "member_merges" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "undo_sealed" BYTEA,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,

    CONSTRAINT "member_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_distinctions" (
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_distinctions_pkey" PRIMARY KEY ("org_id","first_id","second_id")
);

-- CreateTable
CREATE TABLE "member_bulk_changes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "kind" "BulkKind" NOT NULL,
    "target" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "member_count" INTEGER NOT NULL,
    "before_sealed" BYTEA,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,
    "left_count" INTEGER,

    CONSTRAINT "member_bulk_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "member_merges_org_id_unit_id_created_at_idx" ON "member_merges"("org_id", "unit_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_merges_org_id_id_key" ON "member_merges"("org_id", "id");

-- CreateIndex
CREATE INDEX "member_distinctions_org_id_unit_id_idx" ON "member_distinctions"("org_id", "unit_id");

-- CreateIndex
CREATE INDEX "member_bulk_changes_org_id_unit_id_created_at_idx" ON "member_bulk_changes"("org_id", "unit_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_bulk_changes_org_id_id_key" ON "member_bulk_changes"("org_id", "id");

-- AddForeignKey
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_kept_fkey" FOREIGN KEY ("org_id", "kept_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_merges" ADD CONSTRAINT "member_merges_merged_fkey" FOREIGN KEY ("org_id", "merged_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_distinctions" ADD CONSTRAINT "member_distinctions_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_bulk_changes" ADD CONSTRAINT "member_bulk_changes_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_bulk_changes" ADD CONSTRAINT "member_bulk_changes_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_merged_into_fkey" FOREIGN KEY ("org_id", "merged_into_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say.
-- Compared as text: a value of an enumeration may not be used in the transaction that adds it.
ALTER TABLE "members" ADD CONSTRAINT "members_merged_check"
  CHECK (("status"::text = 'merged') = ("merged_into_id" IS NOT NULL));
ALTER TABLE "members" ADD CONSTRAINT "members_merged_elsewhere_check" CHECK ("merged_into_id" <> "id");
CREATE INDEX "members_merged_into_idx" ON "members" ("org_id", "merged_into_id") WHERE "merged_into_id" IS NOT NULL;
ALTER TABLE "member_distinctions" ADD CONSTRAINT "member_distinctions_order_check" CHECK ("first_id" < "second_id");
