import { now } from "@/lib/platform/clock";
import { systemRows } from "@/lib/platform/database/database";
import { countAttempt } from "@/lib/platform/rate-limit";
import type { RefusalReason } from "@/lib/platform/result";
import { SIGN_IN, type Who } from "./types";

const MOST_PER_MINUTE = 20;
const REASON = "refusals stand apart from what was refused";

/**
 * What others try at the door of an account does not count as attempts of its person. Those who
 * show no account are told apart by their addresses. The two ways to compare the person are each found in the index,
 * which IS NOT DISTINCT FROM is not. In the demo the day may be set back: what stands at a later one
 * is no attempt of this minute.
 */
export const refusalStatement = {
  name: "audit_refusal",
  text: `INSERT INTO audit_refusals (operation, reason, actor_id, actor_name, address, subject_id, at)
    SELECT $1, $2, $3::uuid, $4, $5, $6, $8::timestamptz
    WHERE (SELECT count(*) FROM audit_refusals WHERE (actor_id = $3::uuid
             OR $3::uuid IS NULL AND actor_id IS NULL AND address IS NOT DISTINCT FROM $5)
           AND operation <> '${SIGN_IN}' AND at > $8::timestamptz - interval '1 minute' AND at <= $8::timestamptz) < $7`,
};

const insertSignIn = {
  name: "audit_refusal_sign_in",
  text: `INSERT INTO audit_refusals (operation, reason, actor_id, actor_name, address, at)
    VALUES ('${SIGN_IN}', $1, $2, $3, $4, $5)`,
};

/** Keeps an attempt that was refused, in a statement of its own; at most 20 a minute from one person, of those who show no account from one address. */
export async function recordRefusal(
  who: Who,
  attempt: { operation: string; reason: RefusalReason; subjectId?: string | null },
): Promise<void> {
  const { operation, reason, subjectId = null } = attempt;
  await systemRows(REASON, refusalStatement, [
    operation,
    reason,
    who.userId,
    who.name,
    who.address,
    subjectId,
    MOST_PER_MINUTE,
    await now(),
  ]);
}

/**
 * Keeps a sign-in that was refused; at most 20 a minute from one address, whatever names it tries: what is written, and
 * how long that takes, must not tell a name that is known from one that is not.
 */
export async function recordSignInRefusal(
  { userId, name, address }: Who,
  reason: RefusalReason,
): Promise<void> {
  const key = `refusals:${SIGN_IN}:${address ?? ""}`;
  if ((await countAttempt({ key, most: MOST_PER_MINUTE, seconds: 60 })) !== null) return;
  await systemRows(REASON, insertSignIn, [reason, userId, name, address, await now()]);
}
