-- Years that are open or over go on by those present, as they voted so far; a new one asks all who are not recused.
CREATE TYPE "VoteBase" AS ENUM ('members', 'present');
ALTER TABLE "cycles" ADD COLUMN     "vote_base" "VoteBase" NOT NULL DEFAULT 'present';
ALTER TABLE "cycles" ALTER COLUMN "vote_base" SET DEFAULT 'members';

-- A closed meeting keeps it, as it keeps its per cent.
ALTER TABLE "btv_meetings" ADD COLUMN     "vote_base" "VoteBase";
ALTER TABLE "btv_meetings" DISABLE TRIGGER "btv_meetings_closed_stay";
UPDATE "btv_meetings" SET "vote_base" = 'present' WHERE "state" = 'closed';
ALTER TABLE "btv_meetings" ENABLE TRIGGER "btv_meetings_closed_stay";
ALTER TABLE "btv_meetings" ADD CONSTRAINT "btv_meetings_base" CHECK (("state" = 'closed') = ("vote_base" IS NOT NULL));
