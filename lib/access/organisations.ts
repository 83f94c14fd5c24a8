/** An organisation as a page's frame knows it: its names of a day, the years that it opened, units above held branches. */
export type SeenOrganisation = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  root: UnitName;
  years: number[];
  /** Those of them that are not closed. */
  openYears: number[];
  parents: UnitName[];
};
type UnitName = { id: string; code: string; name: string };

const MOST_ORGANISATIONS = 200;

/**
 * SQL: the organisations where roles are held, for an administrator all of them, as one JSON array. `roles`: the
 * actor's roles as JSON; `day`: the day whose names they bear.
 */
export function organisationsJson(roles: string, day: string): string {
  return `(SELECT COALESCE(jsonb_agg(organisation), '[]') FROM (
    SELECT o.id, o.code, p.name, p.short_name AS "shortName",
      jsonb_build_object('id', root.id, 'code', root.code, 'name', root.name) AS root,
      COALESCE((SELECT jsonb_agg(c.year ORDER BY c.year) FROM cycles c WHERE c.org_id = o.id), '[]') AS years,
      COALESCE((SELECT jsonb_agg(c.year ORDER BY c.year) FROM cycles c
        WHERE c.org_id = o.id AND c.state = 'open'), '[]') AS "openYears",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name))
        FROM units u WHERE u.org_id = o.id AND u.id IN (SELECT (held->'unit'->>'parentId')::uuid
          FROM jsonb_array_elements(${roles}) AS held WHERE held->'unit'->>'kind' = 'branch')), '[]') AS parents
    FROM organisations o
    JOIN units root ON root.org_id = o.id AND root.kind = 'upper_org'
    CROSS JOIN LATERAL (SELECT name, short_name FROM organisation_profiles WHERE org_id = o.id
      ORDER BY from_day <= ${day}::date DESC, abs(from_day - ${day}::date), sequence DESC LIMIT 1) p
    WHERE ${roles} @> '[{"role": "SYSTEM_ADMIN"}]'
      OR o.id IN (SELECT (held->>'orgId')::uuid FROM jsonb_array_elements(${roles}) AS held)
    ORDER BY o.code LIMIT ${MOST_ORGANISATIONS}) AS organisation)`;
}
