/** SQL: the measure of the disciplinary case `c` took effect: on its announcement, even if appealed (domain.md §2.7). */
export const MEASURE_IN_FORCE = "c.state IN ('announced', 'appealed', 'appeal_answered', 'ended')";
