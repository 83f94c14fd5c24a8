-- CreateEnum
CREATE TYPE "FeeClass" AS ENUM ('unsalaried', 'salaried');

-- CreateTable
CREATE TABLE "fee_rates" (
    "org_id" UUID NOT NULL,
    "from_month" TEXT NOT NULL,
    "unsalaried" INTEGER NOT NULL,
    "salaried" INTEGER NOT NULL,
    "sent_parts" INTEGER NOT NULL,
    "of_parts" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fee_rates_pkey" PRIMARY KEY ("org_id","from_month")
);

-- CreateTable
CREATE TABLE "fee_class_changes" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "from_month" TEXT NOT NULL,
    "fee_class" "FeeClass" NOT NULL,
    "set_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fee_class_changes_pkey" PRIMARY KEY ("org_id","member_id","from_month")
);

-- CreateTable
CREATE TABLE "fee_exemptions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "member_id" UUID NOT NULL,
    "from_month" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by" TEXT NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fee_exemptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fee_payments" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "amount" INTEGER NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fee_payments_pkey" PRIMARY KEY ("org_id","member_id","month")
);

-- CreateTable
CREATE TABLE "fee_remittances" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "period" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "paid_on" DATE NOT NULL,
    "receipt_number" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_by" TEXT,
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "fee_remittances_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fee_exemptions_org_id_member_id_idx" ON "fee_exemptions"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "fee_exemptions_org_id_id_key" ON "fee_exemptions"("org_id", "id");

-- CreateIndex
CREATE INDEX "fee_payments_org_id_unit_id_month_idx" ON "fee_payments"("org_id", "unit_id", "month");

-- CreateIndex
CREATE INDEX "fee_remittances_org_id_unit_id_period_idx" ON "fee_remittances"("org_id", "unit_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "fee_remittances_org_id_id_key" ON "fee_remittances"("org_id", "id");

-- AddForeignKey
ALTER TABLE "fee_rates" ADD CONSTRAINT "fee_rates_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_class_changes" ADD CONSTRAINT "fee_class_changes_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_exemptions" ADD CONSTRAINT "fee_exemptions_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_exemptions" ADD CONSTRAINT "fee_exemptions_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_exemptions" ADD CONSTRAINT "fee_exemptions_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_payments" ADD CONSTRAINT "fee_payments_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_payments" ADD CONSTRAINT "fee_payments_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_payments" ADD CONSTRAINT "fee_payments_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_remittances" ADD CONSTRAINT "fee_remittances_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_remittances" ADD CONSTRAINT "fee_remittances_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A receipt is recorded once.
CREATE UNIQUE INDEX "fee_remittances_receipt_key"
  ON "fee_remittances"("org_id", "unit_id", "branch_id", "period", "receipt_number") NULLS NOT DISTINCT
  WHERE "withdrawn_on" IS NULL;

-- What must hold, whoever writes.
ALTER TABLE "fee_rates" ADD CONSTRAINT "fee_rates_parts" CHECK (
  "unsalaried" >= 0 AND "salaried" >= 0 AND "of_parts" > 0 AND "sent_parts" BETWEEN 0 AND "of_parts");
ALTER TABLE "fee_rates" ADD CONSTRAINT "fee_rates_month" CHECK ("from_month" ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "fee_class_changes" ADD CONSTRAINT "fee_class_changes_month" CHECK ("from_month" ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "fee_payments" ADD CONSTRAINT "fee_payments_month" CHECK ("month" ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "fee_payments" ADD CONSTRAINT "fee_payments_amount" CHECK ("amount" >= 0);
ALTER TABLE "fee_exemptions" ADD CONSTRAINT "fee_exemptions_span" CHECK (
  "from_month" ~ '^\d{4}-(0[1-9]|1[0-2])$' AND "months" BETWEEN 1 AND 6);
ALTER TABLE "fee_exemptions" ADD CONSTRAINT "fee_exemptions_withdrawn" CHECK (("withdrawn_on" IS NULL) = ("withdrawn_by" IS NULL));
ALTER TABLE "fee_remittances" ADD CONSTRAINT "fee_remittances_period" CHECK (
  CASE WHEN "branch_id" IS NULL THEN "period" ~ '^\d{4}-Q[1-4]$' ELSE "period" ~ '^\d{4}-(0[1-9]|1[0-2])$' END);
ALTER TABLE "fee_remittances" ADD CONSTRAINT "fee_remittances_amount" CHECK ("amount" > 0);
ALTER TABLE "fee_remittances" ADD CONSTRAINT "fee_remittances_withdrawn" CHECK (
  ("withdrawn_on" IS NULL) = ("withdrawn_by" IS NULL) AND ("withdrawn_on" IS NULL) = ("withdraw_reason" IS NULL));

-- No month of a member is exempt twice.
ALTER TABLE "fee_exemptions" ADD CONSTRAINT "fee_exemptions_no_overlap" EXCLUDE USING gist (
  "org_id" WITH =, "member_id" WITH =,
  int4range(left("from_month", 4)::int * 12 + right("from_month", 2)::int,
    left("from_month", 4)::int * 12 + right("from_month", 2)::int + "months") WITH &&
) WHERE ("withdrawn_on" IS NULL);
