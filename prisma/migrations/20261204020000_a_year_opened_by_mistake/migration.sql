-- A year opened by mistake is taken back while nothing rests on it. What the serving role may not delete by itself, who
-- was left out and why, goes with it. Whatever rests on the year (a registration, an answer, a meeting, a decision, a
-- number given to a paper) stays, and its foreign key refuses the whole; the log keeps that the year was there.
CREATE FUNCTION "take_back_year"("of_org" uuid, "year_id" uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM assessment_presences p USING assessments a
    WHERE a.org_id = of_org AND a.cycle_id = year_id AND p.org_id = a.org_id AND p.assessment_id = a.id;
  DELETE FROM assessment_items i USING assessments a
    WHERE a.org_id = of_org AND a.cycle_id = year_id AND i.org_id = a.org_id AND i.assessment_id = a.id
      AND i.claim IS NULL AND i.proposed_claim IS NULL AND i.explanation = '';
  DELETE FROM assessment_transitions t USING assessments a
    WHERE a.org_id = of_org AND a.cycle_id = year_id AND t.org_id = a.org_id AND t.assessment_id = a.id
      AND t.from_state IN ('NOT_REGISTERED', 'NOT_PARTICIPATING')
      AND t.to_state IN ('NOT_REGISTERED', 'NOT_PARTICIPATING');
  DELETE FROM assessments a WHERE a.org_id = of_org AND a.cycle_id = year_id;
  DELETE FROM cycles c WHERE c.org_id = of_org AND c.id = year_id;
END $$;
