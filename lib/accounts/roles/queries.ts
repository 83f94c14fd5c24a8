import { can } from "@/lib/access/can";
import { isSystemAdmin } from "@/lib/access/holding";
import type { Actor, Role } from "@/lib/access/types";
import { wallDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";

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
  maySecond: boolean;
};

const MOST = 50;
const DAYS_TOLD = 30;

/**
 * Roles that somebody gave to himself or herself: those that wait for a second person, and those agreed to in the
 * last 30 days. The upper secretary is told of them; administrators see all.
 */
export async function selfGivenRoles(actor: Actor): Promise<SelfGivenRole[]> {
  const orgIds = actor.roles.flatMap(({ role, orgId }) => (role === "UPPER_SECRETARY" && orgId ? orgId : []));
  if (!isSystemAdmin(actor) && orgIds.length === 0) return [];
  return selfGiven(actor, isSystemAdmin(actor) ? {} : { orgId: { in: orgIds } });
}

/** Those of an organisation that still wait, for the page of accounts. */
export async function waitingRoles(actor: Actor, orgId: string | null): Promise<SelfGivenRole[]> {
  const mayManage = orgId ? can.manageAccounts(actor, orgId).allowed : isSystemAdmin(actor);
  if (!mayManage) return [];
  const found = await selfGiven(actor, {
    OR: [{ orgId }, ...(isSystemAdmin(actor) ? [{ orgId: null }] : [])],
  });
  return found.filter(({ secondedBy }) => secondedBy === null);
}

async function selfGiven(actor: Actor, within: object): Promise<SelfGivenRole[]> {
  const since = new Date(Date.now() - DAYS_TOLD * 86_400_000);
  const found = await system("roles are held by accounts").roleAssignment.findMany({
    where: {
      AND: [within, { OR: [{ secondedAt: null }, { secondedAt: { gte: since } }] }],
      needsSecond: true,
      endedAt: null,
    },
    orderBy: { createdAt: "desc" },
    take: MOST,
    select: {
      id: true,
      role: true,
      orgId: true,
      unit: { select: { name: true } },
      user: { select: { id: true, name: true } },
      createdAt: true,
      fromDay: true,
      secondedBy: { select: { name: true } },
    },
  });
  return found.map(({ unit, user, createdAt, secondedBy, ...row }) => ({
    ...row,
    fromDay: toDay(row.fromDay),
    unitName: unit?.name ?? null,
    holderId: user.id,
    holderName: user.name,
    givenAt: createdAt,
    secondedBy: secondedBy?.name ?? null,
    maySecond: can.secondRole(actor, row.role, row.orgId, user.id).allowed,
  }));
}

export type Officer = {
  roleId: string;
  role: Role;
  name: string;
  unitName: string;
  seesSensitive: boolean;
  version: number;
};

/** Who holds roles in force at a unit and its branches, for whoever sees the unit. */
export async function officersOf(actor: Actor, orgId: string, unit: { id: string }): Promise<Officer[]> {
  const day = fromDay(wallDay());
  const found = await system("roles are held by accounts").roleAssignment.findMany({
    where: {
      orgId,
      unit: { OR: [{ id: unit.id }, { parentId: unit.id, kind: "branch" }] },
      endedAt: null,
      fromDay: { lte: day },
      user: { disabledAt: null },
      AND: [
        { OR: [{ toDay: null }, { toDay: { gte: day } }] },
        { OR: [{ needsSecond: false }, { secondedAt: { not: null } }] },
      ],
    },
    orderBy: [{ role: "asc" }, { user: { name: "asc" } }],
    take: 200,
    select: {
      id: true,
      role: true,
      seesSensitive: true,
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
