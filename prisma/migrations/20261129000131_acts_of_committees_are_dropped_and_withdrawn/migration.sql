-- An act that was written down by mistake is dropped before it is approved, or withdrawn after it, with its reason.
ALTER TYPE "CommitteeActState" ADD VALUE 'withdrawn';
ALTER TABLE "committee_acts" ADD COLUMN     "role_changes" JSONB,
ADD COLUMN     "withdraw_reason" TEXT,
ADD COLUMN     "withdrawn_by" TEXT;
-- As texts: the transaction that adds a value may not use it yet.
ALTER TABLE "committee_acts" DROP CONSTRAINT "committee_acts_decision";
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_decision" CHECK (
  ("state"::text = 'withdrawn' OR ("state"::text = 'approved') = ("decision_on" IS NOT NULL))
  AND ("decision_on" IS NULL) = ("decision_number" IS NULL)
  AND ("decision_on" IS NULL OR "decision_on" >= "held_on")
  AND ("state"::text <> 'refused' OR "refusal_reason" <> '')
  AND ("roles_settled_at" IS NULL OR "state"::text IN ('approved', 'withdrawn')));
ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_withdrawn" CHECK (
  ("state"::text = 'withdrawn') = ("withdraw_reason" IS NOT NULL)
  AND ("withdraw_reason" IS NULL) = ("withdrawn_by" IS NULL));
