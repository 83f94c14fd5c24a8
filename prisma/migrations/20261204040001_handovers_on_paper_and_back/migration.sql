-- A hand-over may have been done on paper: it is recorded at once, by the number or the picture of its minutes.
ALTER TABLE "handovers" ADD COLUMN "on_paper" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "minutes_number" TEXT NOT NULL DEFAULT '',
-- What it changed, so that it can be taken back exactly while nothing rests on it.
ADD COLUMN "changes_sealed" BYTEA,
ADD COLUMN "taken_back_at" TIMESTAMPTZ(3),
ADD COLUMN "taken_back_by" TEXT,
ADD COLUMN "take_back_reason" TEXT;

ALTER TABLE "handovers" DROP CONSTRAINT "handovers_recorded";
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_recorded" CHECK (
  ("recorded_at" IS NOT NULL) = ("state" = 'recorded' OR "taken_back_at" IS NOT NULL)
  AND ("recorded_at" IS NULL OR "on_paper"
    OR ("giver_confirmed_at" IS NOT NULL AND "receiver_confirmed_at" IS NOT NULL)));
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_on_paper" CHECK (
  NOT "on_paper" OR ("state" <> 'open' AND "giver_confirmed_at" IS NULL AND "receiver_confirmed_at" IS NULL));
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_taken_back" CHECK (
  ("taken_back_at" IS NULL) = ("taken_back_by" IS NULL)
  AND ("taken_back_at" IS NULL) = ("take_back_reason" IS NULL)
  AND ("taken_back_at" IS NULL OR ("state" = 'withdrawn' AND "take_back_reason" <> '')));
