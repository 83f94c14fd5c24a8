-- What held for everybody while these were constants; who sets a year from now on says them all.
ALTER TABLE "rating_settings" ADD COLUMN "months_ill" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN "months_to_be_rated" INTEGER NOT NULL DEFAULT 6;

ALTER TABLE "rating_settings" ALTER COLUMN "months_ill" DROP DEFAULT,
ALTER COLUMN "months_to_be_rated" DROP DEFAULT,
ADD CONSTRAINT "rating_settings_months" CHECK (months_to_be_rated BETWEEN 0 AND 24 AND months_ill BETWEEN 1 AND 24);
