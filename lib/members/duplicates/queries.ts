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
import {
  betweenUnitsStatement,
  PAIRS_AT_ONCE,
  pairsStatement,
  pastMergesStatement,
  sharedCodesStatement,
} from "./pair-statements";
import { countRoots } from "./root-statements";
import { effectOf, keepsFirst, type RootCounts, type Side, sidesOf } from "./rules";
import { GROUNDS, type Ground, type MergeEffect, type Pair, type PastMerge, type SharedCode } from "./types";

export type DuplicatesView =
  | {
      kind: "unit";
      pairs: Pair[];
      total: number;
      page: number;
      pages: number;
      past: PastMerge[];
      shared: SharedCode[];
      mayMerge: boolean;
    }
  | { kind: "organisation"; counts: { ground: Ground; groups: number }[] };

const MOST_PAGES = 400;

/**
 * A unit's pairs, and for its secretary whose code or card stands in another unit's list too; at the upper level only how
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
  const [[found], past, shared] = await Promise.all([
    rows<{ total: number; pairs: Pair[] }>(scope, pairsStatement, () => [
      at.orgId,
      at.unitId,
      seesIds,
      offset,
    ]),
    pastMerges(scope, at),
    seesShared ? rows<SharedCode>(scope, sharedCodesStatement, () => [at.orgId, at.unitId]) : [],
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
};

type Named = { first: string; second: string; keep?: string };

/** Two rows of one unit side by side, and what folding `other` into `kept` would do. */
export async function comparison(actor: Actor, named: Named): Promise<Result<Comparison>> {
  const found = await bothOf(actor, named);
  if (!found.ok) return found;
  const { seen, first, second } = found.value;
  const { place, scope, seesSensitive } = seen;
  const { kept, other, otherIsNewer } = await inOrder(scope, [first, second], named.keep);
  const ids = [place.orgId, kept.id, other.id];
  const [counted] = await rows<{ counts: RootCounts[] }>(scope, countRoots, () => ids);
  return done({
    ...{ kept, other, seesSensitive, effect: effectOf(counted?.counts ?? []) },
    sides: sidesOf(kept, other, otherIsNewer, seesSensitive),
    mayMerge: can.mergeMembers(actor, place).allowed,
  });
}

type Both = { seen: SeenMember; first: Member; second: Member };

async function bothOf(actor: Actor, named: Named): Promise<Result<Both>> {
  const first = await memberById(actor, named.first);
  if (!first.ok) return first;
  const second = await memberById(actor, named.second);
  if (!second.ok) return second;
  const [one, two] = [first.value, second.value];
  const no = refusal(can.readDuplicates(actor, one.place)) ?? refusal(can.readDuplicates(actor, two.place));
  if (no) return no;
  const areNamed = one.member.id === named.first && two.member.id === named.second;
  const areTwo = one.member.id !== two.member.id && one.place.unitId === two.place.unitId;
  return areNamed && areTwo ? done({ seen: one, first: one.member, second: two.member }) : notFound();
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
