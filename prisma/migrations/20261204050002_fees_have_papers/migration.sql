-- Receipts of shares that were sent up and decisions that exempt have their papers.
-- CreateTable
CREATE TABLE "fee_exemption_evidence" (
    "org_id" UUID NOT NULL,
    "exemption_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "fee_exemption_evidence_pkey" PRIMARY KEY ("org_id","exemption_id","evidence_id")
);

-- CreateTable
CREATE TABLE "fee_remittance_evidence" (
    "org_id" UUID NOT NULL,
    "remittance_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "fee_remittance_evidence_pkey" PRIMARY KEY ("org_id","remittance_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "fee_exemption_evidence_org_id_evidence_id_idx" ON "fee_exemption_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "fee_remittance_evidence_org_id_evidence_id_idx" ON "fee_remittance_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "fee_exemption_evidence" ADD CONSTRAINT "fee_exemption_evidence_org_id_exemption_id_fkey" FOREIGN KEY ("org_id", "exemption_id") REFERENCES "fee_exemptions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_exemption_evidence" ADD CONSTRAINT "fee_exemption_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_remittance_evidence" ADD CONSTRAINT "fee_remittance_evidence_org_id_remittance_id_fkey" FOREIGN KEY ("org_id", "remittance_id") REFERENCES "fee_remittances"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_remittance_evidence" ADD CONSTRAINT "fee_remittance_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
