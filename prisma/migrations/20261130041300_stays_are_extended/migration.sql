ALTER TABLE "transfers" ADD COLUMN     "extended_until" DATE[] DEFAULT ARRAY[]::DATE[];
