-- A result of training has the number of the paper that says it, and a branch's results of a year have papers.
-- AlterTable
ALTER TABLE "training_records" ADD COLUMN     "doc_number" TEXT;

-- CreateTable
CREATE TABLE "training_sheets" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "year" INTEGER NOT NULL,

    CONSTRAINT "training_sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_sheet_evidence" (
    "org_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "training_sheet_evidence_pkey" PRIMARY KEY ("org_id","sheet_id","evidence_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "training_sheets_org_id_id_key" ON "training_sheets"("org_id", "id");

-- CreateIndex
CREATE INDEX "training_sheet_evidence_org_id_evidence_id_idx" ON "training_sheet_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "training_sheets" ADD CONSTRAINT "training_sheets_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_sheets" ADD CONSTRAINT "training_sheets_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_sheet_evidence" ADD CONSTRAINT "training_sheet_evidence_org_id_sheet_id_fkey" FOREIGN KEY ("org_id", "sheet_id") REFERENCES "training_sheets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_sheet_evidence" ADD CONSTRAINT "training_sheet_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Of a unit without branches the branch is null.
CREATE UNIQUE INDEX "training_sheets_one_key" ON "training_sheets"("org_id", "unit_id", "branch_id", "year") NULLS NOT DISTINCT;

ALTER TABLE "training_records" ADD CONSTRAINT "training_records_doc_number" CHECK ("doc_number" IS NULL OR ("doc_number" <> '' AND "result" IS NOT NULL));

INSERT INTO "training_sheets" ("org_id", "unit_id", "branch_id", "year")
SELECT DISTINCT r."org_id", g."unit_id", r."branch_id", r."year" FROM "training_records" r
JOIN "training_programs" g ON g."org_id" = r."org_id" AND g."id" = r."program_id"
WHERE r."result" IS NOT NULL;
