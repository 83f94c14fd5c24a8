-- Asked of all units by the upper level on every move to another page, and of one unit by what it hands over; of years of
-- cases few are open.
CREATE INDEX "member_cases_open_idx" ON "member_cases" ("org_id", "unit_id") WHERE "closed_on" IS NULL;
