/**
 * SQL: whom the case `c` would have moved still stands where it found him or her, and no other transfer was opened since
 * it was closed: the person goes on by a new one alone.
 */
export const STAYS_SINCE = `(EXISTS (SELECT FROM members m WHERE m.org_id = c.org_id AND m.id = c.member_id
      AND m.unit_id = c.unit_id AND m.status = 'active')
    AND NOT EXISTS (SELECT FROM member_cases n WHERE n.org_id = c.org_id AND n.member_id = c.member_id AND n.id <> c.id
      AND n.procedure = 'transfer' AND n.opened_on >= c.closed_on AND n.outcome IS DISTINCT FROM 'withdrawn'))`;
