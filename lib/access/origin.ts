import { env } from "@/lib/platform/env";

/**
 * Whether a write comes from the application's own pages. With APP_URL exactly its origin; on a loopback HOST
 * without APP_URL exactly http://localhost:PORT and http://127.0.0.1:PORT. A missing Origin is a foreign one.
 */
export function isOwnOrigin(origin: string | null): boolean {
  const { origin: own, port, onLoopback, hasAppUrl } = env();
  if (hasAppUrl || !onLoopback) return origin === own;
  return origin === `http://localhost:${port}` || origin === `http://127.0.0.1:${port}`;
}
