-- The upper level reads both lists of all units at once, the newest first and fifty at a time. The indexes that begin with
-- a unit gave no such order: every row of the organisation was read and sorted for each page.
CREATE INDEX "evidence_org_id_fact_date_id_idx" ON "evidence" ("org_id", "fact_date" DESC, "id" DESC);
CREATE INDEX "activities_org_id_starts_on_id_idx" ON "activities" ("org_id", "starts_on" DESC, "id" DESC);
