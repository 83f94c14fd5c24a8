/**
 * SQL: what the unit `u` was called on a day; its present name where no earlier one is kept, or where there is no such day.
 * `signedAt`: as with `profileOn`, a moment or NULL.
 * The present name is asked of the unit itself: PostgreSQL's own day is neither Vietnam's nor the one that a demo plays.
 */
export const nameOnDay = (
  day: string,
  signedAt = "NULL::timestamptz",
) => `COALESCE((SELECT n.name FROM unit_names n
    WHERE n.org_id = u.org_id AND n.unit_id = u.id AND n.from_day <= ${day}
    ORDER BY (n.told_at <= ${signedAt}) IS NOT FALSE DESC, n.from_day DESC, n.sequence DESC LIMIT 1), u.name)`;
