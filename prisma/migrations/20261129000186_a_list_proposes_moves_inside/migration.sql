-- AlterTable
ALTER TABLE "sheet_proposals" ADD COLUMN "from_branch_id" UUID, ADD COLUMN "to_branch_id" UUID;

-- AddForeignKey
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_from_branch_fkey" FOREIGN KEY ("org_id", "from_branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_to_branch_fkey" FOREIGN KEY ("org_id", "to_branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "sheet_proposals" DROP CONSTRAINT "sheet_proposals_kind";
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_kind" CHECK (kind IN
  ('transfer_out', 'transfer_inside', 'graduation', 'removal', 'deferral', 'newcomer', 'reward', 'discipline'));
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_moves_have_both_branches"
  CHECK ((kind = 'transfer_inside') = (from_branch_id IS NOT NULL) AND (from_branch_id IS NULL) = (to_branch_id IS NULL));
