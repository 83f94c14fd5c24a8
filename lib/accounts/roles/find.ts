import { can } from "@/lib/access/can";
import { roleNotOver } from "@/lib/access/roles-in-force";
import type { Actor, Role } from "@/lib/access/types";
import { system, systemWriter, type Transaction } from "@/lib/platform/database/database";
import { toDay, toDayOrNull } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { placeOfRole } from "../account-place";

export type FoundRole = {
  id: string;
  role: Role;
  orgId: string | null;
  unitId: string | null;
  user: { id: string; name: string };
  fromDay: PlainDate;
  toDay: PlainDate | null;
  needsSecond: boolean;
  secondedAt: Date | null;
  endedAt: Date | null;
  seesSensitive: boolean;
  version: number;
};

/** What a save that came too late is compared with. */
export type RoleTerm = Pick<FoundRole, "version" | "toDay" | "seesSensitive">;

/** A role by its id, for whoever sees the unit where it is held. */
export async function findRole(actor: Actor, roleId: unknown): Promise<Result<FoundRole>> {
  if (typeof roleId !== "string" || !isId(roleId)) return notFound();
  const found = await system("roles are held by accounts").roleAssignment.findUnique({
    where: { id: roleId },
    select: {
      id: true,
      role: true,
      orgId: true,
      unitId: true,
      unit: { select: { id: true, kind: true, parentId: true } },
      user: { select: { id: true, name: true } },
      fromDay: true,
      toDay: true,
      needsSecond: true,
      secondedAt: true,
      endedAt: true,
      seesSensitive: true,
      version: true,
    },
  });
  if (!found) return notFound();
  const { place } = placeOfRole(found);
  const seen = place ? can.seeUnit(actor, place).allowed : can.readSystemLog(actor).allowed;
  if (!seen) return notFound();
  const { unit: _, ...role } = found;
  return done({ ...role, fromDay: toDay(role.fromDay), toDay: toDayOrNull(role.toDay) });
}

/** Roles in an organisation by their ids, as they stand within a change. */
export function rolesWithin(tx: Transaction, { orgId }: Scope, ids: readonly string[]) {
  return systemWriter("roles are held by accounts", tx).roleAssignment.findMany({
    where: { orgId, id: { in: [...ids] } },
    select: {
      id: true,
      role: true,
      orgId: true,
      unitId: true,
      isDeputy: true,
      endedAt: true,
      version: true,
      user: { select: { id: true, name: true } },
    },
    take: ids.length,
  });
}

/** Roles like this one at its place that are not over, and not as deputy, the oldest first; as they stand within a change. */
export function rolesLike(
  tx: Transaction,
  { orgId, unitId, role }: Pick<FoundRole, "orgId" | "unitId" | "role">,
) {
  return systemWriter("roles are held by accounts", tx).roleAssignment.findMany({
    where: { orgId, unitId, role, isDeputy: false, ...roleNotOver() },
    orderBy: { createdAt: "asc" },
    take: 100,
    select: { id: true, createdAt: true, user: { select: { name: true } } },
  });
}
