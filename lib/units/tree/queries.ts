import { can } from "@/lib/access/can";
import { isSystemAdmin, readsOrganisation } from "@/lib/access/holding";
import { structureScope } from "@/lib/access/scopes";
import type { Actor, UnitKind } from "@/lib/access/types";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { reader } from "@/lib/platform/database/database";
import { toDay, toDayOrNull } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { lastOfEachDay } from "../rules";
import type { UnitRef, UnitRow } from "../types";

const ref = { id: true, code: true, name: true } as const;
const card = {
  ...ref,
  kind: true,
  parentId: true,
  sector: true,
  periodKind: true,
  partyCommittee: true,
  openedOn: true,
  closedOn: true,
  version: true,
} as const;

/** Units over which the actor holds a role: all of the organisation, or the own ones with their branches. */
function seenBy(actor: Actor, orgId: string) {
  const held = actor.roles.filter((role) => role.orgId === orgId);
  if (isSystemAdmin(actor) || held.some(readsOrganisation)) return {};
  const ids = held.flatMap(({ unit }) => unit?.id ?? []);
  return { OR: [{ id: { in: ids } }, { parentId: { in: ids } }] };
}

type UnitItem = UnitRef & { kind: UnitKind; parent: UnitRef | null };

/** The units as programs read them, by code. */
export async function listUnits(
  actor: Actor,
  orgId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Result<{ items: UnitItem[]; nextCursor: string | null }>> {
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const after = cursor === undefined ? null : decodeCursor(cursor, 1);
  if (cursor !== undefined && !after)
    return refused("invalid", "cursor không đọc được.", {
      fields: [{ path: "cursor", message: "không đọc được" }],
    });
  const found = await reader(scope).unit.findMany({
    where: { ...seenBy(actor, orgId), ...(after ? { code: { gt: after[0] ?? "" } } : {}) },
    orderBy: { code: "asc" },
    take: limit + 1,
    select: { ...ref, kind: true, parent: { select: ref } },
  });
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return done({ items, nextCursor: last ? encodeCursor([last.code]) : null });
}

export type UnitLine = UnitRow & { branches: number };

const PAGE = 100;

/** One level of the tree, the open ones first: units under the organisation, or the branches of a unit. */
export async function unitsUnder(
  actor: Actor,
  orgId: string,
  parentId: string,
  offset = 0,
): Promise<{ units: UnitLine[]; more: boolean }> {
  const scope = structureScope(actor, orgId);
  if (!scope) return { units: [], more: false };
  const found = await reader(scope).unit.findMany({
    where: { AND: [seenBy(actor, orgId), { parentId }] },
    orderBy: [{ closedOn: { sort: "desc", nulls: "first" } }, { code: "asc" }],
    skip: offset,
    take: PAGE + 1,
    select: { ...card, _count: { select: { children: { where: { closedOn: null } } } } },
  });
  const units = found
    .slice(0, PAGE)
    .map(({ _count, ...row }) => ({ ...dated(row), branches: _count.children }));
  return { units, more: found.length > PAGE };
}

/** The own units of a person who reads only these: each opens its own page. */
export async function ownUnits(actor: Actor, orgId: string): Promise<UnitLine[]> {
  const scope = structureScope(actor, orgId);
  if (!scope) return [];
  const ids = actor.roles.flatMap((held) => (held.orgId === orgId ? held.unit.id : []));
  const found = await reader(scope).unit.findMany({
    where: { id: { in: ids } },
    orderBy: { code: "asc" },
    take: PAGE,
    select: { ...card, _count: { select: { children: { where: { closedOn: null } } } } },
  });
  return found.map(({ _count, ...row }) => ({ ...dated(row), branches: _count.children }));
}

export type UnitDetail = UnitRow & {
  orgId: string;
  parent: UnitRef | null;
  /** Newest first. */
  names: { name: string; fromDay: PlainDate }[];
};

/** A unit with the history of its names, for whoever may see it. */
export async function unitDetail(actor: Actor, orgId: string, id: unknown): Promise<Result<UnitDetail>> {
  const scope = structureScope(actor, orgId);
  if (!scope || typeof id !== "string" || !isId(id)) return notFound();
  const found = await reader(scope).unit.findFirst({
    where: { id },
    select: {
      ...card,
      parent: { select: ref },
      names: {
        orderBy: [{ fromDay: "desc" }, { sequence: "desc" }],
        take: PAGE,
        select: { name: true, fromDay: true },
      },
    },
  });
  if (!found || !can.seeUnit(actor, placeOfUnit(orgId, found)).allowed) return notFound();
  const { names, parent, ...row } = found;
  return done({
    ...dated(row),
    orgId,
    parent,
    names: lastOfEachDay(names.map(({ name, fromDay }) => ({ name, fromDay: toDay(fromDay) }))),
  });
}

/** All places of an organisation at which a role can be held, for a choice. */
export async function unitChoices(actor: Actor, orgId: string): Promise<(UnitRef & { kind: UnitKind })[]> {
  const scope = structureScope(actor, orgId);
  if (!scope) return [];
  return reader(scope).unit.findMany({
    where: { closedOn: null, ...seenBy(actor, orgId) },
    orderBy: [{ kind: "asc" }, { code: "asc" }],
    select: { ...ref, kind: true },
  });
}

export function placeOfUnit(orgId: string, unit: { id: string; kind: UnitKind; parentId: string | null }) {
  const isBranch = unit.kind === "branch";
  return {
    orgId,
    unitId: isBranch ? (unit.parentId ?? unit.id) : unit.id,
    branchId: isBranch ? unit.id : null,
  };
}

function dated<Row extends { openedOn: Date; closedOn: Date | null }>(row: Row) {
  return { ...row, openedOn: toDay(row.openedOn), closedOn: toDayOrNull(row.closedOn) };
}
