-- Until now these days were the same everywhere: who set other terms has gone by them.
ALTER TABLE "member_term_settings" ADD COLUMN     "quarter_grace_days" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quarter_opens_days" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "member_term_settings" ALTER COLUMN "quarter_grace_days" DROP DEFAULT,
ALTER COLUMN "quarter_opens_days" DROP DEFAULT;
