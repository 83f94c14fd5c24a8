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

/**
 * An account that the actor may manage, with the organisation under which the change is logged.
 * `at`: the organisation on whose page it is managed.
 */
export async function managedAccount(
  actor: Actor,
  userId: unknown,
  at: string | null = null,
): Promise<Result<ManagedAccount>> {
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
        orderBy: [{ fromDay: "desc" }, { id: "asc" }],
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
  return done({ ...account, orgId: orgOfLog(actor, held, at) });
}

/** Of the organisations through which the actor manages the account, where it still holds a role: that of the page, else the newest. */
function orgOfLog(actor: Actor, held: readonly HeldElsewhere[], at: string | null): string | null {
  const through = held.flatMap(({ place, over }) =>
    place && can.manageAccounts(actor, place.orgId).allowed ? { orgId: place.orgId, over } : [],
  );
  const lasting = through.filter(({ over }) => !over);
  const orgs = (lasting.length > 0 ? lasting : through).map(({ orgId }) => orgId);
  return orgs.find((orgId) => orgId === at) ?? orgs[0] ?? null;
}
