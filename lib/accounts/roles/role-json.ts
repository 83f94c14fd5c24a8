/** SQL: the role `r`, held at the unit `un` where it is held at one, as a `RoleRow`. */
export const ROLE_JSON = `jsonb_build_object(
        'id', r.id, 'role', r.role, 'orgId', r.org_id, 'fromDay', r.from_day, 'toDay', r.to_day,
        'ended', r.ended_at IS NOT NULL, 'seesSensitive', r.sees_sensitive, 'isDeputy', r.is_deputy, 'version', r.version,
        'waits', r.needs_second AND r.seconded_at IS NULL,
        'unit', CASE WHEN un.id IS NULL THEN NULL ELSE
          jsonb_build_object('id', un.id, 'code', un.code, 'name', un.name, 'kind', un.kind) END
      )`;
