-- What is shipped holds for those who set their rates before; a new row says it itself.
ALTER TABLE "fee_rates" ADD COLUMN     "branch_days" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "unit_days" INTEGER NOT NULL DEFAULT 15;
ALTER TABLE "fee_rates" ALTER COLUMN "branch_days" DROP DEFAULT, ALTER COLUMN "unit_days" DROP DEFAULT;
ALTER TABLE "fee_rates" ADD CONSTRAINT "fee_rates_days" CHECK (
  "branch_days" BETWEEN 0 AND 100 AND "unit_days" BETWEEN 0 AND 100);
