-- Every vote that stands counts: what was voted in open meetings on an appraisal that has ended is withdrawn, as the
-- application does from now on when it ends. The log keeps each vote and count.
DELETE FROM "btv_votes" v USING "btv_meetings" m, "assessments" a
  WHERE m.org_id = v.org_id AND m.id = v.meeting_id AND m.state = 'preparing'
    AND a.org_id = v.org_id AND a.id = v.assessment_id
    AND (a.state <> 'APPRAISED' OR v.round <> a.round OR v.cast_at < (SELECT max(t.at) FROM "assessment_transitions" t
      WHERE t.org_id = a.org_id AND t.assessment_id = a.id AND t.to_state = 'APPRAISED'));

UPDATE "btv_meeting_units" u SET "in_favour" = NULL, "against" = NULL, "invalid" = NULL, "counted_by" = NULL,
    "counted_at" = NULL, "recused" = NULL, "version" = u.version + 1
  FROM "btv_meetings" m, "assessments" a
  WHERE m.org_id = u.org_id AND m.id = u.meeting_id AND m.state = 'preparing' AND u.counted_at IS NOT NULL
    AND a.org_id = u.org_id AND a.id = u.assessment_id
    AND (a.state <> 'APPRAISED' OR u.round <> a.round OR u.counted_at < (SELECT max(t.at) FROM "assessment_transitions" t
      WHERE t.org_id = a.org_id AND t.assessment_id = a.id AND t.to_state = 'APPRAISED'));

-- A unit that came back in a new round is voted on in that round.
UPDATE "btv_meeting_units" u SET "round" = a.round, "version" = u.version + 1
  FROM "btv_meetings" m, "assessments" a
  WHERE m.org_id = u.org_id AND m.id = u.meeting_id AND m.state = 'preparing' AND u.outcome IS NULL
    AND a.org_id = u.org_id AND a.id = u.assessment_id AND a.state = 'APPRAISED' AND u.round <> a.round;
