/** SQL: the case `c` with its deferral `d` was decided, whatever became of it. */
export const DECIDED = "c.state IN ('deferred', 'extended', 'ended')";

/** SQL: its last day. Whoever takes part again does so from the day of that step on. */
export const LAST_DAY = "CASE WHEN c.state = 'ended' THEN least(d.to_day, c.closed_on - 1) ELSE d.to_day END";

/** SQL: the activities of the member `m` are deferred on a day: decided, not yet over, and not ended before. */
export const deferredOn = (
  day: string,
) => `EXISTS (SELECT FROM member_cases c JOIN deferral_cases d ON d.org_id = c.org_id AND d.case_id = c.id
    WHERE c.org_id = m.org_id AND c.member_id = m.id AND ${DECIDED} AND ${day} BETWEEN d.from_day AND ${LAST_DAY})`;
