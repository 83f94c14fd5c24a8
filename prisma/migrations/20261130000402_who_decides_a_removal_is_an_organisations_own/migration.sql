-- What held for everybody so far stands in the rows that are; a new row says it itself.
CREATE TYPE "RemovalDecider" AS ENUM ('upper_level', 'branch');
ALTER TABLE "member_term_settings" ADD COLUMN     "removal_decider" "RemovalDecider" NOT NULL DEFAULT 'upper_level';
ALTER TABLE "member_term_settings" ALTER COLUMN "removal_decider" DROP DEFAULT;
ALTER TABLE "removal_cases" ADD COLUMN     "decider" "RemovalDecider" NOT NULL DEFAULT 'upper_level';
ALTER TABLE "removal_cases" ALTER COLUMN "decider" DROP DEFAULT;
