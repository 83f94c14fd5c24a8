-- What is shipped holds for the years that were set before; who sets a year from now on says them all.
ALTER TABLE "rating_settings" ADD COLUMN "register_by" TEXT NOT NULL DEFAULT '03-31',
ADD COLUMN "register_by_school" TEXT NOT NULL DEFAULT '10-31',
ADD COLUMN "evaluate_by" TEXT NOT NULL DEFAULT '12-15',
ADD COLUMN "evaluate_by_school" TEXT NOT NULL DEFAULT '08-31',
ADD COLUMN "propose_by" TEXT NOT NULL DEFAULT '12-15',
ADD COLUMN "propose_by_school" TEXT NOT NULL DEFAULT '08-31',
ADD COLUMN "approve_by" TEXT NOT NULL DEFAULT '12-31',
ADD COLUMN "approve_by_school" TEXT NOT NULL DEFAULT '09-15',
ADD COLUMN "organisation_by" TEXT NOT NULL DEFAULT '12-31',
ADD COLUMN "organisation_by_school" TEXT NOT NULL DEFAULT '09-30';

ALTER TABLE "rating_settings" ALTER COLUMN "register_by" DROP DEFAULT,
ALTER COLUMN "register_by_school" DROP DEFAULT,
ALTER COLUMN "evaluate_by" DROP DEFAULT,
ALTER COLUMN "evaluate_by_school" DROP DEFAULT,
ALTER COLUMN "propose_by" DROP DEFAULT,
ALTER COLUMN "propose_by_school" DROP DEFAULT,
ALTER COLUMN "approve_by" DROP DEFAULT,
ALTER COLUMN "approve_by_school" DROP DEFAULT,
ALTER COLUMN "organisation_by" DROP DEFAULT,
ALTER COLUMN "organisation_by_school" DROP DEFAULT,
ADD CONSTRAINT "rating_settings_days" CHECK ("register_by" ~ '^\d{2}-\d{2}$'
  AND "register_by_school" ~ '^\d{2}-\d{2}$'
  AND "evaluate_by" ~ '^\d{2}-\d{2}$'
  AND "evaluate_by_school" ~ '^\d{2}-\d{2}$'
  AND "propose_by" ~ '^\d{2}-\d{2}$'
  AND "propose_by_school" ~ '^\d{2}-\d{2}$'
  AND "approve_by" ~ '^\d{2}-\d{2}$'
  AND "approve_by_school" ~ '^\d{2}-\d{2}$'
  AND "organisation_by" ~ '^\d{2}-\d{2}$'
  AND "organisation_by_school" ~ '^\d{2}-\d{2}$');
