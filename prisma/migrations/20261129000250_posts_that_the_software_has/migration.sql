-- Who said when that the national software has the posts of a congress or a change too.
ALTER TABLE "committee_acts" ADD COLUMN "typed_on" DATE, ADD COLUMN "typed_by" TEXT;

ALTER TABLE "committee_acts" ADD CONSTRAINT "committee_acts_typed_check"
    CHECK (("typed_on" IS NULL) = ("typed_by" IS NULL));
