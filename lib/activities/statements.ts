const COLUMNS = `a.id, a.title, a.starts_on AS "startsOn", a.ends_on AS "endsOn", a.place, a.kind, a.occasion,
  a.participants, a.deleted_at AS "deletedAt",
  (SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = a.org_id AND u.id = a.unit_id) AS unit,
  (SELECT jsonb_build_object('id', b.id, 'code', b.code, 'name', b.name) FROM units b
    WHERE b.org_id = a.org_id AND b.id = a.branch_id) AS branch,
  (SELECT coalesce(jsonb_agg(p.name ORDER BY p.name), '[]') FROM activity_partners p
    WHERE p.org_id = a.org_id AND p.activity_id = a.id) AS partners`;

const REACHED = "a.org_id = $1 AND ($2 OR a.unit_id = ANY($3::uuid[]) OR a.branch_id = ANY($4::uuid[]))";

/** $5 unit, $6 branch, $7 kind, $8 occasion. */
const ASKED_FOR = `${REACHED}
  AND ($5::uuid IS NULL OR a.unit_id = $5) AND ($6::uuid IS NULL OR a.branch_id = $6)
  AND ($7::text IS NULL OR a.kind = $7) AND ($8::text IS NULL OR a.occasion = $8)`;

/** $9 and $10 days, $11 the removed ones. */
const FILTERED = `${ASKED_FOR}
  AND a.starts_on BETWEEN $9::date AND $10::date AND (a.deleted_at IS NOT NULL) = $11`;

export const listActivitiesStatement = {
  name: "activity_list",
  text: `SELECT ${COLUMNS},
      (SELECT count(*) FROM activity_evidence ae JOIN evidence e ON e.org_id = ae.org_id AND e.id = ae.evidence_id
        WHERE ae.org_id = a.org_id AND ae.activity_id = a.id AND e.deleted_at IS NULL) AS photos
    FROM activities a WHERE ${FILTERED}
      AND ($12::date IS NULL OR (a.starts_on, a.id) < ($12, $13::uuid))
    ORDER BY a.starts_on DESC, a.id DESC LIMIT $14`,
};

/**
 * How many in each month of the year, whatever month is looked at. A count of its own beside `lib/figures`: of what the
 * list's filters leave. Without filters it is theirs (`tests/integration/figures.test.ts`).
 */
export const countActivitiesStatement = {
  name: "activity_count_by_month",
  text: `SELECT to_char(a.starts_on, 'MM') AS month, count(*) AS count, sum(a.participants) AS participants
    FROM activities a WHERE ${FILTERED} GROUP BY 1 ORDER BY 1`,
};

/** What a month's calendar shows, with what began before and still runs. $9 and $10 first and last day. */
export const calendarStatement = {
  name: "activity_calendar",
  text: `SELECT a.id, a.title, a.starts_on AS "startsOn", a.ends_on AS "endsOn",
      (SELECT u.code FROM units u WHERE u.org_id = a.org_id AND u.id = a.unit_id) AS "unitCode"
    FROM activities a WHERE ${ASKED_FOR} AND a.deleted_at IS NULL
      AND a.starts_on <= $10::date AND coalesce(a.ends_on, a.starts_on) >= $9::date
    ORDER BY a.starts_on, a.id LIMIT $11`,
};

export const readActivityStatement = {
  name: "activity_read",
  text: `SELECT ${COLUMNS}, a.org_id AS "orgId", a.content, a.version, a.created_by AS "createdBy",
      a.created_at AS "createdAt",
      (SELECT coalesce(jsonb_agg(ae.evidence_id), '[]') FROM activity_evidence ae
        WHERE ae.org_id = a.org_id AND ae.activity_id = a.id) AS "evidenceIds",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'fullName', m.full_name, 'branch', b.name)
          ORDER BY m.given_name, m.full_name), '[]')
        FROM activity_participants ap JOIN members m ON m.org_id = ap.org_id AND m.id = ap.member_id
        LEFT JOIN units b ON b.org_id = m.org_id AND b.id = m.branch_id
        WHERE ap.org_id = a.org_id AND ap.activity_id = a.id
          AND ($2 OR m.unit_id = ANY($3::uuid[]) OR m.branch_id = ANY($4::uuid[]))) AS members
    FROM activities a WHERE ${REACHED} AND a.id = $5`,
};
