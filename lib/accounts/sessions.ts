import type { JWT } from "next-auth/jwt";
import { change } from "@/lib/audit/change";
import { system, systemWriter, type Transaction } from "@/lib/platform/database/database";
import { done } from "@/lib/platform/result";

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

/** Ends all sessions of a person within a change; returns how many there were. */
export async function endSessionsOf(tx: Transaction, userId: string): Promise<number> {
  const { count } = await systemWriter("sessions belong to no organisation", tx).session.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count;
}
