import type { JWT } from "next-auth/jwt";
import { sessionOpens } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { change } from "@/lib/audit/change";
import { system, systemRows, systemWriter, type Transaction } from "@/lib/platform/database/database";
import { done, notFound, type Refusal } from "@/lib/platform/result";

/** Signing out ends the session in the database too, so that a copied cookie opens nothing. */
export async function endSessionOfToken(token: JWT | null | undefined): Promise<void> {
  const id = token?.sid;
  if (typeof id !== "string") return;
  const session = await system("sessions belong to no organisation").session.findFirst({
    where: { id, revokedAt: null },
    select: { id: true, address: true, user: { select: { id: true, name: true } } },
  });
  if (!session) return;
  const who = { userId: session.user.id, name: session.user.name, address: session.address };
  await change(who, async (tx, record) => {
    await systemWriter("sessions belong to no organisation", tx).session.update({
      where: { id: session.id },
      data: { revokedAt: new Date() },
    });
    record({ type: "session.ended", orgId: null, subjectId: session.user.id });
    return done(null);
  });
}

export type OpenSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
  /** The one in which it is asked. */
  current: boolean;
};

const MOST_SESSIONS = 50;

const openSessions = {
  name: "open_sessions",
  text: `SELECT s.id, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.address, s.user_agent AS "userAgent"
    FROM sessions s WHERE s.user_id = $1 AND ${sessionOpens}
    ORDER BY s.last_seen_at DESC, s.id LIMIT ${MOST_SESSIONS}`,
};

/** A person's sessions that still open something, the last seen first. */
export async function openSessionsOf(
  userId: string,
  asking: Pick<Actor, "sessionId">,
): Promise<OpenSession[]> {
  const sessions = await systemRows<Omit<OpenSession, "current">>(
    "sessions belong to no organisation",
    openSessions,
    [userId],
  );
  return sessions.map((session) => ({ ...session, current: session.id === asking.sessionId }));
}

/** Ends one session of a person within a change; refused where it is over already. */
export async function endSessionOf(tx: Transaction, userId: string, id: string): Promise<Refusal | null> {
  const { count } = await systemWriter("sessions belong to no organisation", tx).session.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count === 0 ? notFound("Phiên này đã hết rồi. Mở lại trang để xem các phiên còn lại.") : null;
}

/** Ends all sessions of a person within a change; returns how many there were. */
export async function endSessionsOf(tx: Transaction, userId: string): Promise<number> {
  const { count } = await systemWriter("sessions belong to no organisation", tx).session.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count;
}
