-- What the last save of a draft wrote over, so that it can be undone until the draft is handed on.
ALTER TABLE "rating_sheets" ADD COLUMN     "undo_sealed" BYTEA,
ADD COLUMN     "undo_until" TIMESTAMPTZ(3);
ALTER TABLE "rating_sheets" ADD CONSTRAINT "rating_sheets_undo"
  CHECK (("undo_sealed" IS NULL) = ("undo_until" IS NULL) AND ("undo_sealed" IS NULL OR "state" = 'draft'));
CREATE INDEX "rating_sheets_undo_until_idx" ON "rating_sheets" ("org_id", "undo_until") WHERE "undo_until" IS NOT NULL;
