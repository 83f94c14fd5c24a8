-- What no program may break, whichever statement it sends.

-- The steps of a unit's year; a test holds them to those of lib/assessments/moves.
CREATE FUNCTION "assessment_moves"() RETURNS TABLE ("from_state" "AssessmentState", "to_state" "AssessmentState")
LANGUAGE sql STABLE AS $$
  SELECT v.f::"AssessmentState", v.t::"AssessmentState" FROM (VALUES
    ('NOT_REGISTERED', 'REGISTERED'),
    ('REGISTERED', 'ASSESSING'),
    ('ASSESSING', 'SUBMITTED'),
    ('RETURNED', 'SUBMITTED'),
    ('SUBMITTED', 'ASSESSING'),
    ('SUBMITTED', 'RETURNED'),
    ('APPRAISED', 'RETURNED'),
    ('SUBMITTED', 'APPRAISED'),
    ('APPRAISED', 'SUBMITTED'),
    ('APPRAISED', 'RECOGNISED'),
    ('APPRAISED', 'NOT_RECOGNISED'),
    ('RECOGNISED', 'NOT_RECOGNISED'),
    ('NOT_RECOGNISED', 'RECOGNISED'),
    ('NOT_REGISTERED', 'NOT_PARTICIPATING'),
    ('REGISTERED', 'NOT_PARTICIPATING'),
    ('ASSESSING', 'NOT_PARTICIPATING'),
    ('SUBMITTED', 'NOT_PARTICIPATING'),
    ('RETURNED', 'NOT_PARTICIPATING'),
    ('APPRAISED', 'NOT_PARTICIPATING'),
    ('NOT_PARTICIPATING', 'NOT_REGISTERED')
  ) v (f, t)
$$;

CREATE FUNCTION "year_moves_by_steps"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM assessment_moves() m WHERE m.from_state = OLD.state AND m.to_state = NEW.state;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no step leads from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessments_steps" BEFORE UPDATE OF "state" ON "assessments"
  FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION "year_moves_by_steps"();

-- A closed year stays closed, with its dates and its units.
CREATE FUNCTION "cycle_stays_closed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a closed year stays as it is' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "cycles_closed_stay" BEFORE UPDATE OR DELETE ON "cycles"
  FOR EACH ROW WHEN (OLD.state = 'closed') EXECUTE FUNCTION "cycle_stays_closed"();

CREATE FUNCTION "cycle_takes_units"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed integer;
BEGIN
  -- Held, so that nobody closes the year in between.
  SELECT count(*) FILTER (WHERE held.state = 'closed') INTO closed
    FROM (SELECT c.state FROM cycles c WHERE c.id IN (SELECT n.cycle_id FROM new_units n) FOR SHARE) held;
  IF closed > 0 THEN RAISE EXCEPTION 'a closed year takes no more units' USING ERRCODE = 'check_violation'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "assessments_into_open_year" AFTER INSERT ON "assessments"
  REFERENCING NEW TABLE AS new_units FOR EACH STATEMENT EXECUTE FUNCTION "cycle_takes_units"();

-- A set takes no more groups and items once a year is judged by it; what it has is kept by the grants.
CREATE FUNCTION "set_in_use_is_complete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM cycles c WHERE (c.org_id, c.set_id) IN (SELECT n.org_id, n.set_id FROM new_rows n);
  IF FOUND THEN RAISE EXCEPTION 'a set in use takes no more rows' USING ERRCODE = 'check_violation'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "criteria_groups_complete" AFTER INSERT ON "criteria_groups"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "set_in_use_is_complete"();
CREATE TRIGGER "criteria_items_complete" AFTER INSERT ON "criteria_items"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION "set_in_use_is_complete"();

-- What a decision rests on stays with it: answers, proofs, meeting, plan, what was handed in, and its appraisal.
-- The year is held, so that nobody decides it in between.
CREATE FUNCTION "refuse_decided_year"("year_id" uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE now_in "AssessmentState";
BEGIN
  SELECT a.state INTO now_in FROM assessments a WHERE a.id = year_id FOR SHARE;
  IF now_in IN ('RECOGNISED', 'NOT_RECOGNISED') THEN
    RAISE EXCEPTION 'what a decided year rests on stays' USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE FUNCTION "rows_of_decided_year_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM refuse_decided_year(OLD.assessment_id); END IF;
  IF TG_OP <> 'DELETE' AND NEW.assessment_id IS DISTINCT FROM OLD.assessment_id THEN
    PERFORM refuse_decided_year(NEW.assessment_id);
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
-- An answer to every item is there from the day that the year was opened.
CREATE TRIGGER "assessment_items_decided_stay" BEFORE UPDATE OR DELETE ON "assessment_items"
  FOR EACH ROW EXECUTE FUNCTION "rows_of_decided_year_stay"();
CREATE TRIGGER "assessment_meetings_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "assessment_meetings"
  FOR EACH ROW EXECUTE FUNCTION "rows_of_decided_year_stay"();
CREATE TRIGGER "registration_plans_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "registration_plans"
  FOR EACH ROW EXECUTE FUNCTION "rows_of_decided_year_stay"();
CREATE TRIGGER "assessment_submissions_decided_stay" BEFORE INSERT ON "assessment_submissions"
  FOR EACH ROW EXECUTE FUNCTION "rows_of_decided_year_stay"();

CREATE FUNCTION "proofs_of_decided_year_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_decided_year(i.assessment_id) FROM assessment_items i WHERE i.id IN (OLD.item_id, NEW.item_id);
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "assessment_item_evidence_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "assessment_item_evidence"
  FOR EACH ROW EXECUTE FUNCTION "proofs_of_decided_year_stay"();

CREATE FUNCTION "appraisal_of_decided_year_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_decided_year(s.assessment_id) FROM assessment_submissions s
    WHERE s.id IN (OLD.submission_id, NEW.submission_id);
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "appraisal_verdicts_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "appraisal_verdicts"
  FOR EACH ROW EXECUTE FUNCTION "appraisal_of_decided_year_stays"();
CREATE TRIGGER "appraisal_opinions_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "appraisal_opinions"
  FOR EACH ROW EXECUTE FUNCTION "appraisal_of_decided_year_stays"();
CREATE TRIGGER "appraisal_minutes_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "appraisal_minutes"
  FOR EACH ROW EXECUTE FUNCTION "appraisal_of_decided_year_stays"();
CREATE TRIGGER "appraisers_decided_stay" BEFORE INSERT OR UPDATE OR DELETE ON "appraisers"
  FOR EACH ROW EXECUTE FUNCTION "appraisal_of_decided_year_stays"();
CREATE TRIGGER "appraisal_returns_decided_stay" BEFORE INSERT ON "appraisal_returns"
  FOR EACH ROW EXECUTE FUNCTION "appraisal_of_decided_year_stays"();
