-- Since when the organisation had been closed that an answer to its appeal reopened; of earlier answers nothing was.
ALTER TABLE "organisation_discipline_cases" ADD COLUMN     "reopened_from" DATE;
