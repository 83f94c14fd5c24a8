-- Days for each step of an admission, and of comings of age, discipline and removals. An organisation that has set its
-- terms keeps them and gets the shipped ones for these.
ALTER TABLE "member_term_settings" ADD COLUMN "admission_days" INTEGER NOT NULL DEFAULT 90,
    ADD COLUMN "case_days" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "member_term_settings" ALTER COLUMN "admission_days" DROP DEFAULT, ALTER COLUMN "case_days" DROP DEFAULT;
ALTER TABLE "member_term_settings" ADD CONSTRAINT "member_term_settings_case_days" CHECK (
    "admission_days" BETWEEN 1 AND 366 AND "case_days" BETWEEN 1 AND 366);
