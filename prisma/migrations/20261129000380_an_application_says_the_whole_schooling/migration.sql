-- The Sổ's part that the applicant fills asks of political theory and foreign languages beside the schooling.
ALTER TABLE "admissions"
  ADD COLUMN "political_theory" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "foreign_language" TEXT NOT NULL DEFAULT '';
