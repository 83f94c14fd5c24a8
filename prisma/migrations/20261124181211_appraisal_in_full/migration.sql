-- AlterTable
ALTER TABLE "appraisal_verdicts" ADD COLUMN     "second" TEXT,
ADD COLUMN     "second_id" UUID;

-- AlterTable
ALTER TABLE "assessment_items" ADD COLUMN     "proposed_claim" "Claim";

-- AlterTable
ALTER TABLE "assessment_submissions" ADD COLUMN     "sha256" TEXT;

-- AlterTable
ALTER TABLE "cycles" ADD COLUMN     "two_appraisers" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "assessment_comments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "from_upper" BOOLEAN NOT NULL,
    "author_id" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_meetings" (
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "present" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "in_favour" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "conclusion" TEXT NOT NULL,
    "evidence_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_meetings_pkey" PRIMARY KEY ("org_id","assessment_id")
);

-- CreateTable
CREATE TABLE "assessment_presences" (
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "item_code" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_presences_pkey" PRIMARY KEY ("org_id","assessment_id","user_id")
);

-- CreateTable
CREATE TABLE "appraisers" (
    "org_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "appraisers_pkey" PRIMARY KEY ("org_id","submission_id","number")
);

-- CreateTable
CREATE TABLE "appraisal_opinions" (
    "org_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "criteria_item_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "after_both" BOOLEAN NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_opinions_pkey" PRIMARY KEY ("org_id","submission_id","criteria_item_id","by_id","after_both")
);

-- CreateTable
CREATE TABLE "appraisal_minutes" (
    "org_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "members" TEXT[],
    "finding" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_minutes_pkey" PRIMARY KEY ("org_id","submission_id")
);

-- CreateIndex
CREATE INDEX "assessment_comments_org_id_item_id_idx" ON "assessment_comments"("org_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_comments_org_id_id_key" ON "assessment_comments"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "appraisers_org_id_submission_id_user_id_key" ON "appraisers"("org_id", "submission_id", "user_id");

-- AddForeignKey
ALTER TABLE "assessment_comments" ADD CONSTRAINT "assessment_comments_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "assessment_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_meetings" ADD CONSTRAINT "assessment_meetings_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_meetings" ADD CONSTRAINT "assessment_meetings_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_presences" ADD CONSTRAINT "assessment_presences_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisers" ADD CONSTRAINT "appraisers_org_id_submission_id_fkey" FOREIGN KEY ("org_id", "submission_id") REFERENCES "assessment_submissions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_opinions" ADD CONSTRAINT "appraisal_opinions_org_id_submission_id_fkey" FOREIGN KEY ("org_id", "submission_id") REFERENCES "assessment_submissions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_opinions" ADD CONSTRAINT "appraisal_opinions_org_id_criteria_item_id_fkey" FOREIGN KEY ("org_id", "criteria_item_id") REFERENCES "criteria_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_minutes" ADD CONSTRAINT "appraisal_minutes_org_id_submission_id_fkey" FOREIGN KEY ("org_id", "submission_id") REFERENCES "assessment_submissions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Canonical JSON: keys by code point, no blanks; the same text that lib/assessments/canonical.ts makes. Submissions
-- from before this step get their digest here, once, over what lies there: it proves them from now on, not from the
-- day on which they were handed in.
CREATE FUNCTION canonical_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'object' THEN '{' || COALESCE((SELECT string_agg(to_json(e.key)::text || ':' || canonical_json(e.value), ','
      ORDER BY e.key COLLATE "C") FROM jsonb_each(value) e), '') || '}'
    WHEN 'array' THEN '[' || COALESCE((SELECT string_agg(canonical_json(e.item), ',' ORDER BY e.place)
      FROM jsonb_array_elements(value) WITH ORDINALITY e(item, place)), '') || ']'
    ELSE value::text END;
END $$;
UPDATE "assessment_submissions" SET "sha256" = encode(sha256(convert_to(canonical_json("frozen"), 'UTF8')), 'hex');
DROP FUNCTION canonical_json(jsonb);
ALTER TABLE "assessment_submissions" ALTER COLUMN "sha256" SET NOT NULL;
ALTER TABLE "assessment_submissions" ADD CONSTRAINT "assessment_submissions_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- What must hold, whoever writes.
ALTER TABLE "assessment_meetings" ADD CONSTRAINT "assessment_meetings_present" CHECK ("present" BETWEEN 1 AND "total");
ALTER TABLE "assessment_meetings" ADD CONSTRAINT "assessment_meetings_votes" CHECK ("in_favour" >= 0 AND "against" >= 0 AND "in_favour" + "against" <= "present");
ALTER TABLE "assessment_comments" ADD CONSTRAINT "assessment_comments_text" CHECK ("text" <> '');
ALTER TABLE "assessment_comments" ADD CONSTRAINT "assessment_comments_resolved" CHECK (("resolved_at" IS NULL) = ("resolved_by" IS NULL));
ALTER TABLE "appraisers" ADD CONSTRAINT "appraisers_two" CHECK ("number" BETWEEN 1 AND 2);
ALTER TABLE "appraisal_verdicts" ADD CONSTRAINT "appraisal_verdicts_second" CHECK (("second_id" IS NULL) = ("second" IS NULL) AND "second_id" <> "by_id");
