import type { Actor } from "@/lib/access/types";
import { wallDay } from "@/lib/platform/clock";
import { system, systemRows } from "@/lib/platform/database/database";
import { ROLE_JSON } from "../roles/role-json";
import type { RoleRow } from "../types";

const rolesToCome = {
  name: "own_roles_to_come",
  text: `SELECT COALESCE(jsonb_agg(${ROLE_JSON} ORDER BY r.from_day, r.id), '[]') AS roles
    FROM role_assignments r LEFT JOIN units un ON un.org_id = r.org_id AND un.id = r.unit_id
    WHERE r.user_id = $1 AND r.ended_at IS NULL AND (r.to_day IS NULL OR r.to_day >= $2::date)
      AND (r.from_day > $2::date OR (r.needs_second AND r.seconded_at IS NULL))`,
};

/** The own roles that open nothing yet: they begin on a later day, or wait for a second person. */
export async function ownRolesToCome({ userId }: Actor): Promise<RoleRow[]> {
  const [row] = await systemRows<{ roles: RoleRow[] }>("everybody has his or her own roles", rolesToCome, [
    userId,
    wallDay(),
  ]);
  return row?.roles ?? [];
}

export type OwnSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
  current: boolean;
};

const MOST_SESSIONS = 50;

/** The own sessions that still open something, the last seen first. */
export async function ownSessions({ userId, sessionId }: Actor): Promise<OwnSession[]> {
  if (!userId) return [];
  const sessions = await system("everybody has his or her own sessions").session.findMany({
    where: { userId, revokedAt: null, endsAt: { gt: new Date() } },
    orderBy: { lastSeenAt: "desc" },
    take: MOST_SESSIONS,
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
  });
  return sessions.map((session) => ({ ...session, current: session.id === sessionId }));
}
