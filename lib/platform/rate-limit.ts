import { systemRows } from "./database/database";

const hit = {
  name: "rate_limit_hit",
  text: `INSERT INTO rate_limits AS r (key, count, expires_at) VALUES ($1, 1, now() + make_interval(secs => $2))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r.expires_at <= now() THEN 1 ELSE r.count + 1 END,
      expires_at = CASE WHEN r.expires_at <= now() THEN excluded.expires_at ELSE r.expires_at END
    RETURNING count, ceil(extract(epoch FROM expires_at - now()))::int AS seconds`,
};
const look = {
  name: "rate_limit_look",
  text: `SELECT count, ceil(extract(epoch FROM expires_at - now()))::int AS seconds
    FROM rate_limits WHERE key = $1 AND expires_at > now()`,
};
const forget = {
  name: "rate_limit_forget",
  text: "DELETE FROM rate_limits WHERE key = $1 OR expires_at < now() - interval '1 day'",
};

const undo = {
  name: "rate_limit_undo",
  text: "UPDATE rate_limits SET count = count - 1 WHERE key = $1 AND count > 0",
};

const REASON = "attempts are counted before anybody is known";

export type Limit = { key: string; most: number; seconds: number };

/** Counts one attempt; the seconds to wait when it is one too many, else null. */
export async function countAttempt(limit: Limit): Promise<number | null> {
  const [row] = await systemRows<{ count: number; seconds: number }>(REASON, hit, [limit.key, limit.seconds]);
  return row && row.count > limit.most ? Math.max(1, row.seconds) : null;
}

/** Whether the limit is used up, without counting. */
export async function waitFor(limit: Limit): Promise<number | null> {
  const [row] = await systemRows<{ count: number; seconds: number }>(REASON, look, [limit.key]);
  return row && row.count >= limit.most ? Math.max(1, row.seconds) : null;
}

/** Takes one attempt back: it was none of those that are limited. */
export async function uncountAttempt(key: string): Promise<void> {
  await systemRows(REASON, undo, [key]);
}

export async function forgetAttempts(key: string): Promise<void> {
  await systemRows(REASON, forget, [key]);
}
