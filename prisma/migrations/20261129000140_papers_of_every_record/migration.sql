-- Photos and scanned papers of rewards, meetings of branches, sheets of ratings, acts of committees and handovers.
-- CreateTable
CREATE TABLE "reward_evidence" (
    "org_id" UUID NOT NULL,
    "reward_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "reward_evidence_pkey" PRIMARY KEY ("org_id","reward_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "reward_evidence_org_id_evidence_id_idx" ON "reward_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "reward_evidence" ADD CONSTRAINT "reward_evidence_org_id_reward_id_fkey" FOREIGN KEY ("org_id", "reward_id") REFERENCES "rewards"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reward_evidence" ADD CONSTRAINT "reward_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "branch_meeting_evidence" (
    "org_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "branch_meeting_evidence_pkey" PRIMARY KEY ("org_id","meeting_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "branch_meeting_evidence_org_id_evidence_id_idx" ON "branch_meeting_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "branch_meeting_evidence" ADD CONSTRAINT "branch_meeting_evidence_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "branch_meetings"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_meeting_evidence" ADD CONSTRAINT "branch_meeting_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "rating_sheet_evidence" (
    "org_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "rating_sheet_evidence_pkey" PRIMARY KEY ("org_id","sheet_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "rating_sheet_evidence_org_id_evidence_id_idx" ON "rating_sheet_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "rating_sheet_evidence" ADD CONSTRAINT "rating_sheet_evidence_org_id_sheet_id_fkey" FOREIGN KEY ("org_id", "sheet_id") REFERENCES "rating_sheets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating_sheet_evidence" ADD CONSTRAINT "rating_sheet_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "organisation_rating_evidence" (
    "org_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "organisation_rating_evidence_pkey" PRIMARY KEY ("org_id","sheet_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "organisation_rating_evidence_org_id_evidence_id_idx" ON "organisation_rating_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "organisation_rating_evidence" ADD CONSTRAINT "organisation_rating_evidence_org_id_sheet_id_fkey" FOREIGN KEY ("org_id", "sheet_id") REFERENCES "organisation_rating_sheets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_rating_evidence" ADD CONSTRAINT "organisation_rating_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "committee_act_evidence" (
    "org_id" UUID NOT NULL,
    "act_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "committee_act_evidence_pkey" PRIMARY KEY ("org_id","act_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "committee_act_evidence_org_id_evidence_id_idx" ON "committee_act_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "committee_act_evidence" ADD CONSTRAINT "committee_act_evidence_org_id_act_id_fkey" FOREIGN KEY ("org_id", "act_id") REFERENCES "committee_acts"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_act_evidence" ADD CONSTRAINT "committee_act_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "handover_evidence" (
    "org_id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "handover_evidence_pkey" PRIMARY KEY ("org_id","handover_id","evidence_id")
);

-- CreateIndex
CREATE INDEX "handover_evidence_org_id_evidence_id_idx" ON "handover_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "handover_evidence" ADD CONSTRAINT "handover_evidence_org_id_handover_id_fkey" FOREIGN KEY ("org_id", "handover_id") REFERENCES "handovers"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_evidence" ADD CONSTRAINT "handover_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
