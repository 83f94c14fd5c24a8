-- AlterEnum
ALTER TYPE "CommitteeActKind" ADD VALUE 'extension';

-- AlterTable
ALTER TABLE "committee_acts" ADD COLUMN     "term_months" INTEGER;

-- An extension moves the last day of a term that has begun, by at most half of a term of so many months.
-- Compared as text: a value of an enumeration may not be used in the transaction that adds it.
ALTER TABLE "committee_acts" DROP CONSTRAINT "committee_acts_term";
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_term" CHECK (
  ("kind"::text IN ('congress', 'appointment')) = ("term_from" IS NOT NULL) AND ("kind"::text = 'change') = ("term_to" IS NULL)
  AND ("term_from" IS NULL OR "term_to" > "term_from")
  AND ("kind"::text = 'extension') = ("term_months" IS NOT NULL) AND ("term_months" IS NULL OR "term_months" > 0));
