-- The unit that receives somebody from another one types its own part; it had no mark until now.
ALTER TABLE "transfers" ADD COLUMN     "reception_typed_by" TEXT,
ADD COLUMN     "reception_typed_on" DATE,
ADD COLUMN     "reception_was_typed" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "transfers" ADD CONSTRAINT "transfers_reception_typed_check"
    CHECK (("reception_typed_on" IS NULL) = ("reception_typed_by" IS NULL));
