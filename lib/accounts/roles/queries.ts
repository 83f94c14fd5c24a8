import { can } from "@/lib/access/can";
import { roleInForce, roleNotOver } from "@/lib/access/roles-in-force";
import { organisationsOf } from "@/lib/access/scopes";
import type { Actor, Role } from "@/lib/access/types";
import { wallDay } from "@/lib/platform/clock";
import { system, systemRows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { dayOf, type PlainDate } from "@/lib/platform/dates";

export type SelfGivenRole = {
  id: string;
  role: Role;
  orgId: string | null;
  unitName: string | null;
  holderId: string;
  holderName: string;
  givenAt: Date;
  fromDay: PlainDate;
  /** Who agreed; null while it waits. */
  secondedBy: string | null;
  /** Null while it holds or waits. */
  endedOn: PlainDate | null;
  maySecond: boolean;
};

const MOST = 50;
const DAYS_TOLD = 30;

/**
 * Roles that somebody gave to himself or herself: those that wait for a second person, and those agreed to in the
 * last 30 days, also where they have ended since. The upper secretary is told of them; administrators see all.
 */
export async function selfGivenRoles(actor: Actor): Promise<SelfGivenRole[]> {
  if (can.hearOfSelfGivenRole(actor, null).allowed) return selfGiven(actor, "everywhere");
  const orgIds = organisationsOf(actor).filter((orgId) => can.hearOfSelfGivenRole(actor, orgId).allowed);
  return orgIds.length === 0 ? [] : selfGiven(actor, orgIds);
}

/** Those of an organisation that still wait, for the page of accounts. */
export async function waitingRoles(actor: Actor, orgId: string | null): Promise<SelfGivenRole[]> {
  const hearsOfAll = can.hearOfSelfGivenRole(actor, null).allowed;
  const mayManage = orgId ? can.manageAccounts(actor, orgId).allowed : hearsOfAll;
  if (!mayManage) return [];
  const found = await selfGiven(actor, orgId ? [orgId] : [], hearsOfAll);
  return found.filter(({ secondedBy }) => secondedBy === null);
}

type SelfGivenRow = Omit<SelfGivenRole, "maySecond" | "endedOn"> & {
  toDay: PlainDate | null;
  endedAt: Date | null;
};

/** One statement: `$1` everywhere, `$2` organisations, `$3` also what lies outside all of them, `$4` agreed to since. */
const selfGivenStatement = {
  name: "roles_self_given",
  text: `SELECT r.id, r.role, r.org_id AS "orgId", at.name AS "unitName", u.id AS "holderId", u.name AS "holderName",
      r.created_at AS "givenAt", r.from_day AS "fromDay", r.to_day AS "toDay", r.ended_at AS "endedAt", second.name AS "secondedBy"
    FROM role_assignments r
    JOIN users u ON u.id = r.user_id
    LEFT JOIN units at ON at.org_id = r.org_id AND at.id = r.unit_id
    LEFT JOIN users second ON second.id = r.seconded_by_id
    WHERE ($1 OR r.org_id = ANY ($2::uuid[]) OR ($3 AND r.org_id IS NULL))
      AND r.needs_second AND (r.seconded_at >= $4 OR (r.seconded_at IS NULL AND r.ended_at IS NULL))
    ORDER BY r.created_at DESC LIMIT ${MOST}`,
};

async function selfGiven(
  actor: Actor,
  orgs: "everywhere" | readonly string[],
  outside = false,
): Promise<SelfGivenRole[]> {
  const since = new Date(Date.now() - DAYS_TOLD * 86_400_000);
  const everywhere = orgs === "everywhere";
  const found = await systemRows<SelfGivenRow>("roles are held by accounts", selfGivenStatement, [
    everywhere,
    everywhere ? [] : orgs,
    outside,
    since,
  ]);
  const day = wallDay();
  return found.map(({ toDay, endedAt, ...row }) => ({
    ...row,
    endedOn: endedAt ? dayOf(endedAt) : toDay && toDay < day ? toDay : null,
    maySecond: can.secondRole(actor, row.role, row.orgId, row.holderId).allowed,
  }));
}

export type Officer = {
  roleId: string;
  role: Role;
  name: string;
  unitName: string;
  seesSensitive: boolean;
  isDeputy: boolean;
  version: number;
};

/** Who holds roles in force at a unit and its branches, for whoever sees the unit. */
export async function officersOf(actor: Actor, orgId: string, unit: { id: string }): Promise<Officer[]> {
  const found = await system("roles are held by accounts").roleAssignment.findMany({
    where: {
      orgId,
      unit: { OR: [{ id: unit.id }, { parentId: unit.id, kind: "branch" }] },
      user: { disabledAt: null },
      ...roleInForce(),
    },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }],
    select: {
      id: true,
      role: true,
      seesSensitive: true,
      isDeputy: true,
      version: true,
      user: { select: { name: true } },
      unit: { select: { id: true, kind: true, parentId: true, name: true } },
    },
  });
  return found.flatMap(({ id, user, unit: at, ...row }) => {
    if (!at) return [];
    const isBranch = at.kind === "branch";
    const place = {
      orgId,
      unitId: isBranch ? (at.parentId ?? at.id) : at.id,
      branchId: isBranch ? at.id : null,
    };
    return can.seeUnit(actor, place).allowed
      ? [{ ...row, roleId: id, name: user.name, unitName: at.name }]
      : [];
  });
}

/** Who holds which of these roles at a unit or branch, or will: those that are over are left out. */
export function rolesHeldAt({ orgId }: Scope, unitId: string, roles: readonly Role[]) {
  return system("roles are held by accounts").roleAssignment.findMany({
    where: { orgId, unitId, role: { in: [...roles] }, ...roleNotOver() },
    orderBy: { createdAt: "asc" },
    take: 100,
    select: {
      id: true,
      role: true,
      isDeputy: true,
      version: true,
      needsSecond: true,
      secondedAt: true,
      user: { select: { id: true, name: true, username: true } },
    },
  });
}
