ALTER TABLE "sheet_proposals" DROP CONSTRAINT "sheet_proposals_kind";
ALTER TABLE "sheet_proposals" ADD CONSTRAINT "sheet_proposals_kind" CHECK (kind IN
  ('transfer_out', 'transfer_inside', 'graduation', 'removal', 'deferral', 'newcomer', 'reward', 'discipline', 'post',
    'party'));
