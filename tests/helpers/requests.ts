import { encode } from "next-auth/jwt";
import { sessionCookieName } from "@/lib/access/session-token";
import type { Actor } from "@/lib/access/types";
import { system } from "@/lib/platform/database/database";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";

/** The cookie of a session just started, to call route handlers as this person. */
export async function cookieOfActor(actor: Actor): Promise<string> {
  const id = newId();
  const endsAt = new Date(Date.now() + 3_600_000);
  const { userId } = actor;
  if (userId === null) throw new Error("the installation itself has no session");
  await system("a test's session").session.create({ data: { id, userId, endsAt } });
  const token = await encode({ token: { sid: id }, secret: env().authSecret });
  return `${sessionCookieName()}=${token}`;
}

export const ORIGIN = "http://localhost:3000";

/** A request to a route handler as a browser on the application's own pages sends it. */
export function requestTo(path: string, cookie: string | null, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  headers.set("origin", ORIGIN);
  if (cookie) headers.set("cookie", cookie);
  return new Request(ORIGIN + path, { ...init, headers });
}

export type Problem = { status: number; title: string; errors: { path: string; message: string }[] };
