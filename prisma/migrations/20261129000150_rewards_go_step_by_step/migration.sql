-- Rewards that are proposed and go their way as a case; one comes to a row of "rewards" when it is decided.
-- Days for the steps of a proposed reward, and how many of a hundred of those present must be for it. An organisation
-- that has set its terms keeps them and gets the shipped ones for these.
ALTER TABLE "member_term_settings" ADD COLUMN "reward_days" INTEGER NOT NULL DEFAULT 30,
    ADD COLUMN "reward_long_days" INTEGER NOT NULL DEFAULT 60,
    ADD COLUMN "reward_vote_percent" INTEGER NOT NULL DEFAULT 50;
ALTER TABLE "member_term_settings" ALTER COLUMN "reward_days" DROP DEFAULT,
    ALTER COLUMN "reward_long_days" DROP DEFAULT, ALTER COLUMN "reward_vote_percent" DROP DEFAULT;
ALTER TABLE "member_term_settings" ADD CONSTRAINT "member_term_settings_rewards" CHECK (
    "reward_days" BETWEEN 1 AND 366 AND "reward_long_days" BETWEEN 1 AND 366
    AND "reward_vote_percent" BETWEEN 50 AND 99);

-- AlterTable
ALTER TABLE "rewards" ADD COLUMN "case_id" UUID;

-- CreateTable
CREATE TABLE "reward_proposals" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "is_collective" BOOLEAN NOT NULL,

    CONSTRAINT "reward_proposals_pkey" PRIMARY KEY ("org_id","case_id")
);

-- CreateTable
CREATE TABLE "reward_proposal_members" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "reward_proposal_members_pkey" PRIMARY KEY ("org_id","case_id","member_id")
);

-- CreateIndex
CREATE INDEX "reward_proposal_members_org_id_member_id_idx" ON "reward_proposal_members"("org_id", "member_id");

-- CreateIndex
CREATE INDEX "rewards_org_id_case_id_idx" ON "rewards"("org_id", "case_id");

-- AddForeignKey
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_proposals" ADD CONSTRAINT "reward_proposals_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_proposal_members" ADD CONSTRAINT "reward_proposal_members_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "reward_proposals"("org_id", "case_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_proposal_members" ADD CONSTRAINT "reward_proposal_members_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say: a proposal comes to one reward that stands.
CREATE UNIQUE INDEX "rewards_case_key" ON "rewards" ("org_id", "case_id") WHERE "deleted_at" IS NULL;
