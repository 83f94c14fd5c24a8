-- What held for everybody so far is what the years say that are.
ALTER TABLE "cycles" ADD COLUMN     "adoption_percent" INTEGER NOT NULL DEFAULT 50;
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_adoption_percent" CHECK ("adoption_percent" BETWEEN 50 AND 99);
