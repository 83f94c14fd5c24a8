import type { Actor } from "@/lib/access/types";
import { system } from "@/lib/platform/database/database";

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
