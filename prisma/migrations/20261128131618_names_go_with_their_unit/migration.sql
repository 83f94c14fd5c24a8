-- DropForeignKey
ALTER TABLE "unit_names" DROP CONSTRAINT "unit_names_org_id_unit_id_fkey";

-- AddForeignKey
ALTER TABLE "unit_names" ADD CONSTRAINT "unit_names_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
