-- AlterTable
ALTER TABLE "criteria_items" ADD COLUMN     "exclusions" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "criteria_sets" ADD COLUMN     "basis" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "criteria_drafts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "base_id" UUID NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "started_by_id" UUID,
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criteria_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria_draft_items" (
    "org_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "criteria_item_id" UUID NOT NULL,
    "threshold" INTEGER,
    "period" TEXT NOT NULL,
    "exclusions" TEXT[],

    CONSTRAINT "criteria_draft_items_pkey" PRIMARY KEY ("org_id","draft_id","criteria_item_id")
);

-- CreateIndex
CREATE INDEX "criteria_drafts_org_id_base_id_idx" ON "criteria_drafts"("org_id", "base_id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_drafts_org_id_id_key" ON "criteria_drafts"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_drafts_org_id_code_key" ON "criteria_drafts"("org_id", "code");

-- CreateIndex
CREATE INDEX "criteria_draft_items_org_id_criteria_item_id_idx" ON "criteria_draft_items"("org_id", "criteria_item_id");

-- AddForeignKey
ALTER TABLE "criteria_drafts" ADD CONSTRAINT "criteria_drafts_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_drafts" ADD CONSTRAINT "criteria_drafts_org_id_base_id_fkey" FOREIGN KEY ("org_id", "base_id") REFERENCES "criteria_sets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_draft_items" ADD CONSTRAINT "criteria_draft_items_org_id_draft_id_fkey" FOREIGN KEY ("org_id", "draft_id") REFERENCES "criteria_drafts"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_draft_items" ADD CONSTRAINT "criteria_draft_items_org_id_criteria_item_id_fkey" FOREIGN KEY ("org_id", "criteria_item_id") REFERENCES "criteria_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the checks left out until now stands in the sets themselves.
UPDATE "criteria_items" SET "exclusions" = ARRAY['party_member', 'under_six_months', 'other'] WHERE "check_key" = 'annual_rating';
UPDATE "criteria_items" SET "exclusions" = ARRAY['leading_post'] WHERE "check_key" = 'over_age_resolved';

ALTER TABLE "criteria_items" ALTER COLUMN "exclusions" SET NOT NULL;
ALTER TABLE "criteria_draft_items" ALTER COLUMN "exclusions" SET NOT NULL;
ALTER TABLE "criteria_items" ADD CONSTRAINT "criteria_items_exclusions" CHECK (
  "exclusions" <@ ARRAY['party_member', 'under_six_months', 'other', 'deferred', 'leading_post']);
ALTER TABLE "criteria_draft_items" ADD CONSTRAINT "criteria_draft_items_exclusions" CHECK (
  "exclusions" <@ ARRAY['party_member', 'under_six_months', 'other', 'deferred', 'leading_post']);
ALTER TABLE "criteria_draft_items" ADD CONSTRAINT "criteria_draft_items_threshold" CHECK ("threshold" > 0);
ALTER TABLE "criteria_draft_items" ADD CONSTRAINT "criteria_draft_items_period" CHECK (
  "period" IN ('calendar_year', 'school_year', 'unit'));
