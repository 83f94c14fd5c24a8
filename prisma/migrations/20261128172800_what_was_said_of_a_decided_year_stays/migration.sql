-- What was said around a decided year stays with it: remarks between the unit and the upper level, the mid-year
-- inspection with its findings, and the days that the unit was given.
ALTER FUNCTION "proofs_of_decided_year_stay"() RENAME TO "parts_of_decided_items_stay";
CREATE TRIGGER "assessment_comments_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "assessment_comments"
  FOR EACH ROW EXECUTE FUNCTION "parts_of_decided_items_stay"();

CREATE TRIGGER "inspections_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "inspections"
  FOR EACH ROW EXECUTE FUNCTION "rows_of_decided_year_stay"();

CREATE FUNCTION "findings_of_decided_year_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_decided_year(i.assessment_id) FROM inspections i WHERE i.id IN (OLD.inspection_id, NEW.inspection_id);
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "inspection_findings_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "inspection_findings"
  FOR EACH ROW EXECUTE FUNCTION "findings_of_decided_year_stay"();

-- Its rows are only ever added (grants.sql).
CREATE TRIGGER "due_extensions_decided_stay" BEFORE INSERT ON "due_extensions"
  FOR EACH ROW EXECUTE FUNCTION "rows_of_decided_year_stay"();
