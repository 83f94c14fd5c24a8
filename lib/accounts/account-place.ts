import { can } from "@/lib/access/can";
import type { HeldElsewhere } from "@/lib/access/can-structure";
import { refusal } from "@/lib/access/refusals";
import type { Actor, Role, UnitKind } from "@/lib/access/types";
import { wallDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";

type RoleAt = {
  role: Role;
  orgId: string | null;
  unit: { id: string; kind: UnitKind; parentId: string | null } | null;
};

/** A role's place as the questions of permission want it: unit, and branch where it is held at one. */
export function placeOfRole({ role, orgId, unit }: RoleAt): HeldElsewhere {
  if (!orgId || !unit) return { role, place: null };
  const branchId = unit.kind === "branch" ? unit.id : null;
  return { role, place: { orgId, unitId: branchId ? (unit.parentId ?? unit.id) : unit.id, branchId } };
}

export type ManagedAccount = {
  id: string;
  username: string;
  name: string;
  disabledAt: Date | null;
  version: number;
  orgId: string | null;
};

/** An account that the actor may manage, with the organisation under which the change is logged. */
export async function managedAccount(actor: Actor, userId: unknown): Promise<Result<ManagedAccount>> {
  if (typeof userId !== "string" || !isId(userId)) return notFound();
  const found = await system("accounts belong to no organisation").user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      username: true,
      name: true,
      disabledAt: true,
      version: true,
      roles: {
        select: {
          role: true,
          orgId: true,
          unit: { select: { id: true, kind: true, parentId: true } },
          toDay: true,
          endedAt: true,
        },
      },
    },
  });
  if (!found) return notFound();
  const { roles, ...account } = found;
  const day = fromDay(wallDay());
  const held = roles.map((role) => ({
    ...placeOfRole(role),
    over: role.endedAt !== null || (role.toDay !== null && role.toDay < day),
  }));
  const no = refusal(can.manageAccount(actor, held));
  if (no) return no;
  return done({ ...account, orgId: roles.find((role) => role.orgId)?.orgId ?? null });
}
