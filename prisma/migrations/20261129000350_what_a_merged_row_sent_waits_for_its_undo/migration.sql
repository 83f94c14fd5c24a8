-- A merge that is undone leaves both rows as they were: what the merged one had sent is read by nobody meanwhile, since it
-- stands in no roster, and is emptied when the merge can be undone no longer.
DROP TRIGGER member_answers_end ON members;
CREATE TRIGGER member_answers_end AFTER UPDATE OF status, unit_id ON members FOR EACH ROW
  WHEN (NEW.unit_id <> OLD.unit_id OR (OLD.status = 'active' AND NEW.status NOT IN ('active', 'merged')))
  EXECUTE FUNCTION member_answers_end();
