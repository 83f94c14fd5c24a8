import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readsProcedure } from "@/lib/access/restricted";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { homesFor } from "@/lib/members/choices";
import { type RosterAddress, rosterQuery } from "@/lib/members/roster/address";
import type { RosterFilter } from "@/lib/members/roster/filter";
import { besideInPost } from "@/lib/members/single-posts";
import { now } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { unpack } from "@/lib/platform/packing";
import { done, notFound, type Refusal, type Result } from "@/lib/platform/result";
import type { CurrentPlace } from "@/lib/units/current";
import type { UnitRef } from "@/lib/units/types";
import { markOf } from "./mark";
import { effectOf } from "./rules";
import { bulkSchema } from "./schema";
import { candidatesOf, type Selection, selectionOf } from "./selection";
import { targetOf } from "./target";
import {
  type BulkEffect,
  isPasted,
  type KeptCases,
  type KeptChange,
  PASTED_KINDS,
  type PastBulkChange,
  type PastedKind,
  type Target,
} from "./types";

/** The people chosen of one list that is rated by itself: of a branch, or of a grassroots branch (null). */
export type ChosenList = { branchId: string | null; name: string; count: number };

export type BulkView = {
  count: number;
  names: string[];
  /** Into which branches those chosen who stand in none may be put; none where nobody is so. */
  branches: UnitRef[];
  /** Whether some of them may be moved to another branch by this person. */
  mayMoveInside: boolean;
  /** Whether some of them have left, and may come back. */
  haveLeft: boolean;
  lists: ChosenList[];
};

const SHOWN = 12;

/** Whom the address chooses, and what may be done with them. */
export async function bulkView(
  actor: Actor,
  place: CurrentPlace,
  address: RosterAddress,
): Promise<Result<BulkView>> {
  const filter = bulkFilter(place, address);
  if (!filter.ok) return filter;
  const found = await selectionOf(actor, filter.value);
  if (!found.ok) return found;
  const { members, scope, place: at } = found.value;
  const active = members.filter(({ status }) => status === "active");
  const isUnsorted = active.some(({ branch }) => branch === null);
  const homes = isUnsorted ? await homesFor(actor, scope, at.unitId) : [];
  return done({
    count: members.length,
    names: members.slice(0, SHOWN).map(({ fullName }) => fullName),
    branches: homes.filter((home) => home !== null),
    mayMoveInside:
      active.some(({ branch }) => branch) &&
      can.receiveCase(actor, { orgId: at.orgId, unitId: at.unitId }).allowed,
    haveLeft: active.length < members.length,
    lists: listsOf(found.value, place.unit),
  });
}

/** Whom an address of the roster chooses. */
export function bulkFilter(place: CurrentPlace, address: RosterAddress): Result<RosterFilter> {
  const query = rosterQuery(place, address);
  if (!query) return notFound();
  const { cursor: _, limit: __, ...filter } = query;
  return done(filter);
}

/** Nobody rates those whom a unit with branches has put into none. */
function listsOf({ members }: Selection, unit: CurrentPlace["unit"]): ChosenList[] {
  const own = unit.kind === "base_branch" ? { id: null, name: unit.name } : null;
  const lists = new Map<string | null, ChosenList>();
  for (const { branch, status } of members) {
    const at = branch ?? own;
    if (!at || status !== "active") continue;
    const list = lists.get(at.id) ?? { branchId: at.id, name: at.name, count: 0 };
    lists.set(at.id, list);
    list.count += 1;
  }
  return [...lists.values()];
}

export type Preview = {
  target: Target;
  effect: BulkEffect;
  /** What is to be looked at before it is done: several in a post that one holds. */
  doubts: string[];
  seen: string;
};

/** What a change would do; a refusal that the person can mend comes back as a value for the page. */
export async function previewChange(actor: Actor, input: unknown): Promise<Result<Preview | Refusal>> {
  const parsed = parse(bulkSchema, input);
  if (!parsed.ok) return done(parsed);
  const selection = await selectionOf(actor, parsed.value.filter);
  if (!selection.ok) return selection.reason === "too_large" ? done(selection) : selection;
  const target = await targetOf(actor, selection.value.place, parsed.value);
  if (!target.ok) return target.reason === "invalid" || target.reason === "conflict" ? done(target) : target;
  const effect = effectOf(await candidatesOf(selection.value), target.value);
  const doubts = await doubtsOf(selection.value, target.value, effect);
  return done({ target: target.value, effect, doubts, seen: markOf(effect.changes) });
}

async function doubtsOf(
  { place, scope }: Selection,
  target: Target,
  { changes }: BulkEffect,
): Promise<string[]> {
  if (target.kind !== "position" || changes.length === 0) return [];
  const bearers = changes.map(({ id, fullName, branch }) => ({ id, fullName, unitId: place.unitId, branch }));
  return besideInPost(reader(scope), target.position, bearers);
}

/** A table that can still be undone; `cases`: what it told of. */
export type PastTable = { id: string; kind: PastedKind; place: Place; cases: () => readonly string[] };

/** By their ids those of such tables whose undo is this person's. */
type Undoable = (tables: readonly PastTable[]) => Promise<ReadonlySet<string>>;

/** The latest changes of many at a place. */
export async function changesAt(
  actor: Actor,
  { org, unit, branch }: CurrentPlace,
  undoable: Undoable,
): Promise<Result<PastBulkChange[]>> {
  const at = { orgId: org.id, unitId: unit.id, branchId: branch?.id ?? null };
  const no = refusal(can.editRoster(actor, at));
  const scope = readScope(actor, at.orgId);
  const hidden = PASTED_KINDS.filter((kind) => !readsProcedure(actor, kind, at));
  return no ?? (scope ? done(await pastOf(scope, at, { notIn: hidden }, undoable)) : notFound());
}

/** The latest pasted tables of one kind at a place, for who reads them there. */
export async function tablesAt(
  actor: Actor,
  at: Place,
  kind: PastedKind,
  undoable: Undoable,
): Promise<PastBulkChange[]> {
  const scope = readScope(actor, at.orgId);
  return scope && readsProcedure(actor, kind, at) ? pastOf(scope, at, { in: [kind] }, undoable) : [];
}

async function pastOf(
  scope: Scope,
  { orgId, unitId, branchId }: Place,
  kinds: { in: PastedKind[] } | { notIn: PastedKind[] },
  undoable: Undoable,
): Promise<PastBulkChange[]> {
  const [found, day] = await Promise.all([
    reader(scope).memberBulkChange.findMany({
      where: { unitId, ...(branchId ? { branchId } : {}), kind: kinds },
      orderBy: { createdAt: "desc" },
      take: 20,
    }),
    now(),
  ]);
  const kept = found.filter(
    ({ undoneAt, beforeSealed, expiresAt }) => undoneAt === null && beforeSealed !== null && expiresAt > day,
  );
  const tables = kept.flatMap(({ id, kind, beforeSealed, ...row }): PastTable[] => {
    if (!isPasted(kind) || !beforeSealed) return [];
    const place = { orgId, unitId, branchId: row.branchId };
    return [{ id, kind, place, cases: () => unpack<KeptCases>(beforeSealed).cases }];
  });
  const own = await undoable(tables);
  return found.map(({ id, kind, target, reason, ...row }) => ({
    id,
    kind,
    target,
    reason,
    count: row.memberCount,
    at: row.createdAt,
    by: row.createdBy,
    undoneAt: row.undoneAt,
    undoneBy: row.undoneBy,
    ...stayed(row),
    mayUndo: isPasted(kind) ? own.has(id) : kept.some((one) => one.id === id),
  }));
}

/** Whom an undo left as they were, and why; of what was recorded at once it leaves nobody. */
function stayed(row: {
  leftCount: number | null;
  beforeSealed: Uint8Array | null;
}): Pick<PastBulkChange, "left" | "onTheWay"> {
  if (!row.leftCount || !row.beforeSealed) return { left: [], onTheWay: [] };
  const { left, onTheWay = [] } = unpack<KeptChange>(row.beforeSealed);
  return { left, onTheWay };
}
