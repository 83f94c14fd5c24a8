import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { system, systemWriter } from "@/lib/platform/database/database";
import { isId } from "@/lib/platform/ids";
import { countAttempt, forgetAttempts } from "@/lib/platform/rate-limit";
import { done, notFound, type Result, refused, refusedAt } from "@/lib/platform/result";
import { revokeLinks } from "../links/commands";
import { hashPassword, passwordMatches } from "../passwords";
import { changePasswordSchema } from "../schema";
import { endSessionOf, endSessionsOf } from "../sessions";
import { tooMany } from "../sign-in";

const REASON = "everybody has his or her own account";
const attempts = (userId: string) => ({ key: `password:${userId}`, most: 8, seconds: 900 });

/** Sets a new password; all sessions end, this one too, so that the browser signs in anew with it. */
export async function changePassword(actor: Actor, input: unknown): Promise<Result<{ username: string }>> {
  const parsed = parse(changePasswordSchema, input);
  if (!parsed.ok) return parsed;
  const { userId } = actor;
  if (!userId) return notFound();
  const wait = await countAttempt(attempts(userId));
  if (wait !== null) return refused("too_many", tooMany(wait), { retryAfterSeconds: wait });
  const user = await system(REASON).user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  });
  const matches = await passwordMatches(user?.passwordHash ?? null, parsed.value.current);
  if (!user || !matches) return wrongPassword();
  await forgetAttempts(attempts(userId).key);
  const passwordHash = await hashPassword(parsed.value.password);
  return change(whoIs(actor), async (tx, record) => {
    const set = await systemWriter(REASON, tx).user.updateMany({
      where: { id: userId, passwordHash: user.passwordHash },
      data: { passwordHash, version: { increment: 1 } },
    });
    if (set.count === 0) return wrongPassword();
    await revokeLinks(tx, userId);
    await endSessionsOf(tx, userId);
    record({ type: "account.password_set", orgId: null, subjectId: userId, detail: { by: "self" } });
    return done({ username: actor.username });
  });
}

function wrongPassword() {
  return refusedAt("current", "Mật khẩu đang dùng chưa đúng. Ghi lại.");
}

/** Ends one of the own sessions: another device that was left signed in. */
export async function revokeOwnSession(actor: Actor, sessionId: unknown): Promise<Result<null>> {
  const { userId } = actor;
  if (!userId || typeof sessionId !== "string" || !isId(sessionId)) return notFound();
  return change(whoIs(actor), async (tx, record) => {
    const over = await endSessionOf(tx, userId, sessionId);
    if (over) return over;
    record({ type: "session.revoked", orgId: null, subjectId: userId, detail: { sessions: 1 } });
    return done(null);
  });
}
