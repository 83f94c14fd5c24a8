import { inForce, notOver } from "@/lib/access/roles-in-force";
import type { Actor } from "@/lib/access/types";
import { systemRows } from "@/lib/platform/database/database";
import { ROLE_JSON } from "../roles/role-json";
import { type OpenSession, openSessionsOf } from "../sessions";
import type { RoleRow } from "../types";

const rolesToCome = {
  name: "own_roles_to_come",
  text: `SELECT COALESCE(jsonb_agg(${ROLE_JSON} ORDER BY r.from_day, r.id), '[]') AS roles
    FROM role_assignments r LEFT JOIN units un ON un.org_id = r.org_id AND un.id = r.unit_id
    WHERE r.user_id = $1 AND ${notOver} AND NOT (${inForce})`,
};

/** The own roles that open nothing yet: they begin on a later day, or wait for a second person. */
export async function ownRolesToCome({ userId }: Actor): Promise<RoleRow[]> {
  const [row] = await systemRows<{ roles: RoleRow[] }>("everybody has his or her own roles", rolesToCome, [
    userId,
  ]);
  return row?.roles ?? [];
}

/** The own sessions that still open something. */
export async function ownSessions(actor: Actor): Promise<OpenSession[]> {
  return actor.userId ? openSessionsOf(actor.userId, actor) : [];
}
