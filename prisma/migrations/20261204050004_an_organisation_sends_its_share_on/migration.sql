-- What is shipped holds for those who set their rates before; a new row says it itself.
-- AlterTable
ALTER TABLE "fee_rates" ADD COLUMN     "office_by" TEXT NOT NULL DEFAULT '12-30';
ALTER TABLE "fee_rates" ALTER COLUMN "office_by" DROP DEFAULT;
ALTER TABLE "fee_rates" ADD CONSTRAINT "fee_rates_office_by" CHECK ("office_by" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$');

-- The organisation's own unit sends by the year.
ALTER TABLE "fee_remittances" DROP CONSTRAINT "fee_remittances_period";
ALTER TABLE "fee_remittances" ADD CONSTRAINT "fee_remittances_period" CHECK (
  CASE WHEN "branch_id" IS NULL THEN "period" ~ '^\d{4}(-Q[1-4])?$' ELSE "period" ~ '^\d{4}-(0[1-9]|1[0-2])$' END);
