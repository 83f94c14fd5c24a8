import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import { assignRole } from "@/lib/accounts/roles/assign";
import { endRoleWithin } from "@/lib/accounts/roles/end";
import { bodyId, bodyName, type FoundBody } from "@/lib/committees/bodies";
import { heldBeside } from "@/lib/committees/effects";
import type { HeldHere } from "@/lib/committees/foreseen";
import type { RoleChange } from "@/lib/committees/types";
import type { RecordEvent } from "@/lib/committees/writing";
import type { Transaction, Writer } from "@/lib/platform/database/database";
import { isExclusionViolation } from "@/lib/platform/database/errors";
import { pack } from "@/lib/platform/packing";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { type KeptHands, passOn } from "./passing-on";
import { secretaryRole } from "./queries";
import type { Handover } from "./types";

export type Hands = {
  actor: Actor;
  tx: Transaction;
  db: Writer;
  record: RecordEvent;
  body: FoundBody;
  /** The moment of the recording. */
  at: Date;
};
type Handed = Pick<Handover, "id" | "giver" | "receiver" | "handedOn" | "lines">;

/** The work and the roles go to who receives, within the change that records it; what it changed is kept with it. */
export async function changeHands(
  hands: Hands,
  handover: Handed,
  held: readonly HeldHere[],
): Promise<Refusal | null> {
  const { actor, db, record, body } = hands;
  const at = { updatedById: personOf(actor), updatedBy: actor.name, updatedAt: hands.at };
  const work = await passOn({ db, record, body, at }, handover);
  if (!work) return WORK_CHANGED;
  const roles = await passRole(hands, handover, held);
  if (!roles.ok) return roles;
  const changesSealed = pack({ work, roles: roles.value } satisfies KeptHands);
  await db.handover.updateMany({ where: { id: handover.id }, data: { changesSealed } });
  return null;
}

/** Which roles end with a hand-over, and whether who receives is given the secretary's. */
export function rolesToPass(
  { giver, receiver }: Pick<Handed, "giver" | "receiver">,
  held: readonly HeldHere[],
  body: FoundBody,
): { ending: HeldHere[]; gives: boolean } {
  const ofSecretary = held.filter(({ role }) => role === secretaryRole(body));
  return {
    ending: ofSecretary.filter(
      ({ userId, isDeputy }) => userId === giver.id || (userId === receiver.id && isDeputy),
    ),
    gives: !ofSecretary.some(({ userId, isDeputy }) => userId === receiver.id && !isDeputy),
  };
}

/** Ends what the one held as secretary, and what the other held as deputy; gives the other what is not held yet. */
async function passRole(
  { actor, tx, record, body }: Hands,
  handover: Handed,
  held: readonly HeldHere[],
): Promise<Result<RoleChange[]>> {
  const role = secretaryRole(body);
  const { orgId } = body.place;
  const { ending, gives } = rolesToPass(handover, held, body);
  const changes: RoleChange[] = [];
  for (const { roleId, userId, name, version } of ending) {
    const ended = { id: roleId, role, orgId, unitId: bodyId(body), user: { id: userId, name }, version };
    if (!(await endRoleWithin(tx, record, ended, null))) return ROLES_CHANGED;
    changes.push({ roleId, is: "ended", version: version + 1, beside: heldBeside(held, { roleId, role }) });
  }
  if (!gives) return done(changes);
  const to = { role, orgId, unitId: bodyId(body), unitName: bodyName(body) };
  const term = { isDeputy: false, fromDay: handover.handedOn };
  const given = await assignRole(tx, record, actor, handover.receiver.id, to, term);
  if (!given.ok) return given;
  return done([...changes, { roleId: given.value.roleId, is: "given", version: 1 }]);
}

const ROLES_CHANGED = refused("conflict", "Vai trò ở đây vừa đổi. Mở lại trang để xem rồi ghi lại.");
const WORK_CHANGED = refused(
  "conflict",
  "Có người vừa sửa một việc, hồ sơ đang bàn giao. Mở lại trang để xem rồi ghi lại.",
);

/** A role that was given meanwhile stands in the way. */
export async function onlyOnce<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    return ROLES_CHANGED;
  }
}
