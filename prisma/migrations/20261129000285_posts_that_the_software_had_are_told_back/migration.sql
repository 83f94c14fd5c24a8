-- Whether the national software had the posts of an act when it was withdrawn.
ALTER TABLE "committee_acts" ADD COLUMN "was_typed" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_was_typed_check"
    CHECK (NOT "was_typed" OR "state"::text = 'withdrawn');

-- Withdrawn acts could not be marked: their marks are of before the withdrawal.
UPDATE "committee_acts" SET "was_typed" = true, "typed_on" = NULL, "typed_by" = NULL
    WHERE "state"::text = 'withdrawn' AND "typed_on" IS NOT NULL;
