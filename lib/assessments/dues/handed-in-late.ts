import { dayOfSql } from "@/lib/platform/database/day-sql";
import { effectiveDue } from "./effective-due";

/**
 * The day that the unit let pass before it handed in, in SQL; null where it came in time or has not come. What it hands
 * in as a supplement has a day of its own. `a` and `c` are its assessment and its cycle.
 */
export const HANDED_IN_LATE = `(SELECT day.due FROM (SELECT ${effectiveDue("self_assessment")} AS due) day
  WHERE a.state NOT IN ('NOT_REGISTERED', 'REGISTERED', 'ASSESSING') AND day.due < (
    SELECT ${dayOfSql("max(given.submitted_at)")}
    FROM assessment_submissions given
    WHERE given.org_id = a.org_id AND given.assessment_id = a.id AND NOT EXISTS (SELECT FROM appraisal_returns back
      JOIN assessment_submissions former ON former.org_id = back.org_id AND former.id = back.submission_id
      WHERE former.org_id = a.org_id AND former.assessment_id = a.id AND former.round < given.round)))`;
