-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('running', 'ready', 'failed');

-- AlterTable
ALTER TABLE "import_mappings" ADD COLUMN     "branches" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "words" JSONB NOT NULL DEFAULT '{}',
ALTER COLUMN "mapping" DROP NOT NULL;

-- AlterTable
ALTER TABLE "member_imports" ADD COLUMN     "words" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "member_exports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "query" JSONB NOT NULL,
    "sensitive" BOOLEAN NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'running',
    "progress_done" INTEGER NOT NULL DEFAULT 0,
    "progress_total" INTEGER NOT NULL,
    "alive_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "file_name" TEXT NOT NULL,
    "file_sealed" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_exports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "member_exports_created_by_id_created_at_idx" ON "member_exports"("created_by_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_exports_org_id_id_key" ON "member_exports"("org_id", "id");
