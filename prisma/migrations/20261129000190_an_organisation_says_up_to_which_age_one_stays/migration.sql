-- What held for everybody so far: nobody stays beyond 35 (charter X, article 4).
ALTER TABLE "member_term_settings" ADD COLUMN     "stay_most_age" INTEGER NOT NULL DEFAULT 35;
ALTER TABLE "member_term_settings" ALTER COLUMN "stay_most_age" DROP DEFAULT;
ALTER TABLE "member_term_settings" ADD CONSTRAINT "member_term_settings_stay" CHECK ("stay_most_age" BETWEEN 31 AND 60);
