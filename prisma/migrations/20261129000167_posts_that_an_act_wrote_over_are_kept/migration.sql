-- What stood in the roster before an approval wrote a post there, so that a withdrawal can put it back.
ALTER TABLE "committee_acts" ADD COLUMN "post_changes" JSONB;
