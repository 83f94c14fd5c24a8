-- By which share of those present its meeting went; what was voted on before knows none.
ALTER TABLE "reward_proposals" ADD COLUMN     "vote_percent" INTEGER;
