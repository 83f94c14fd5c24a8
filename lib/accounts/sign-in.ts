import { z } from "zod";
import { SESSION_DAYS } from "@/lib/access/session-token";
import { change } from "@/lib/audit/change";
import { recordSignInRefusal } from "@/lib/audit/refusals";
import { system, systemWriter } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { countAttempt, forgetAttempts, uncountAttempt, waitFor } from "@/lib/platform/rate-limit";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { passwordMatches } from "./passwords";

const QUARTER_HOUR = 15 * 60;
const perAccount = (username: string) => ({
  key: `sign-in:account:${username}`,
  most: 8,
  seconds: QUARTER_HOUR,
});
const perAddress = (address: string) => ({
  key: `sign-in:address:${address}`,
  most: 60,
  seconds: QUARTER_HOUR,
});

export const credentialsSchema = z.object({
  username: z.string().trim().toLowerCase().min(1).max(61),
  password: z.string().min(1).max(200),
});

/** Why this account or address may not try again yet; null when it may now. */
export async function heldUp(typed: string, address: string | null): Promise<Refusal | null> {
  const username = typed.trim().toLowerCase().slice(0, 61);
  const limits = [perAccount(username), ...(address ? [perAddress(address)] : [])];
  const waits = await Promise.all(limits.map(waitFor));
  const wait = Math.max(...waits.map((seconds) => seconds ?? 0));
  return wait > 0 ? turnedAway(await accountOf(username), address, tooOften(wait)) : null;
}

const WRONG =
  "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra lại, hoặc nhờ văn phòng cấp trên đặt lại mật khẩu.";

export type SignedIn = { sessionId: string; userId: string; name: string };

/** Checks name and password and starts a session. The answer and its time are the same for unknown names. */
export async function signIn(
  input: unknown,
  from: { address: string | null; userAgent: string | null },
): Promise<Result<SignedIn>> {
  const parsed = credentialsSchema.safeParse(input);
  if (!parsed.success) return refused("invalid", "Ghi tên đăng nhập và mật khẩu.");
  const { username, password } = parsed.data;
  const waits = [
    await countAttempt(perAccount(username)),
    from.address ? await countAttempt(perAddress(from.address)) : null,
  ];
  const wait = Math.max(...waits.map((seconds) => seconds ?? 0));
  const user = await accountOf(username);
  if (wait > 0) return turnedAway(user, from.address, tooOften(wait));
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (!user || !matches || user.disabledAt)
    return turnedAway(user, from.address, refused("forbidden", WRONG));
  const started = await startSession(user, from);
  if (!started.ok) return turnedAway(user, from.address, started);
  await forgetGuesses(username);
  // A whole office may share an address: only attempts that failed count against it.
  if (from.address) await uncountAttempt(perAddress(from.address).key);
  return started;
}

function accountOf(username: string) {
  return system("signing in precedes every scope").user.findUnique({
    where: { username },
    select: { id: true, name: true, passwordHash: true, disabledAt: true },
  });
}

/** A refused attempt as the log keeps it. A name that is nobody's may be a password typed in the wrong field: it is not kept. */
async function turnedAway(
  user: { id: string; name: string } | null,
  address: string | null,
  refusal: Refusal,
): Promise<Refusal> {
  const who = { userId: user?.id ?? null, name: user?.name ?? "Tên đăng nhập không có", address };
  await recordSignInRefusal(who, refusal.reason);
  return refusal;
}

function tooOften(wait: number): Refusal {
  return refused("too_many", tooMany(wait), { retryAfterSeconds: wait });
}

/** For whoever has shown otherwise to be the account's person: the wrong guesses of before hold nobody up. */
export function forgetGuesses(username: string): Promise<void> {
  return forgetAttempts(perAccount(username).key);
}

export function tooMany(seconds: number): string {
  return `Đã thử quá nhiều lần. Chờ ${Math.ceil(seconds / 60)} phút rồi thử lại.`;
}

/**
 * Starts a session of whoever has shown the password, while that is the account's and opens it: who changes it or locks
 * the account at this moment waits, and then ends this session too.
 */
async function startSession(
  user: { id: string; name: string; passwordHash: string | null },
  from: { address: string | null; userAgent: string | null },
): Promise<Result<SignedIn>> {
  const sessionId = newId();
  const who = { userId: user.id, name: user.name, address: from.address };
  return change<SignedIn>(who, async (tx, record) => {
    const db = systemWriter("sessions belong to no organisation", tx);
    const opens = await db.$queryRaw<object[]>`
      SELECT id FROM users WHERE id = ${user.id}::uuid AND password_hash = ${user.passwordHash} AND disabled_at IS NULL
      FOR SHARE`;
    if (opens.length === 0) return refused("forbidden", WRONG);
    await db.session.create({
      data: {
        id: sessionId,
        userId: user.id,
        endsAt: new Date(Date.now() + SESSION_DAYS * 86_400_000),
        address: from.address,
        userAgent: from.userAgent?.slice(0, 300) ?? null,
      },
    });
    record({ type: "session.started", orgId: null, subjectId: user.id });
    return done({ sessionId, userId: user.id, name: user.name });
  });
}
