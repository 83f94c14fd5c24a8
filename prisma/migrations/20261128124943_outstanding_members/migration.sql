-- CreateTable
CREATE TABLE "outstanding_cases" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "merits" TEXT NOT NULL DEFAULT '',
    "certified_on" DATE[],
    "introduced_on" DATE,
    "admitted_on" DATE,
    "official_on" DATE,
    "party_date" TEXT,
    "prior_party_date" TEXT,

    CONSTRAINT "outstanding_cases_pkey" PRIMARY KEY ("org_id","case_id")
);

-- CreateIndex
CREATE INDEX "outstanding_cases_org_id_introduced_on_idx" ON "outstanding_cases"("org_id", "introduced_on");

-- CreateIndex
CREATE INDEX "outstanding_cases_org_id_admitted_on_idx" ON "outstanding_cases"("org_id", "admitted_on");

-- AddForeignKey
ALTER TABLE "outstanding_cases" ADD CONSTRAINT "outstanding_cases_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "outstanding_cases" ADD CONSTRAINT "outstanding_cases_days_check"
  CHECK (("admitted_on" IS NULL OR "introduced_on" <= "admitted_on")
    AND ("official_on" IS NULL OR "official_on" >= "admitted_on" + INTERVAL '1 year'));
