import { decode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { isId } from "@/lib/platform/ids";

/** Sessions end this long after the sign-in, however busy. */
export const SESSION_DAYS = 14;

export function isSecureOrigin(): boolean {
  return env().origin.startsWith("https://");
}

export function sessionCookieName(): string {
  return isSecureOrigin() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

const TOKENS_KEPT = 2000;
const sessionIds = new Map<string, string>();

/** The session id that a cookie's token carries; decoding is pure, so its results may be kept. */
export async function sessionIdOf(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const known = sessionIds.get(token);
  if (known) return known;
  const claims = await decode({ token, secret: env().authSecret }).catch(() => null);
  const sessionId = claims?.sid;
  if (typeof sessionId !== "string" || !isId(sessionId)) return null;
  if (sessionIds.size >= TOKENS_KEPT) sessionIds.clear();
  sessionIds.set(token, sessionId);
  return sessionId;
}
