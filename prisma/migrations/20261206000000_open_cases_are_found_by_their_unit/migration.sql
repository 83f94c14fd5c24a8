-- Asked by the upper level on every move to another page; of years of cases few are open.
CREATE INDEX "member_cases_open_idx" ON "member_cases" ("org_id", "unit_id") WHERE "closed_on" IS NULL;
