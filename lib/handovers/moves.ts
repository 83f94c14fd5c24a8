import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { assignRole } from "@/lib/accounts/roles/assign";
import { endRoleWithin } from "@/lib/accounts/roles/end";
import { change } from "@/lib/audit/change";
import { bodyId, bodyName } from "@/lib/committees/bodies";
import { type HeldHere, rolesAt } from "@/lib/committees/foreseen";
import { lockBody, type RecordEvent } from "@/lib/committees/writing";
import { now } from "@/lib/platform/clock";
import { type Transaction, writer } from "@/lib/platform/database/database";
import { isExclusionViolation } from "@/lib/platform/database/errors";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { staleHandover } from "./commands";
import { passOn } from "./passing-on";
import { findHandover, type HandoverView, secretaryRole } from "./queries";
import { notOpen } from "./rules";
import { confirmSchema, handoverVersionSchema } from "./schema";

/** Each side says that what stands there is so; for who is gone the level above says it, with the reason. */
export async function confirmHandover(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await findHandover(actor, id);
  if (!found.ok) return found;
  const { body, handover, may } = found.value;
  const no = may.confirm ? null : (notOpen(handover) ?? notAsked(actor, found.value));
  if (no) return no;
  const parsed = parse(confirmSchema, input);
  if (!parsed.ok) return parsed;
  const { version, reason } = parsed.value;
  const isStandIn = may.confirm === "stand_in";
  if (isStandIn && reason === "") {
    return refusedAt("reason", "Ghi lý do xác nhận thay người bàn giao.");
  }
  const at = await now();
  const giver = { giverConfirmedAt: at, giverConfirmedById: personOf(actor), giverConfirmedBy: actor.name };
  const data =
    may.confirm === "receiver"
      ? { receiverConfirmedAt: at }
      : { ...giver, standInReason: isStandIn ? reason : null };
  const { orgId, unitId } = body.place;
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(body.scope, tx).handover.updateMany({
      where: { id, version, state: "open" },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) return () => staleHandover(actor, id);
    record({
      type: "handover.confirmed",
      orgId,
      unitId,
      subjectId: id,
      detail: { side: may.confirm },
      ...(isStandIn ? { after: { reason } } : {}),
    });
    return done(null);
  });
}

/** Why this person has nothing to confirm now. */
function notAsked(actor: Actor, { body, handover }: HandoverView): Refusal {
  const isParty = actor.userId === handover.giver.id || actor.userId === handover.receiver.id;
  if (isParty) return refused("conflict", "Bạn đã xác nhận rồi. Chờ bên kia và văn phòng cấp trên.");
  return (
    refusal(can.standInForGiver(actor, body.place)) ??
    refused("conflict", "Bên bàn giao đã xác nhận. Còn lại do người nhận xác nhận.")
  );
}

/**
 * The one act by which the work changes hands: what named the one names the other, the one's role ends and the other's
 * begins on the day of the hand-over. It is not undone; another hand-over follows it.
 */
export async function recordHandover(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await findHandover(actor, id);
  if (!found.ok) return found;
  const view = found.value;
  const { body, handover, may } = view;
  const no = refusal(can.giveRole(actor, secretaryRole(body), body.place.orgId)) ?? notOpen(handover);
  if (no) return no;
  if (!may.record)
    return refused("conflict", "Chưa đủ hai bên xác nhận nên chưa ghi bàn giao được. Chờ xác nhận rồi ghi.");
  const parsed = parse(handoverVersionSchema, input);
  if (!parsed.ok) return parsed;
  const held = await rolesAt(body);
  const { orgId, unitId } = body.place;
  const by = { recordedById: personOf(actor), recordedBy: actor.name, recordedAt: await now() };
  return onlyOnce(() =>
    change<null>(whoIs(actor), async (tx, record) => {
      const db = writer(body.scope, tx);
      await lockBody(db, body);
      const { count } = await db.handover.updateMany({
        where: { id, version: parsed.value.version, state: "open" },
        data: { state: "recorded", ...by, version: { increment: 1 } },
      });
      if (count === 0) return () => staleHandover(actor, id);
      const at = { updatedById: by.recordedById, updatedBy: actor.name, updatedAt: by.recordedAt };
      await passOn({ db, record, body, at }, handover);
      const refusedRole = await passRole({ actor, tx, record }, view, held);
      if (refusedRole) return refusedRole;
      record({ type: "handover.recorded", orgId, unitId, subjectId: id });
      return done(null);
    }),
  );
}

type Acting = { actor: Actor; tx: Transaction; record: RecordEvent };

/** Ends what the one held as secretary, and what the other held as deputy; gives the other what is not held yet. */
async function passRole(
  { actor, tx, record }: Acting,
  { body, handover: { giver, receiver, handedOn } }: HandoverView,
  held: readonly HeldHere[],
): Promise<Refusal | null> {
  const role = secretaryRole(body);
  const { orgId } = body.place;
  const ofSecretary = held.filter((one) => one.role === role);
  const ending = ofSecretary.filter(
    ({ userId, isDeputy }) => userId === giver.id || (userId === receiver.id && isDeputy),
  );
  for (const { roleId, userId, name, version } of ending) {
    const ended = { id: roleId, role, orgId, unitId: bodyId(body), user: { id: userId, name }, version };
    if (!(await endRoleWithin(tx, record, ended, null))) return changedMeanwhile();
  }
  if (ofSecretary.some(({ userId, isDeputy }) => userId === receiver.id && !isDeputy)) return null;
  const to = { role, orgId, unitId: bodyId(body), unitName: bodyName(body) };
  const given = await assignRole(tx, record, actor, receiver.id, to, { isDeputy: false, fromDay: handedOn });
  return given.ok ? null : given;
}

function changedMeanwhile(): Refusal {
  return refused("conflict", "Vai trò ở đây vừa đổi. Mở lại trang để xem rồi ghi lại.");
}

/** A role that was given meanwhile stands in the way. */
async function onlyOnce<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    return changedMeanwhile();
  }
}
