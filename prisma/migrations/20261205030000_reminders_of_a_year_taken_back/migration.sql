-- The reminders of a year that was opened by mistake go with it: nobody was ever to register for it. Opened anew, the
-- year reminds anew.
CREATE OR REPLACE FUNCTION "take_back_year"("of_org" uuid, "year_id" uuid) RETURNS void
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
  PERFORM forget_reminders_without_year(of_org);
END $$;

CREATE FUNCTION "forget_reminders_without_year"("of_org" uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM notice_reads r USING notices n
    WHERE n.org_id = of_org AND n.kind IN ('registration', 'self_assessment', 'unregistered', 'unsubmitted', 'unappraised')
      AND NOT EXISTS (SELECT FROM cycles c WHERE c.org_id = n.org_id AND c.year::text = n.subject)
      AND r.org_id = n.org_id AND r.notice_id = n.id;
  DELETE FROM notices n
    WHERE n.org_id = of_org AND n.kind IN ('registration', 'self_assessment', 'unregistered', 'unsubmitted', 'unappraised')
      AND NOT EXISTS (SELECT FROM cycles c WHERE c.org_id = n.org_id AND c.year::text = n.subject);
END $$;

-- What years that were taken back before this left behind.
SELECT forget_reminders_without_year(id) FROM organisations;
