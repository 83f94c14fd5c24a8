import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { memberById, type SeenMember } from "@/lib/members/queries";
import type { Member } from "@/lib/members/types";
import { now } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace } from "@/lib/units/current";
import { isBetween, isTold, letGoRow } from "./let-go";
import {
  betweenUnitsStatement,
  letGoPairsStatement,
  PAIRS_AT_ONCE,
  pairsStatement,
  pastMergesStatement,
  sharedCodesStatement,
} from "./pair-statements";
import { countRoots } from "./root-statements";
import { effectOf, keepsFirst, type RootCounts, type Side, sidesOf } from "./rules";
import {
  GROUNDS,
  type Ground,
  type LetGoPair,
  type MergeEffect,
  type Pair,
  type PastMerge,
  type SharedCode,
} from "./types";

export type DuplicatesView =
  | {
      kind: "unit";
      pairs: Pair[];
      total: number;
      page: number;
      pages: number;
      past: PastMerge[];
      shared: SharedCode[];
      letGo: LetGoPair[];
      mayMerge: boolean;
    }
  | { kind: "organisation"; counts: { ground: Ground; groups: number }[] };

const MOST_PAGES = 400;

/**
 * A unit's pairs, and for its secretary whose code or card stands in another unit's list too, or whom one has let go; at the upper level only how
 * many people stand in the lists of two units.
 */
export async function duplicatesView(
  actor: Actor,
  place: CurrentPlace,
  asked: unknown,
): Promise<Result<DuplicatesView>> {
  const at = { orgId: place.org.id, unitId: place.unit.id, branchId: place.branch?.id ?? null };
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  if (place.unit.kind === "upper_org") return betweenUnits(actor, at.orgId);
  const no = refusal(can.readDuplicates(actor, at));
  if (no) return no;
  const page = pageOf(asked);
  const offset = (page - 1) * PAIRS_AT_ONCE;
  const seesIds = can.seeSensitive(actor, at).allowed;
  const seesShared = can.seeSharedCodes(actor, at).allowed;
  const [[found], past, shared, letGo] = await Promise.all([
    rows<{ total: number; pairs: Pair[] }>(scope, pairsStatement, () => [
      at.orgId,
      at.unitId,
      seesIds,
      offset,
    ]),
    pastMerges(scope, at),
    seesShared ? rows<SharedCode>(scope, sharedCodesStatement, () => [at.orgId, at.unitId]) : [],
    seesShared ? rows<LetGoPair>(scope, letGoPairsStatement, () => [at.orgId, at.unitId]) : [],
  ]);
  const { total = 0, pairs = [] } = found ?? {};
  const pages = Math.max(1, Math.ceil(total / PAIRS_AT_ONCE));
  return done({
    kind: "unit",
    pairs,
    total,
    page,
    pages,
    past,
    shared,
    letGo,
    mayMerge: can.mergeMembers(actor, at).allowed,
  });
}

function pageOf(asked: unknown): number {
  const page = Number(typeof asked === "string" ? asked : 1);
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
}

async function pastMerges(scope: Scope, at: { orgId: string; unitId: string }): Promise<PastMerge[]> {
  const day = await now();
  return rows<PastMerge>(scope, pastMergesStatement, () => [at.orgId, at.unitId, day]);
}

async function betweenUnits(actor: Actor, orgId: string): Promise<Result<DuplicatesView>> {
  const scope = readScope(actor, orgId);
  const no = refusal(can.countDuplicates(actor, orgId));
  if (no || !scope) return no ?? notFound();
  const found = await rows<{ ground: Ground; groups: number }>(scope, betweenUnitsStatement, () => [orgId]);
  const groupsOf = (ground: Ground) => found.find((row) => row.ground === ground)?.groups ?? 0;
  return done({
    kind: "organisation",
    counts: GROUNDS.map((ground) => ({ ground, groups: groupsOf(ground) })),
  });
}

export type Comparison = {
  kept: Member;
  other: Member;
  sides: Side[];
  seesSensitive: boolean;
  effect: MergeEffect;
  mayMerge: boolean;
  /** The other row is one that another unit has let go. */
  isBetween: boolean;
};

type Named = { first: string; second: string; keep?: string };

/** Two rows of one unit, or one and one that another unit has let go, side by side, and what folding `other` into `kept` would do. */
export async function comparison(actor: Actor, named: Named): Promise<Result<Comparison>> {
  const found = await bothOf(actor, named);
  if (!found.ok) return found;
  const { first, second } = found.value;
  const { place, scope, seesSensitive } = first;
  const between = isBetween(first, second);
  const { kept, other, otherIsNewer } = between
    ? { kept: first.member, other: second.member, otherIsNewer: false }
    : await inOrder(scope, [first.member, second.member], named.keep);
  const ids = [place.orgId, kept.id, other.id];
  const [counted] = await rows<{ counts: RootCounts[] }>(scope, countRoots, () => ids);
  const { lines, refusals } = effectOf(counted?.counts ?? []);
  const sides = sidesOf(kept, other, otherIsNewer, seesSensitive);
  return done({
    kept,
    other,
    seesSensitive,
    isBetween: between,
    // What another unit has recorded is told when it has come.
    effect: { lines: between ? [] : lines, refusals },
    sides: sides.filter(({ field }) => isTold(field, first, second)),
    mayMerge: can.mergeMembers(actor, place).allowed,
  });
}

type Both = { first: SeenMember; second: SeenMember };

async function bothOf(actor: Actor, named: Named): Promise<Result<Both>> {
  const first = await memberById(actor, named.first);
  if (!first.ok) return first;
  const one = first.value;
  const isOwn = one.member.id === named.first && can.seeSharedCodes(actor, one.place).allowed;
  const letGo = isOwn ? await letGoRow(one, named.second) : null;
  if (letGo) return done({ first: one, second: letGo });
  const second = await memberById(actor, named.second);
  if (!second.ok) return second;
  const two = second.value;
  const no = refusal(can.readDuplicates(actor, one.place)) ?? refusal(can.readDuplicates(actor, two.place));
  if (no) return no;
  const areNamed = one.member.id === named.first && two.member.id === named.second;
  const areTwo = one.member.id !== two.member.id && !isBetween(one, two);
  return areNamed && areTwo ? done({ first: one, second: two }) : notFound();
}

/** Which of the two is kept, by the address or by the rule, and whether the other was changed later. */
async function inOrder(scope: Scope, [a, b]: [Member, Member], keep: string | undefined) {
  const select = { id: true, createdAt: true, updatedAt: true } as const;
  const ages = await reader(scope).member.findMany({ where: { id: { in: [a.id, b.id] } }, select });
  const aged = (member: Member) => {
    const age = ages.find(({ id }) => id === member.id);
    if (!age) throw new Error("a member that was read is in its scope");
    return { ...member, ...age };
  };
  const [first, second] = [aged(a), aged(b)];
  const keepsA = keep === undefined ? keepsFirst(first, second) : keep !== b.id;
  const isNewer = keepsA ? second.updatedAt > first.updatedAt : first.updatedAt > second.updatedAt;
  return { kept: keepsA ? a : b, other: keepsA ? b : a, otherIsNewer: isNewer };
}
