import { WENT_ON_SINCE } from "@/lib/cases/went-on";

const HERE = `($2 OR c.unit_id = ANY($3::uuid[]) OR c.branch_id = ANY($4::uuid[]))`;
const REACHED = `c.org_id = $1 AND ${HERE}`;

/** Who reached an age ($7: born by); $5 unit, $6 branch, $8 also those who left by it since that day, $9 how many (null = all), $10 who was born later (null = all), $11 also those of whom no ceremony was told, whenever they left. */
export const agedStatement = {
  name: "graduation_aged",
  text: `SELECT m.id, m.full_name AS "fullName", m.code, m.birth_date AS "birthDate", m.position, m.status, m.status_since AS "statusSince",
      (SELECT json_build_object('id', b.id, 'code', b.code, 'name', b.name) FROM units b
        WHERE b.org_id = m.org_id AND b.id = m.branch_id) AS branch, g.graduation,
      (SELECT l.wish FROM member_links l WHERE l.org_id = m.org_id AND l.member_id = m.id AND l.wish IS NOT NULL
        ORDER BY l.wished_at DESC LIMIT 1) AS "ownWish"
    FROM members m
    LEFT JOIN LATERAL (
      SELECT json_build_object('id', c.id, 'state', c.state, 'version', c.version, 'isOpen', c.closed_on IS NULL,
        'isReached', ${HERE} IS TRUE,
        'stepCount', (SELECT count(*) FROM member_case_steps s WHERE s.org_id = c.org_id AND s.case_id = c.id),
        'stayUntil', d.stay_until, 'since', coalesce((SELECT s.day FROM member_case_steps s
          WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.takes_back IS NULL AND NOT EXISTS (
            SELECT FROM member_case_steps b WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
          ORDER BY s.number DESC LIMIT 1), c.opened_on)) AS graduation
      FROM member_cases c JOIN graduations d ON d.org_id = c.org_id AND d.case_id = c.id
      WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.outcome IS DISTINCT FROM 'withdrawn'
      ORDER BY c.closed_on IS NOT NULL, c.closed_on DESC LIMIT 1
    ) g ON true
    WHERE m.org_id = $1 AND ($2 OR m.unit_id = ANY($3::uuid[]) OR m.branch_id = ANY($4::uuid[]))
      AND ($5::uuid IS NULL OR m.unit_id = $5) AND ($6::uuid IS NULL OR m.branch_id = $6)
      AND NOT m.honorary AND m.birth_date <= $7 AND ($10::text IS NULL OR m.birth_date > $10)
      AND (m.status = 'active' OR (m.status = 'graduated' AND (m.status_since >= $8::date OR ($11::boolean AND NOT EXISTS (
        SELECT FROM member_cases t WHERE t.org_id = m.org_id AND t.member_id = m.id AND t.procedure = 'graduation'
          AND t.state = 'graduated' AND t.outcome IS DISTINCT FROM 'withdrawn')))))
    ORDER BY m.status, m.birth_date, m.id LIMIT $9`,
};

export const readGraduationStatement = {
  name: "graduation_read",
  text: `SELECT g.birth_date AS "birthDate", g.wish, g.stay_until AS "stayUntil", g.occasion, g.certificate
    FROM member_cases c JOIN graduations g ON g.org_id = c.org_id AND g.case_id = c.id WHERE ${REACHED} AND c.id = $5`,
};

/** The members of closed cases ($5) are graduated since the day of their ceremony. */
export const graduateStatement = {
  name: "graduation_members",
  text: `WITH changed AS (
      UPDATE members m SET status = 'graduated', status_since = c.closed_on, version = m.version + 1, updated_at = now()
      FROM member_cases c JOIN members was ON was.org_id = c.org_id AND was.id = c.member_id
      WHERE ${REACHED} AND c.id = ANY($5::uuid[]) AND m.org_id = was.org_id AND m.id = was.id
        AND m.status IN ('active', 'graduated') AND m.unit_id = c.unit_id
      RETURNING c.org_id, c.id AS case_id, m.version, was.status, was.status_since
    )
    UPDATE graduations g SET member_version = n.version, status_before = n.status, status_since_before = n.status_since
    FROM changed n WHERE g.org_id = n.org_id AND g.case_id = n.case_id RETURNING g.case_id AS id`,
};

/** The members of cases ($5) stand again as before the ceremony, unless others changed the row or something of theirs went on since. */
export const ungraduateStatement = {
  name: "graduation_restore",
  text: `UPDATE members m SET status = g.status_before, status_since = g.status_since_before,
      version = m.version + 1, updated_at = now()
    FROM member_cases c JOIN graduations g ON g.org_id = c.org_id AND g.case_id = c.id
    WHERE ${REACHED} AND c.id = ANY($5::uuid[]) AND m.org_id = c.org_id AND m.id = c.member_id
      AND m.version = g.member_version AND NOT ${WENT_ON_SINCE}
    RETURNING c.id, m.status, m.status_since::text AS since, m.version`,
};
