-- A name or profile told wrong is told again for the same day; the last one told of a day holds.
DROP INDEX "organisation_profiles_org_id_from_day_key";
ALTER TABLE "organisation_profiles" ADD COLUMN "sequence" SERIAL NOT NULL;
CREATE UNIQUE INDEX "organisation_profiles_org_id_from_day_sequence_key" ON "organisation_profiles"("org_id", "from_day", "sequence");

DROP INDEX "unit_names_org_id_unit_id_from_day_key";
ALTER TABLE "unit_names" ADD COLUMN "sequence" SERIAL NOT NULL;
CREATE UNIQUE INDEX "unit_names_org_id_unit_id_from_day_sequence_key" ON "unit_names"("org_id", "unit_id", "from_day", "sequence");
