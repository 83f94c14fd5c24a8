import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { systemWriter, type Transaction } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { managedAccount } from "./account-place";
import { createInvited, searchKeyOf } from "./inviting";
import { makeLink, revokeLinks } from "./links/commands";
import { assignRole, roleToGive } from "./roles/assign";
import { noAdministratorAfter } from "./roles/last-administrator";
import { inviteSchema, renameSchema, revokeSessionSchema } from "./schema";
import { endSessionOf, endSessionsOf } from "./sessions";
import type { ShownLink } from "./types";

const REASON = "accounts belong to no organisation";

/** Makes an account with its first role and the link, shown once, by which the person sets a password. */
export async function inviteAccount(
  actor: Actor,
  orgId: string | null,
  input: unknown,
): Promise<Result<ShownLink>> {
  const role = await roleToGive(actor, orgId, input);
  if (!role.ok) return role;
  const parsed = parse(inviteSchema, input);
  if (!parsed.ok) return parsed;
  const { username, name } = parsed.value;
  try {
    return await change<ShownLink>(whoIs(actor), async (tx, record) => {
      const user = await createInvited(tx, record, orgId, { username, name });
      const given = await assignRole(tx, record, actor, user.id, role.value, parsed.value);
      if (!given.ok) return given;
      return done(await makeLink(tx, record, { purpose: "invitation", user, madeById: actor.userId, orgId }));
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refusedAt("username", `Tên đăng nhập "${username}" đã có người dùng. Chọn tên khác.`, "conflict");
  }
}

export async function renameAccount(actor: Actor, input: unknown, at?: string | null): Promise<Result<null>> {
  const account = await managedAccount(actor, (input as { userId?: unknown } | null)?.userId, at);
  if (!account.ok) return account;
  const parsed = parse(renameSchema, input);
  if (!parsed.ok) return parsed;
  const { userId, name, version } = parsed.value;
  const searchKey = searchKeyOf({ ...account.value, name });
  return change(whoIs(actor), async (tx, record) => {
    const saved = await systemWriter(REASON, tx).user.updateMany({
      where: { id: userId, version },
      data: { name, searchKey, version: { increment: 1 } },
    });
    if (saved.count === 0) return () => stale(actor, userId);
    record({
      type: "account.renamed",
      orgId: account.value.orgId,
      subjectId: userId,
      before: { name: account.value.name },
      after: { name },
    });
    return done(null);
  });
}

/** Locks an account: its sessions end, its password and its links open nothing. */
export async function disableAccount(
  actor: Actor,
  userId: unknown,
  at?: string | null,
): Promise<Result<null>> {
  const account = await managedAccount(actor, userId, at);
  if (!account.ok) return account;
  const { id, orgId } = account.value;
  if (id === actor.userId)
    return refused("conflict", "Không tự khóa tài khoản của mình. Nhờ người khác khóa.");
  return change(whoIs(actor), async (tx, record) => {
    const no = await noAdministratorAfter(tx, { userId: id });
    if (no) return no;
    if (!(await setDisabled(tx, id, true)))
      return refused("conflict", "Tài khoản này đã khóa rồi. Mở lại trang để xem.");
    await revokeLinks(tx, id);
    await endSessionsOf(tx, id);
    record({ type: "account.disabled", orgId, subjectId: id });
    return done(null);
  });
}

export async function enableAccount(
  actor: Actor,
  userId: unknown,
  at?: string | null,
): Promise<Result<null>> {
  const account = await managedAccount(actor, userId, at);
  if (!account.ok) return account;
  const { id, orgId } = account.value;
  return change(whoIs(actor), async (tx, record) => {
    if (!(await setDisabled(tx, id, false)))
      return refused("conflict", "Tài khoản này không khóa. Mở lại trang để xem.");
    record({ type: "account.enabled", orgId, subjectId: id });
    return done(null);
  });
}

/** Ends one session of a person: a device that was left signed in. */
export async function revokeSession(actor: Actor, input: unknown, at?: string | null): Promise<Result<null>> {
  const account = await managedAccount(actor, (input as { userId?: unknown } | null)?.userId, at);
  if (!account.ok) return account;
  const parsed = parse(revokeSessionSchema, input);
  if (!parsed.ok) return parsed;
  const { id, orgId } = account.value;
  return change(whoIs(actor), async (tx, record) => {
    const over = await endSessionOf(tx, id, parsed.value.sessionId);
    if (over) return over;
    record({ type: "session.revoked", orgId, subjectId: id, detail: { sessions: 1 } });
    return done(null);
  });
}

/** Ends all sessions of a person at once. */
export async function revokeSessions(
  actor: Actor,
  userId: unknown,
  at?: string | null,
): Promise<Result<null>> {
  const account = await managedAccount(actor, userId, at);
  if (!account.ok) return account;
  const { id, orgId } = account.value;
  return change(whoIs(actor), async (tx, record) => {
    const sessions = await endSessionsOf(tx, id);
    record({ type: "session.revoked", orgId, subjectId: id, detail: { sessions } });
    return done(null);
  });
}

/** False where it stands so already: the day since which an account is locked is kept. */
async function setDisabled(tx: Transaction, id: string, disabled: boolean): Promise<boolean> {
  const { count } = await systemWriter(REASON, tx).user.updateMany({
    where: { id, disabledAt: disabled ? null : { not: null } },
    data: { disabledAt: disabled ? new Date() : null, version: { increment: 1 } },
  });
  return count > 0;
}

async function stale(actor: Actor, userId: string): Promise<Refusal> {
  const current = await managedAccount(actor, userId);
  if (!current.ok) return current;
  const { name, version } = current.value;
  return refused("stale", "Người khác vừa sửa tài khoản này. Xem lại rồi lưu.", {
    current: { name, version },
  });
}
