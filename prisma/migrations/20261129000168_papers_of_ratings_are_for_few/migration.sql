-- A scanned sheet says why somebody is not rated; who may not be told of it does not open it either.
UPDATE "evidence_revisions" r SET "file_class" = 'restricted'
FROM "rating_sheet_evidence" l WHERE l."org_id" = r."org_id" AND l."evidence_id" = r."evidence_id";
