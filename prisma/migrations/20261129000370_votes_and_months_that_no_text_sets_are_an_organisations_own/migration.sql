-- What held for everybody so far stands in the rows that are; a new row says all of it itself.
ALTER TABLE "member_term_settings" ADD COLUMN     "choosing_vote_percent" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN     "removal_vote_percent" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN     "removal_months" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "deferral_months" INTEGER NOT NULL DEFAULT 12;
ALTER TABLE "member_term_settings" ALTER COLUMN "choosing_vote_percent" DROP DEFAULT,
ALTER COLUMN "removal_vote_percent" DROP DEFAULT,
ALTER COLUMN "removal_months" DROP DEFAULT,
ALTER COLUMN "deferral_months" DROP DEFAULT;
ALTER TABLE "member_term_settings" ADD CONSTRAINT "member_term_settings_votes_and_months" CHECK (
  "choosing_vote_percent" BETWEEN 50 AND 99 AND "removal_vote_percent" BETWEEN 50 AND 99
  AND "removal_months" BETWEEN 1 AND 12 AND "deferral_months" BETWEEN 1 AND 60
);
-- By which share of those present a branch voted; what was voted on before knows none.
ALTER TABLE "outstanding_cases" ADD COLUMN "choosing_percent" INTEGER;
ALTER TABLE "removal_cases" ADD COLUMN "vote_percent" INTEGER;
