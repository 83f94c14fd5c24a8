-- Days from the decision that brings another secretary until the work is handed over: no text says how many.
ALTER TABLE "member_term_settings" ADD COLUMN     "handover_days" INTEGER NOT NULL DEFAULT 15;
ALTER TABLE "member_term_settings" ALTER COLUMN "handover_days" DROP DEFAULT;
