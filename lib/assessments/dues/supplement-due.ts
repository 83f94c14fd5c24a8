/**
 * Until when what was last returned is to be supplemented, in SQL; null where nothing is. A supplement that the unit took
 * back before it was looked at keeps its day. `a`: the assessment.
 */
export const SUPPLEMENT_DUE = `CASE WHEN a.state IN ('RETURNED', 'ASSESSING') AND EXISTS (
      SELECT FROM assessment_items ri WHERE ri.org_id = a.org_id AND ri.assessment_id = a.id AND ri.is_returned
    ) THEN (
      SELECT ar.due_date FROM appraisal_returns ar
      JOIN assessment_submissions given ON given.org_id = ar.org_id AND given.id = ar.submission_id
      WHERE given.org_id = a.org_id AND given.assessment_id = a.id
      ORDER BY given.round DESC, ar.due_date DESC LIMIT 1
    ) END`;
