-- What was taken from several at once is told with its day, its receipt or list, and the papers of that.
-- CreateTable
CREATE TABLE "fee_collections" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "collected_on" DATE NOT NULL,
    "doc_number" TEXT NOT NULL DEFAULT '',
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fee_collections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fee_collection_lines" (
    "org_id" UUID NOT NULL,
    "collection_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "fee_collection_lines_pkey" PRIMARY KEY ("org_id","collection_id","member_id","month")
);

-- CreateTable
CREATE TABLE "fee_collection_evidence" (
    "org_id" UUID NOT NULL,
    "collection_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "fee_collection_evidence_pkey" PRIMARY KEY ("org_id","collection_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "fee_collection_lines_org_id_member_id_month_idx" ON "fee_collection_lines"("org_id", "member_id", "month");

-- A receipt is its place, day and number; two rounds of a day without a number are two.
CREATE UNIQUE INDEX "fee_collections_one_number" ON "fee_collections"("org_id", "unit_id", "branch_id", "collected_on", "doc_number")
  NULLS NOT DISTINCT WHERE "doc_number" <> '';

-- CreateIndex
CREATE INDEX "fee_collections_org_id_unit_id_collected_on_idx" ON "fee_collections"("org_id", "unit_id", "collected_on");

-- CreateIndex
CREATE UNIQUE INDEX "fee_collections_org_id_id_key" ON "fee_collections"("org_id", "id");

-- CreateIndex
CREATE INDEX "fee_collection_evidence_org_id_evidence_id_idx" ON "fee_collection_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "fee_collection_lines" ADD CONSTRAINT "fee_collection_lines_org_id_collection_id_fkey" FOREIGN KEY ("org_id", "collection_id") REFERENCES "fee_collections"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_collection_lines" ADD CONSTRAINT "fee_collection_lines_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_collections" ADD CONSTRAINT "fee_collections_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_collections" ADD CONSTRAINT "fee_collections_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_collection_evidence" ADD CONSTRAINT "fee_collection_evidence_org_id_collection_id_fkey" FOREIGN KEY ("org_id", "collection_id") REFERENCES "fee_collections"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_collection_evidence" ADD CONSTRAINT "fee_collection_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
