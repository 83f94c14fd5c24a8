-- What held for everybody while these were constants stands in the rows that are; a new row says it itself.
CREATE TYPE "BallotQuorum" AS ENUM ('two_thirds', 'three_quarters', 'over_half');
CREATE TYPE "DisciplineVerifier" AS ENUM ('either', 'keeper', 'inspector');
CREATE TYPE "AppealAnswerer" AS ENUM ('either', 'approver', 'inspector');

ALTER TABLE "member_term_settings" ADD COLUMN "body_quorum" "BallotQuorum" NOT NULL DEFAULT 'two_thirds',
ADD COLUMN "body_vote_percent" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN "branch_decider" "OrganisationDisciplineLevel" NOT NULL DEFAULT 'base',
ADD COLUMN "discipline_verifier" "DisciplineVerifier" NOT NULL DEFAULT 'either',
ADD COLUMN "appeal_answerer" "AppealAnswerer" NOT NULL DEFAULT 'either';
ALTER TABLE "member_term_settings" ALTER COLUMN "body_quorum" DROP DEFAULT,
ALTER COLUMN "body_vote_percent" DROP DEFAULT,
ALTER COLUMN "branch_decider" DROP DEFAULT,
ALTER COLUMN "discipline_verifier" DROP DEFAULT,
ALTER COLUMN "appeal_answerer" DROP DEFAULT,
ADD CONSTRAINT "member_term_settings_discipline" CHECK (
  "body_vote_percent" BETWEEN 50 AND 99 AND "branch_decider" IN ('base', 'upper')
);

ALTER TABLE "organisation_discipline_cases" ADD COLUMN "ballot_quorum" "BallotQuorum",
ADD COLUMN "vote_percent" INTEGER,
ADD COLUMN "decider" "OrganisationDisciplineLevel" NOT NULL DEFAULT 'base';
UPDATE "organisation_discipline_cases" SET "decider" = 'upper' WHERE "branch_id" IS NULL;
-- Every ballot told so far was asked this much.
UPDATE "organisation_discipline_cases" c SET "ballot_quorum" = 'two_thirds', "vote_percent" = 50
  WHERE EXISTS (SELECT FROM "organisation_discipline_steps" s
    WHERE s."org_id" = c."org_id" AND s."case_id" = c."id" AND s."present" IS NOT NULL);
ALTER TABLE "organisation_discipline_cases" ALTER COLUMN "decider" DROP DEFAULT,
ADD CONSTRAINT "organisation_discipline_cases_ballot" CHECK (
  ("ballot_quorum" IS NULL) = ("vote_percent" IS NULL) AND "decider" IN ('base', 'upper')
);
