-- What the last save wrote over, so that it can be undone until the sheet is handed on.
ALTER TABLE "organisation_rating_sheets" ADD COLUMN     "undo_sealed" BYTEA,
ADD COLUMN     "undo_until" TIMESTAMPTZ(3);
ALTER TABLE "organisation_rating_sheets" ADD CONSTRAINT "organisation_rating_sheets_undo"
  CHECK (("undo_sealed" IS NULL) = ("undo_until" IS NULL) AND ("undo_sealed" IS NULL OR "state" <> 'approved'));
CREATE INDEX "organisation_rating_sheets_undo_until_idx" ON "organisation_rating_sheets" ("org_id", "undo_until")
  WHERE "undo_until" IS NOT NULL;
