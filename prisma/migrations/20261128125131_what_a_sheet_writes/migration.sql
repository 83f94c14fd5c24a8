-- AlterTable
ALTER TABLE "member_imports" ADD COLUMN     "review_year" INTEGER,
ADD COLUMN     "reviews_sealed" BYTEA;

-- Sheets that came before: the year in which they came.
UPDATE "member_imports" SET "review_year" = date_part('year', "created_at" AT TIME ZONE 'Asia/Ho_Chi_Minh');
ALTER TABLE "member_imports" ALTER COLUMN "review_year" SET NOT NULL;

-- CreateTable
CREATE TABLE "sheet_proposals" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "import_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "words_sealed" BYTEA,
    "since" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by_id" UUID,
    "dismissed_by" TEXT,
    "dismissed_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sheet_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sheet_proposals_org_id_unit_id_idx" ON "sheet_proposals"("org_id", "unit_id");

-- CreateIndex
CREATE INDEX "sheet_proposals_org_id_import_id_idx" ON "sheet_proposals"("org_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "sheet_proposals_org_id_id_key" ON "sheet_proposals"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sheet_proposals_org_id_member_id_kind_about_key" ON "sheet_proposals"("org_id", "member_id", "kind", "about");

-- AddForeignKey
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_org_id_import_id_fkey" FOREIGN KEY ("org_id", "import_id") REFERENCES "member_imports"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_kind" CHECK (kind IN
  ('transfer_out', 'graduation', 'removal', 'deferral', 'newcomer', 'reward', 'discipline'));
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_dismissed" CHECK
  ((dismissed_at IS NULL) = (dismissed_by IS NULL));
