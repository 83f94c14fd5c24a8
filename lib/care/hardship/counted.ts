/** SQL: the measure `x` was not taken back. */
export const MEASURE_COUNTS = `NOT EXISTS (SELECT FROM hardship_withdrawals w
    WHERE w.org_id = x.org_id AND w.case_id = x.case_id AND w.measure = x.number)`;

/** SQL: the review `r` did not end its case by mistake. */
export const REVIEW_COUNTS = `(r.goes_on OR NOT EXISTS (SELECT FROM hardship_withdrawals w
    WHERE w.org_id = r.org_id AND w.case_id = r.case_id AND w.measure IS NULL AND w.at > r.at))`;
