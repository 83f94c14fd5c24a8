-- A signed paper keeps the names that were told by then; of those told before this column nobody knows when.
ALTER TABLE "unit_names" ADD COLUMN "told_at" TIMESTAMPTZ(3);
ALTER TABLE "organisation_profiles" ADD COLUMN "told_at" TIMESTAMPTZ(3);
-- The minutes of a branch's ratings are signed when it proposes them, the decision on organisations when it is approved.
ALTER TABLE "rating_sheets" ADD COLUMN "proposed_at" TIMESTAMPTZ(3);
ALTER TABLE "member_ratings" ADD COLUMN "person_name" TEXT;
ALTER TABLE "organisation_rating_sheets" ADD COLUMN "approved_at" TIMESTAMPTZ(3);
