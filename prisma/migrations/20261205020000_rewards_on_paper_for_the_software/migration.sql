-- Of recorded rewards, which were done on paper alone and whether the national software has them by now.
ALTER TABLE "rewards" ADD COLUMN     "on_paper" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "typed_by" TEXT,
ADD COLUMN     "typed_on" DATE,
ADD COLUMN     "was_typed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_typed_check"
    CHECK (("typed_on" IS NULL) = ("typed_by" IS NULL));
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_typed_by_case_check"
    CHECK ("case_id" IS NULL OR ("typed_on" IS NULL AND NOT "on_paper" AND NOT "was_typed"));
