import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { systemWriter, type Transaction } from "@/lib/platform/database/database";
import { addDays, dayOf } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { newSecret } from "@/lib/platform/ids";
import { done, type Result, refused } from "@/lib/platform/result";
import { secretDigest } from "@/lib/platform/sealing";
import type { LinkPurpose } from "@/prisma/generated/client";
import { managedAccount } from "../account-place";
import { hashPassword } from "../passwords";
import { setPasswordSchema } from "../schema";
import { endSessionsOf } from "../sessions";
import { forgetGuesses } from "../sign-in";
import type { ShownLink } from "../types";
import { openLink, spentLink } from "./queries";

const DAYS_VALID = 7;
const REASON = "links open accounts, which belong to no organisation";

/**
 * The links of a person open nothing any more, within a change that has the account's row: of two at once the second
 * finds what the first has made.
 */
export async function revokeLinks(tx: Transaction, userId: string): Promise<void> {
  await systemWriter(REASON, tx).oneTimeLink.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** Makes a link within a change that has the account's row; links made before for the same person open nothing any more. */
export async function makeLink(
  tx: Transaction,
  record: (event: AuditEvent) => void,
  link: {
    purpose: LinkPurpose;
    user: { id: string; username: string; name: string };
    madeById: string | null;
    orgId: string | null;
  },
): Promise<ShownLink> {
  const { purpose, user, madeById, orgId } = link;
  const secret = newSecret();
  const made = new Date();
  const expiresAt = new Date(made.getTime() + DAYS_VALID * 86_400_000);
  await revokeLinks(tx, user.id);
  await systemWriter(REASON, tx).oneTimeLink.create({
    data: { digest: secretDigest(secret), purpose, userId: user.id, madeById, expiresAt },
  });
  record({ type: "account.link_made", orgId, subjectId: user.id, detail: { purpose } });
  const { username, name } = user;
  return {
    url: `${env().origin}/link/${secret}`,
    username,
    name,
    expiresOn: addDays(dayOf(made), DAYS_VALID),
  };
}

/** A link by which a person sets a new password; the old one and the sessions end now, not when it is used. */
export async function makeResetLink(
  actor: Actor,
  userId: unknown,
  at?: string | null,
): Promise<Result<ShownLink>> {
  const account = await managedAccount(actor, userId, at);
  if (!account.ok) return account;
  const { orgId, ...user } = account.value;
  if (user.id === actor.userId)
    return refused("conflict", "Đổi mật khẩu của mình ở trang tài khoản của bạn.");
  return change(whoIs(actor), async (tx, record) => {
    const emptied = await systemWriter(REASON, tx).user.updateMany({
      where: { id: user.id, disabledAt: null },
      data: { passwordHash: null },
    });
    if (emptied.count === 0)
      return refused(
        "conflict",
        "Tài khoản này đang khóa nên đường dẫn không mở được gì. Mở lại tài khoản trước.",
      );
    const ended = await endSessionsOf(tx, user.id);
    if (ended > 0)
      record({ type: "session.revoked", orgId, subjectId: user.id, detail: { sessions: ended } });
    return done(await makeLink(tx, record, { purpose: "reset", user, madeById: actor.userId, orgId }));
  });
}

/** Sets the password of the person whose link this is; the link is used up, open sessions end. */
export async function setPasswordByLink(
  secret: string,
  input: unknown,
  address: string | null,
): Promise<Result<{ username: string }>> {
  const link = await openLink(secret);
  if (!link.ok) return link;
  const parsed = parse(setPasswordSchema, input);
  if (!parsed.ok) return parsed;
  const passwordHash = await hashPassword(parsed.value.password);
  const { linkId, user } = link.value;
  const set = await change({ userId: user.id, name: user.name, address }, async (tx, record) => {
    const db = systemWriter(REASON, tx);
    const set = await db.user.updateMany({
      where: { id: user.id, disabledAt: null },
      data: { passwordHash, version: { increment: 1 } },
    });
    const used = await db.oneTimeLink.updateMany({
      where: { id: linkId, usedAt: null, revokedAt: null },
      data: { usedAt: new Date() },
    });
    if (set.count === 0 || used.count === 0) return spentLink();
    await endSessionsOf(tx, user.id);
    record({ type: "account.password_set", orgId: null, subjectId: user.id, detail: { by: "link" } });
    return done({ username: user.username });
  });
  if (set.ok) await forgetGuesses(user.username);
  return set;
}
