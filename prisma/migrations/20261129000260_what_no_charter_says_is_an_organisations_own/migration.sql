-- What held for everybody so far stands in the rows that are; a new row says all of it itself.
ALTER TABLE "member_term_settings" ADD COLUMN     "admission_age_xi" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "admission_age_xii" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "charter_xii_from" DATE NOT NULL DEFAULT '2023-01-01',
ADD COLUMN     "charter_xiii_from" DATE NOT NULL DEFAULT '2026-07-01',
ADD COLUMN     "outstanding_vote_percent" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN     "stay_most_age_xiii" INTEGER NOT NULL DEFAULT 35,
ADD COLUMN     "unsalaried_occupations" TEXT NOT NULL DEFAULT 'Học sinh, Sinh viên, Chưa có việc làm';
UPDATE "member_term_settings" SET "stay_most_age_xiii" = "stay_most_age";
ALTER TABLE "member_term_settings" ALTER COLUMN "admission_age_xi" DROP DEFAULT,
ALTER COLUMN "admission_age_xii" DROP DEFAULT,
ALTER COLUMN "charter_xii_from" DROP DEFAULT,
ALTER COLUMN "charter_xiii_from" DROP DEFAULT,
ALTER COLUMN "outstanding_vote_percent" DROP DEFAULT,
ALTER COLUMN "stay_most_age_xiii" DROP DEFAULT,
ALTER COLUMN "unsalaried_occupations" DROP DEFAULT;
ALTER TABLE "member_term_settings" ADD CONSTRAINT "member_term_settings_charters" CHECK (
  "charter_xii_from" > '2017-12-13' AND "charter_xiii_from" > "charter_xii_from"
  AND "admission_age_xi" IN (15, 16) AND "admission_age_xii" IN (15, 16)
  AND "stay_most_age_xiii" BETWEEN 31 AND 60 AND "outstanding_vote_percent" BETWEEN 50 AND 99
);
