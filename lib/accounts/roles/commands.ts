import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { wallDay } from "@/lib/platform/clock";
import { systemWriter } from "@/lib/platform/database/database";
import { isExclusionViolation } from "@/lib/platform/database/errors";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { managedAccount } from "../account-place";
import { endRoleSchema, giveRoleSchema, holderSchema, seesSensitiveSchema } from "../schema";
import { assignRole, closedSince, roleToGive } from "./assign";
import { endRoleWithin } from "./end";
import { type FoundRole, findRole, type RoleTerm } from "./find";
import { noAdministratorAfter } from "./last-administrator";
import { termState, wrongLastDay } from "./rules";

const REASON = "roles are held by accounts";
const NOT_WAITING = "Vai trò này không còn chờ ai đồng ý. Mở lại trang để xem.";

/** Gives an existing account one more role. */
export async function giveRole(
  actor: Actor,
  orgId: string | null,
  input: unknown,
): Promise<Result<{ roleId: string }>> {
  const holder = parse(holderSchema, input);
  if (!holder.ok) return notFound();
  const { userId } = holder.value;
  const account = userId === actor.userId ? null : await managedAccount(actor, userId);
  if (account && !account.ok) return account;
  const role = await roleToGive(actor, orgId, input);
  if (!role.ok) return role;
  const parsed = parse(giveRoleSchema, input);
  if (!parsed.ok) return parsed;
  try {
    return await change<{ roleId: string }>(whoIs(actor), (tx, record) =>
      assignRole(tx, record, actor, userId, role.value, parsed.value),
    );
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    return refused(
      "conflict",
      "Người này đang giữ vai trò đó ở đơn vị đó trong những ngày ấy. Ghi những ngày khác, hoặc kết thúc vai trò đang giữ trước.",
    );
  }
}

/** A second person agrees to a role that somebody gave to himself or herself. */
export async function secondRole(actor: Actor, roleId: unknown): Promise<Result<null>> {
  const found = await findRole(actor, roleId);
  if (!found.ok) return found;
  const { id, role, orgId, user, unitId, needsSecond, secondedAt, endedAt } = found.value;
  const no = refusal(can.secondRole(actor, role, orgId, user.id));
  if (no) return no;
  if (!needsSecond || secondedAt || endedAt) return refused("conflict", NOT_WAITING);
  return change(whoIs(actor), async (tx, record) => {
    const closed = unitId && (await closedSince(tx, unitId));
    if (closed)
      return refused(
        "conflict",
        `Nơi giữ vai trò này đã đóng từ ${formatDate(closed)}. Giao vai trò ở nơi đang hoạt động.`,
      );
    const saved = await systemWriter(REASON, tx).roleAssignment.updateMany({
      where: { id, secondedAt: null, endedAt: null },
      data: { secondedAt: new Date(), secondedById: actor.userId, version: { increment: 1 } },
    });
    if (saved.count === 0) return refused("conflict", NOT_WAITING);
    record({ type: "role.seconded", orgId, unitId, subjectId: user.id, detail: { role } });
    return done(null);
  });
}

/** Ends a role at once, or sets its last day. What ends at once ends the person's sessions. */
export async function endRole(actor: Actor, input: unknown): Promise<Result<null>> {
  const found = await findRole(actor, (input as { roleId?: unknown } | null)?.roleId);
  if (!found.ok) return found;
  const held = found.value;
  const no = refusal(can.giveRole(actor, held.role, held.orgId));
  if (no) return no;
  const parsed = parse(endRoleSchema, input);
  if (!parsed.ok) return parsed;
  const { version } = parsed.value;
  if (version !== held.version) return stale(actor, held.id);
  const lastDay = parsed.value.lastDay ?? null;
  const wrong = whyNotEnd(held, lastDay);
  if (wrong) return wrong;
  return change<null>(whoIs(actor), async (tx, record) => {
    const taken = { roleId: held.id, lastDay };
    const last = held.role === "SYSTEM_ADMIN" ? await noAdministratorAfter(tx, taken) : null;
    if (last) return last;
    return (await endRoleWithin(tx, record, held, lastDay)) ? done(null) : () => stale(actor, held.id);
  });
}

function whyNotEnd(held: FoundRole, lastDay: PlainDate | null): Refusal | null {
  const day = wallDay();
  if (termState({ ...held, ended: held.endedAt !== null, waits: false }, day) === "over")
    return refused("conflict", "Vai trò này đã kết thúc. Giao lại vai trò nếu người này còn giữ.");
  if (lastDay === null) return null;
  const message = wrongLastDay(held, lastDay, day);
  return message ? refusedAt("lastDay", message) : null;
}

/** The unit's secretary ticks "được xem thông tin nhạy cảm" for a member of the BCH. */
export async function setSeesSensitive(actor: Actor, input: unknown): Promise<Result<null>> {
  const found = await findRole(actor, (input as { roleId?: unknown } | null)?.roleId);
  if (!found.ok) return found;
  const { id, orgId, unitId, role, user } = found.value;
  if (role !== "UNIT_COMMITTEE" || !orgId || !unitId) return notFound();
  const no = refusal(can.letSeeSensitive(actor, { orgId, unitId }));
  if (no) return no;
  const parsed = parse(seesSensitiveSchema, input);
  if (!parsed.ok) return parsed;
  const { seesSensitive, version } = parsed.value;
  return change(whoIs(actor), async (tx, record) => {
    const saved = await systemWriter(REASON, tx).roleAssignment.updateMany({
      where: { id, version, endedAt: null },
      data: { seesSensitive, version: { increment: 1 } },
    });
    if (saved.count === 0) return () => stale(actor, id);
    record({ type: "account.sensitive_set", orgId, unitId, subjectId: user.id, detail: { seesSensitive } });
    return done(null);
  });
}

async function stale(actor: Actor, id: string): Promise<Refusal> {
  const found = await findRole(actor, id);
  if (!found.ok) return found;
  const { version, toDay, seesSensitive, endedAt } = found.value;
  if (endedAt) return refused("conflict", "Vai trò này vừa được người khác kết thúc. Mở lại trang để xem.");
  const current: RoleTerm = { version, toDay, seesSensitive };
  return refused("stale", "Người khác vừa đổi vai trò này. So hai bản rồi làm tiếp.", { current });
}
