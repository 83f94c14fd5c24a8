-- AlterTable
ALTER TABLE "reports" ADD COLUMN     "is_open" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "photos_version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "report_paragraphs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "draft_key" TEXT,
    "text" TEXT,
    "basis" JSONB NOT NULL DEFAULT '[]',
    "is_left_out" BOOLEAN NOT NULL DEFAULT false,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "updated_by_id" UUID NOT NULL,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_paragraphs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_saves" (
    "org_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_saves_pkey" PRIMARY KEY ("org_id","report_id","number")
);

-- CreateTable
CREATE TABLE "report_photo_consents" (
    "id" BIGSERIAL NOT NULL,
    "org_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "is_given" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_photo_consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_editions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT,
    "signed_on" DATE,
    "number_year" INTEGER,
    "signer_name" TEXT,
    "signer_title" TEXT,
    "on_behalf_of" TEXT,
    "content" JSONB NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_edition_photos" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "report_edition_photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_publications" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "published_by_id" UUID,
    "published_by" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_withdrawals" (
    "org_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_by_id" UUID NOT NULL,
    "withdrawn_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_withdrawals_pkey" PRIMARY KEY ("org_id","publication_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_paragraphs_org_id_id_key" ON "report_paragraphs"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "report_paragraphs_org_id_report_id_draft_key_key" ON "report_paragraphs"("org_id", "report_id", "draft_key");

-- CreateIndex
CREATE INDEX "report_photo_consents_org_id_report_id_sha256_idx" ON "report_photo_consents"("org_id", "report_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "report_editions_org_id_id_key" ON "report_editions"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "report_editions_org_id_report_id_sequence_key" ON "report_editions"("org_id", "report_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "report_editions_org_id_number_year_number_key" ON "report_editions"("org_id", "number_year", "number");

-- CreateIndex
CREATE INDEX "report_edition_photos_org_id_edition_id_idx" ON "report_edition_photos"("org_id", "edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_edition_photos_org_id_id_key" ON "report_edition_photos"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "report_publications_org_id_id_key" ON "report_publications"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "report_publications_org_id_edition_id_key" ON "report_publications"("org_id", "edition_id");

-- AddForeignKey
ALTER TABLE "report_paragraphs" ADD CONSTRAINT "report_paragraphs_org_id_report_id_fkey" FOREIGN KEY ("org_id", "report_id") REFERENCES "reports"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_saves" ADD CONSTRAINT "report_saves_org_id_report_id_fkey" FOREIGN KEY ("org_id", "report_id") REFERENCES "reports"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_photo_consents" ADD CONSTRAINT "report_photo_consents_org_id_report_id_fkey" FOREIGN KEY ("org_id", "report_id") REFERENCES "reports"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_editions" ADD CONSTRAINT "report_editions_org_id_report_id_fkey" FOREIGN KEY ("org_id", "report_id") REFERENCES "reports"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_edition_photos" ADD CONSTRAINT "report_edition_photos_org_id_edition_id_fkey" FOREIGN KEY ("org_id", "edition_id") REFERENCES "report_editions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_edition_photos" ADD CONSTRAINT "report_edition_photos_org_id_sha256_fkey" FOREIGN KEY ("org_id", "sha256") REFERENCES "stored_files"("org_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_publications" ADD CONSTRAINT "report_publications_org_id_edition_id_fkey" FOREIGN KEY ("org_id", "edition_id") REFERENCES "report_editions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_withdrawals" ADD CONSTRAINT "report_withdrawals_org_id_publication_id_fkey" FOREIGN KEY ("org_id", "publication_id") REFERENCES "report_publications"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A paragraph says where it stands: for a drafted one, or with words of its own.
ALTER TABLE "report_paragraphs" ADD CONSTRAINT "report_paragraphs_says_something"
  CHECK ("draft_key" IS NOT NULL OR "text" IS NOT NULL);
-- Number, day and signer are recorded together or, for pages published before, not at all.
ALTER TABLE "report_editions" ADD CONSTRAINT "report_editions_signed_whole"
  CHECK (num_nulls("number", "signed_on", "number_year", "signer_name", "signer_title", "on_behalf_of") IN (0, 6));

-- What was published before reports were signed here stays published, under the addresses of its pictures; it has
-- no number, and nobody is said to have signed it.
INSERT INTO "report_editions" ("org_id", "report_id", "sequence", "content", "recorded_by_id", "recorded_by", "recorded_at")
  SELECT r."org_id", r."id", 1,
    jsonb_build_object('page', r."content", 'paper', NULL, 'annex', NULL, 'facts', '[]'::jsonb),
    r."published_by_id", COALESCE(u."name", ''), r."published_at"
  FROM "reports" r LEFT JOIN "users" u ON u."id" = r."published_by_id"
  WHERE r."published_at" IS NOT NULL;
INSERT INTO "report_edition_photos" ("id", "org_id", "edition_id", "caption", "sort_order", "sha256", "width", "height")
  SELECT p."id", p."org_id", e."id", p."caption", p."sort_order", p."sha256", p."width", p."height"
  FROM "report_photos" p JOIN "report_editions" e ON e."org_id" = p."org_id" AND e."report_id" = p."report_id";
INSERT INTO "report_publications" ("org_id", "edition_id", "published_by_id", "published_by", "published_at")
  SELECT "org_id", "id", "recorded_by_id", "recorded_by", "recorded_at" FROM "report_editions";
UPDATE "reports" SET "is_open" = FALSE WHERE "published_at" IS NOT NULL;

-- AlterTable
ALTER TABLE "reports" DROP COLUMN "content",
DROP COLUMN "published_at",
DROP COLUMN "published_by_id";
