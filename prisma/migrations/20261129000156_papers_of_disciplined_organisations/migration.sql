-- Photos and scanned papers of discipline of organisations.
-- CreateTable
CREATE TABLE "organisation_discipline_evidence" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "organisation_discipline_evidence_pkey" PRIMARY KEY ("org_id","case_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "organisation_discipline_evidence_org_id_evidence_id_idx" ON "organisation_discipline_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "organisation_discipline_evidence" ADD CONSTRAINT "organisation_discipline_evidence_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "organisation_discipline_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_discipline_evidence" ADD CONSTRAINT "organisation_discipline_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
