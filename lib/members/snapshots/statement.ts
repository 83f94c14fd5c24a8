import { listedMembers } from "./listed";

export const freezeStatement = {
  name: "quarter_freeze",
  text: `WITH given AS (
      SELECT $1::uuid AS org_id, $2::uuid AS unit_id, $3::date AS day, $4::int AS year, $5::int AS quarter,
        $6::date AS confirmed_on, $7::timestamptz AS confirmed_at, $8::uuid AS by_id, $9::text AS by_name,
        $10::int AS revision, $11::text AS reason
    ), listed AS MATERIALIZED (${listedMembers}), branches AS (
      SELECT branch_id AS id, branch_name AS name, count(*) AS count FROM listed
      WHERE branch_id IS NOT NULL GROUP BY branch_id, branch_name
    ), head AS (
      INSERT INTO roster_snapshots (org_id, unit_id, year, quarter, revision, reason, confirmed_on, confirmed_at, confirmed_by_id,
        confirmed_by, member_count, counts)
      SELECT org_id, unit_id, year, quarter, revision, reason, confirmed_on, confirmed_at, by_id, by_name, (SELECT count(*) FROM listed), jsonb_build_object(
        'male', (SELECT count(*) FROM listed WHERE gender = 'male'),
        'female', (SELECT count(*) FROM listed WHERE gender = 'female'),
        'branches', COALESCE((SELECT jsonb_agg(to_jsonb(branches) ORDER BY name) FROM branches), '[]'))
      FROM given
      RETURNING id, org_id, member_count
    ), lines AS (
      INSERT INTO roster_snapshot_members (org_id, snapshot_id, member_id, code, full_name, birth_date, gender,
        branch_id, branch_name, position)
      SELECT h.org_id, h.id, l.id, l.code, l.full_name, l.birth_date, l.gender, l.branch_id, l.branch_name, l.position
      FROM listed l CROSS JOIN head h
    )
    SELECT id, member_count AS members FROM head`,
};
