import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { branchesAside, readBranches, unitsAside } from "@/lib/members/choices";
import { expelledAmong } from "@/lib/members/expelled";
import { asListed } from "@/lib/members/listed";
import type { StandingMember } from "@/lib/members/types";
import type { Asked } from "@/lib/platform/database/asides";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace, SearchParams } from "@/lib/units/current";
import type { UnitRef } from "@/lib/units/types";
import { type RosterAddress, readAddress, rosterQuery } from "./address";
import { needsWhole } from "./columns";
import { everyMember } from "./every";
import { type Guest, guestsFound } from "./guests";
import { placeWords, rosterPlace } from "./place";
import { postsAside, postsOffered } from "./posts-offered";
import { type RosterPage, rosterPage } from "./queries";

export type RosterView = Omit<RosterPage, "items" | "place" | "asides"> & {
  address: RosterAddress;
  members: StandingMember[];
  units: UnitRef[];
  branches: UnitRef[];
  /** That can be filtered by. */
  posts: readonly string[];
  /** What `count` answered. */
  counted: number;
  /** Of those whom `guests` answered whom the search means. */
  guests: Guest[];
  may: { edit: boolean; quarters: boolean; duplicates: boolean; links: boolean; sensitive: boolean };
};

/**
 * All that the roster's page shows of what its address asks for; `count` is answered with it, in one row `count`, and
 * `guests`, where somebody searches.
 */
export async function rosterView(
  actor: Actor,
  place: CurrentPlace,
  params: SearchParams,
  { count = null, guests = null }: { count?: Asked | null; guests?: Asked | null } = {},
): Promise<Result<RosterView>> {
  const scope = readScope(actor, place.org.id);
  if (!scope) return notFound();
  const isWide = place.unit.kind === "upper_org";
  const address = await inOneUnit(scope, place.unit.id, readAddress(params, isWide));
  const query = rosterQuery(place, address);
  if (!query) return notFound();
  const units = scope.reach === "organisation" ? unitsAside(scope) : null;
  const branches = isWide ? null : branchesAside(scope, place.unit.id);
  const posts = isWide || !address.showsMore ? null : postsAside(scope.orgId, place.unit.id);
  const { q } = address.filters;
  const hosted = isWide || !q ? null : guests;
  const asides = [units, branches, posts, count, hosted].filter((aside) => aside !== null);
  const shape = needsWhole(address.columns) ? "members" : "items";
  const page = await rosterPage(actor, query, { shape, asides });
  if (!page.ok) return page;
  const { items, place: _, asides: answers, ...rest } = page.value;
  const answered = <Row>(aside: Asked | null) => (aside ? (answers[asides.indexOf(aside)] as Row[]) : []);
  const at = { orgId: place.org.id, unitId: place.unit.id, branchId: place.branch?.id ?? null };
  const may = {
    edit: can.editRoster(actor, at).allowed,
    quarters: !isWide && can.readRoster(actor, { ...at, branchId: null }).allowed,
    sensitive: !isWide && can.seeSensitive(actor, at).allowed,
    links: can.keepMemberLinks(actor, at).allowed,
    duplicates: (isWide ? can.countDuplicates(actor, at.orgId) : can.readDuplicates(actor, at)).allowed,
  };
  return done({
    ...rest,
    address,
    members: await withStanding(scope, JSON.parse(items) as StandingMember[], may.sensitive),
    units: answered<UnitRef>(units),
    branches: readBranches(actor, scope, place.unit.id, answered<UnitRef>(branches)),
    posts: postsOffered(actor, place, posts && answered(posts)),
    counted: answered<{ count: number }>(count)[0]?.count ?? 0,
    guests: guestsFound(answered<Guest>(hosted), q),
    may,
  });
}

/** Whoever chooses another unit in the form sends the branch of the one before with it, which is let go then. */
async function inOneUnit(scope: Scope, unitId: string, address: RosterAddress): Promise<RosterAddress> {
  const { branch, ...filters } = address.filters;
  if (scope.reach !== "organisation" || !branch || !isId(branch)) return address;
  const found = await reader(scope).unit.findFirst({ where: { id: branch }, select: { parentId: true } });
  return found && found.parentId !== unitId ? { ...address, filters } : address;
}

/** Ready to be shown; who of those off the roll was expelled, for whoever may know. */
async function withStanding(
  scope: Scope,
  members: readonly StandingMember[],
  seesSensitive: boolean,
): Promise<StandingMember[]> {
  if (!seesSensitive) return members.map(asListed);
  const gone = members.filter(({ status }) => status === "removed").map(({ id }) => id);
  const expelled = await expelledAmong(scope, gone);
  return members.map((member) => ({ ...asListed(member), isExpelled: expelled.has(member.id) }));
}

const MOST_PRINTED = 1000;

export type PrintView = {
  address: RosterAddress;
  /** Of whom the list is. */
  placeName: string;
  members: StandingMember[];
  isCut: boolean;
};

/** Everybody whom the address filters, for one print. */
export async function printView(
  actor: Actor,
  place: CurrentPlace,
  params: SearchParams,
): Promise<Result<PrintView>> {
  const address = readAddress(params, place.unit.kind === "upper_org");
  const query = rosterQuery(place, address);
  if (!query) return notFound();
  const { cursor: _, limit: __, ...filter } = query;
  const found = await rosterPlace(actor, filter);
  if (!found.ok) return found;
  const all = await everyMember(found.value, filter, { most: MOST_PRINTED + 1, sensitive: false });
  const { scope, at } = found.value;
  const members = await withStanding(
    scope,
    all.slice(0, MOST_PRINTED).map(({ member, refusesContact }) => ({ ...member, refusesContact })),
    at !== null && can.seeSensitive(actor, at).allowed,
  );
  const where = { unit: place.unit, branch: found.value.branch ?? place.branch };
  return done({
    address,
    placeName: placeWords(where, filter),
    members,
    isCut: all.length > MOST_PRINTED,
  });
}
