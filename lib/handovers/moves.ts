import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { rolesAt } from "@/lib/committees/foreseen";
import { lockBody } from "@/lib/committees/writing";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { changeHands, onlyOnce } from "./changing-hands";
import { staleHandover } from "./commands";
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
 * begins on the day of the hand-over. It is taken back while nothing rests on it (`takeHandoverBack`); then another follows.
 */
export async function recordHandover(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await findHandover(actor, id);
  if (!found.ok) return found;
  const { body, handover, may } = found.value;
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
      const no = await changeHands({ actor, tx, db, record, body, at: by.recordedAt }, handover, held);
      if (no) return no;
      record({ type: "handover.recorded", orgId, unitId, subjectId: id });
      return done(null);
    }),
  );
}
