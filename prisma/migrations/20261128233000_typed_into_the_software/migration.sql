-- Who said when that the national software has a case too.
ALTER TABLE "member_cases" ADD COLUMN "typed_on" DATE, ADD COLUMN "typed_by" TEXT;

ALTER TABLE "member_cases" ADD CONSTRAINT "member_cases_typed_check"
    CHECK (("typed_on" IS NULL) = ("typed_by" IS NULL));
