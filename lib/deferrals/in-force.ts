/** SQL: the case `c` with its deferral `d` was decided, whatever became of it. */
export const DECIDED = "c.state IN ('deferred', 'extended', 'ended', 'left')";

/** SQL: the day before an extension of `c` was ended, however often it was extended in advance; null where none was. */
const LAST_DAY_OF_EXTENSION = `SELECT min(e.closed_on) - 1 FROM member_cases e
    JOIN deferral_cases x ON x.org_id = e.org_id AND x.case_id = e.id
    WHERE e.org_id = c.org_id AND e.member_id = c.member_id AND e.state IN ('ended', 'left')
      AND x.extends_id IS NOT NULL AND x.from_day > d.to_day`;

/**
 * SQL: its last day. Whoever takes part again, or has left, does so from the day of that step on, which may come before the
 * extension that it ends has begun.
 */
export const LAST_DAY = `least(d.to_day, CASE c.state WHEN 'ended' THEN c.closed_on - 1 WHEN 'left' THEN c.closed_on - 1
    WHEN 'extended' THEN (${LAST_DAY_OF_EXTENSION}) END)`;

/** SQL: the activities of the member `m` are deferred on a day: decided, not yet over, and not ended before. */
export const deferredOn = (
  day: string,
) => `EXISTS (SELECT FROM member_cases c JOIN deferral_cases d ON d.org_id = c.org_id AND d.case_id = c.id
    WHERE c.org_id = m.org_id AND c.member_id = m.id AND ${DECIDED} AND ${day} BETWEEN d.from_day AND ${LAST_DAY})`;

/** SQL: all days on which they are, as one multirange. */
export const DEFERRED_DAYS = `(SELECT range_agg(daterange(d.from_day, ${LAST_DAY}, '[]'))
    FROM member_cases c JOIN deferral_cases d ON d.org_id = c.org_id AND d.case_id = c.id
    WHERE c.org_id = m.org_id AND c.member_id = m.id AND ${DECIDED} AND d.from_day <= ${LAST_DAY})`;
