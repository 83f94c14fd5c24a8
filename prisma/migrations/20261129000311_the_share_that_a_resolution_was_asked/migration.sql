-- By which share of those present the resolution on an outstanding member went; what was voted on before knows none.
ALTER TABLE "outstanding_cases" ADD COLUMN "vote_percent" INTEGER;
