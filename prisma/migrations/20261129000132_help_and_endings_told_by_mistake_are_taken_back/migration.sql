-- What was said to have been done for a member, or that the hardship is over, is taken back with a reason; both stay.
CREATE TABLE "hardship_withdrawals" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "measure" INTEGER,
    "reason" TEXT NOT NULL,
    "withdrawn_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hardship_withdrawals_pkey" PRIMARY KEY ("org_id","case_id","number")
);
CREATE UNIQUE INDEX "hardship_withdrawals_org_id_case_id_measure_key" ON "hardship_withdrawals"("org_id", "case_id", "measure");
ALTER TABLE "hardship_withdrawals" ADD CONSTRAINT "hardship_withdrawals_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "hardship_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "hardship_withdrawals" ADD CONSTRAINT "hardship_withdrawals_measure_fkey" FOREIGN KEY ("org_id", "case_id", "measure") REFERENCES "hardship_measures"("org_id", "case_id", "number") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "hardship_withdrawals" ADD CONSTRAINT "hardship_withdrawals_reason" CHECK ("reason" <> '');

-- After an ending by mistake the year is reviewed again: those that stand are the first of their year.
ALTER TABLE "hardship_reviews" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "hardship_reviews" ALTER COLUMN "number" DROP DEFAULT;
ALTER TABLE "hardship_reviews" DROP CONSTRAINT "hardship_reviews_pkey";
ALTER TABLE "hardship_reviews" ADD CONSTRAINT "hardship_reviews_pkey" PRIMARY KEY ("org_id","case_id","year","number");
