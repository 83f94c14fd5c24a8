import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { endRoleWithin } from "@/lib/accounts/roles/end";
import { rolesWithin } from "@/lib/accounts/roles/find";
import { restoreRoleWithin } from "@/lib/accounts/roles/restore";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { type Transaction, type Writer, writer } from "@/lib/platform/database/database";
import { isExclusionViolation } from "@/lib/platform/database/errors";
import { formatDate } from "@/lib/platform/dates";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { staleAct } from "./approval";
import type { FoundBody } from "./bodies";
import { mayGive } from "./foreseen";
import { ACT_LABELS } from "./messages";
import { type ActView, actsWithin, findAct } from "./queries";
import { committeeOn, laterAct, mayMove } from "./rules";
import { withdrawActSchema } from "./schema";
import type { Act, KeptPost, RoleChange } from "./types";
import { followInRoster, lockBody, putPostsBack, type RecordEvent } from "./writing";

/**
 * Drops an act that is not approved yet, for who keeps it; or withdraws an approved one, for who approved it: the
 * committee, posts and roles are then as they were before.
 */
export async function withdrawAct(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await findAct(actor, id);
  if (!found.ok) return found;
  const { act, body } = found.value;
  const no = fallRefusal(actor, found.value);
  if (no) return no;
  if (!canFall(act)) return refused("conflict", "Việc này đã rút rồi. Mở lại trang để xem.");
  const parsed = parse(withdrawActSchema, input);
  if (!parsed.ok) return parsed;
  return restoring(() =>
    change<null>(whoIs(actor), async (tx, record) => {
      const taking = { actor, body, tx, db: writer(body.scope, tx), record };
      const fallen = await fallWithin(taking, act, parsed.value);
      return fallen === "stale" ? () => staleAct(actor, id) : (fallen ?? done(null));
    }),
  );
}

/** Whether an act stands that can be dropped or withdrawn. */
export function canFall({ state }: Act): boolean {
  return mayMove(state, "withdraw") || mayMove(state, "drop");
}

/** Takes an act out of the history of its body, with all that it brought; `stale` where somebody was faster. */
export async function fallWithin(
  taking: Taking,
  act: Act,
  { reason, version }: { reason: string; version: number },
): Promise<Refusal | "stale" | null> {
  const { actor, body, tx, db, record } = taking;
  await lockBody(db, body);
  const acts = await actsWithin(tx, body);
  const { count } = await db.committeeAct.updateMany({
    where: { id: act.id, version, state: act.state },
    data: {
      state: "withdrawn",
      withdrawReason: reason,
      withdrawnBy: actor.name,
      dueOn: null,
      version: { increment: 1 },
    },
  });
  if (count === 0) return "stale";
  const isApproved = mayMove(act.state, "withdraw");
  const { orgId, unitId } = body.place;
  const at = { orgId, unitId, subjectId: act.id, after: { reason } };
  record({ ...at, type: isApproved ? "committee.withdrawn" : "committee.dropped" });
  return isApproved ? takeBack(taking, acts, act) : null;
}

/** Roles hang on an act only by the office, which then also takes it back. */
export function fallRefusal(actor: Actor, { act, body }: ActView): Refusal | null {
  if (act.state !== "approved") return refusal(can.keepCommittee(actor, body.place));
  if (!act.touchedRoles) return refusal(can.decideCommittee(actor, body.place));
  return mayGive(actor, body)
    ? null
    : forbidden("Vai trò đăng nhập đã đổi theo việc này, nên văn phòng cấp trên rút.");
}

export function mayWithdraw(actor: Actor, view: ActView): boolean {
  return view.act.state !== "withdrawn" && fallRefusal(actor, view) === null;
}

type Taking = { actor: Actor; body: FoundBody; tx: Transaction; db: Writer; record: RecordEvent };

/** What an approved act brought is undone in the same transaction, or it stays and is told why. */
async function takeBack(taking: Taking, acts: readonly Act[], act: Act): Promise<Refusal | null> {
  const { body, db, record } = taking;
  const later = laterAct(acts, act);
  if (later)
    return refused(
      "conflict",
      `${ACT_LABELS[later.kind]} ngày ${formatDate(later.heldOn)} đã theo sau việc này. Rút việc đó trước.`,
    );
  const seats = act.seats.map(({ id }) => id);
  if ((await db.organisationRating.count({ where: { seatId: { in: seats } } })) > 0)
    return refused(
      "conflict",
      "Đã xếp loại cán bộ theo Ban Chấp hành này nên không rút được. Ghi kiện toàn mới.",
    );
  const kept = await db.committeeAct.findFirst({
    where: { id: act.id },
    select: { roleChanges: true, postChanges: true },
  });
  const posts = kept?.postChanges as KeptPost[] | null | undefined;
  const within = { db, record, orgId: body.place.orgId };
  const back = posts
    ? await putPostsBack(within, body.place, posts, act.id)
    : await leaveInRoster(within, body, acts, act);
  if (!back.ok) return back;
  // The software is told of what stands again, and of no post beside it.
  await db.committeeAct.updateMany({
    where: { id: act.id, typedOn: { not: null } },
    data: { wasTyped: true, typedOn: null, typedBy: null, ...(posts ? { postChanges: back.value } : {}) },
  });
  if (!act.touchedRoles) return null;
  return putRolesBack(taking, kept?.roleChanges as RoleChange[] | null | undefined);
}

/** Of an act that took effect before what it wrote over was kept: who sat by it alone has no post. */
async function leaveInRoster(
  within: Parameters<typeof followInRoster>[0],
  { kind, place }: FoundBody,
  acts: readonly Act[],
  act: Act,
): Promise<Result<KeptPost[]>> {
  const day = await today();
  const without = acts.filter(({ id }) => id !== act.id);
  const roster = { before: committeeOn(acts, day), after: committeeOn(without, day), kind };
  return followInRoster(within, place, roster, { undo: act.id });
}

async function putRolesBack(
  { actor, body, tx, record }: Taking,
  changes: RoleChange[] | null | undefined,
): Promise<Refusal | null> {
  if (!changes)
    return refused(
      "conflict",
      "Vai trò theo việc này được giao khi phần mềm chưa giữ từng lần đổi, nên không trả lại đúng được. Ghi kiện toàn mới.",
    );
  const ids = changes.map(({ roleId }) => roleId);
  const found = await rolesWithin(tx, body.scope, ids);
  const given = found.filter((role) => changes.some((one) => one.roleId === role.id && one.is === "given"));
  for (const role of given)
    if (role.endedAt === null && !(await endRoleWithin(tx, record, role, null)))
      return changed(role.user.name);
  for (const { roleId, is, version } of changes) {
    const role = found.find((one) => one.id === roleId);
    if (is === "given" || !role) continue;
    if (role.user.id === actor.userId)
      return refused("conflict", "Rút việc này thì vai trò cũ của chính bạn mở lại. Nhờ người khác rút.");
    const restored = await restoreRoleWithin(tx, record, { ...role, version });
    if (restored !== true) return restored || changed(role.user.name);
  }
  return null;
}

function changed(name: string): Refusal {
  return refused(
    "conflict",
    `Vai trò của ${name} đã đổi sau việc này nên không trả lại đúng được. Ghi kiện toàn mới.`,
  );
}

/** A role that was given again since stands where the old one would come back. */
async function restoring(run: () => Promise<Result<null>>): Promise<Result<null>> {
  try {
    return await run();
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    return refused(
      "conflict",
      "Người thôi vai trò theo việc này đã được giao lại vai trò đó, nên không trả lại đúng được. Ghi kiện toàn mới.",
    );
  }
}
