-- What was recorded before stands as it was told: the national software has it already.
ALTER TABLE "transfers" ADD COLUMN     "decided_here" BOOLEAN NOT NULL DEFAULT false;
