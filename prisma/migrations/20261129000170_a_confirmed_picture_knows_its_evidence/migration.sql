ALTER TABLE "report_photo_consents" ADD COLUMN     "evidence_id" UUID;

CREATE INDEX "report_photo_consents_org_id_evidence_id_idx" ON "report_photo_consents"("org_id", "evidence_id");

ALTER TABLE "report_photo_consents" ADD CONSTRAINT "report_photo_consents_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Of pictures that are still chosen it is known which ones they are copies of.
UPDATE report_photo_consents k SET evidence_id = p.evidence_id FROM report_photos p
WHERE p.org_id = k.org_id AND p.report_id = k.report_id AND p.sha256 = k.sha256;
