-- What held for everybody so far stands in the rows that are; a new row says it itself.
ALTER TABLE "plan_settings" ADD COLUMN     "vote_percent" INTEGER NOT NULL DEFAULT 50;
ALTER TABLE "plan_settings" ALTER COLUMN "vote_percent" DROP DEFAULT;
ALTER TABLE "plan_settings" ADD CONSTRAINT "plan_settings_vote_percent" CHECK ("vote_percent" BETWEEN 50 AND 99);
