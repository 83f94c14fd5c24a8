import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { branchesOf, unitsOf } from "@/lib/members/choices";
import type { SeenMember } from "@/lib/members/queries";
import { today } from "@/lib/platform/clock";
import { reader, rows, rowsIn, type Transaction } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { bodyId, type FoundBody, findBodies, findBody } from "./bodies";
import { committeeOn, tenuresOf, termOn, unsettledAct, withoutConduct } from "./rules";
import { actsOfBodiesStatement, actsOfMemberStatement, actsOfUnitsStatement } from "./statements";
import type { Act, ActCore, Tenure } from "./types";

export type CommitteeView = {
  body: FoundBody;
  acts: Act[];
  committee: Tenure[];
  past: Tenure[];
  term: ActCore | null;
  may: { keep: boolean; decide: boolean };
};

/** A body's committee today, how it came about, and who sat in it before. */
export async function committeeView(
  actor: Actor,
  at: { unit: string; branch: string | null },
): Promise<Result<CommitteeView>> {
  const found = await findBody(actor, at);
  if (!found.ok) return found;
  const views = await viewsOf(actor, [found.value]);
  if (!views.ok) return views;
  const [view] = views.value;
  return view ? done(view) : notFound();
}

/** The same of bodies of one organisation, in as many statements for all as for one. */
async function viewsOf(actor: Actor, bodies: readonly FoundBody[]): Promise<Result<CommitteeView[]>> {
  for (const { place } of bodies) {
    const no = refusal(can.readCommittee(actor, place));
    if (no) return no;
  }
  const [first] = bodies;
  if (!first) return done([]);
  const [stored, day] = await Promise.all([
    rows<BodyAct>(first.scope, actsOfBodiesStatement, () => bodyValues(bodies)),
    today(),
  ]);
  const acts = byBody(stored);
  return done(bodies.map((body) => viewOf(actor, body, acts.get(bodyId(body)) ?? [], day)));
}

function viewOf(actor: Actor, body: FoundBody, stored: readonly Act[], day: PlainDate): CommitteeView {
  const acts = stored.map((act) => asRead(actor, body.place, act));
  return {
    body,
    acts,
    committee: committeeOn(acts, day),
    past: tenuresOf(acts).filter(({ from, to }) => to !== null && to < day && from <= to),
    term: termOn(acts, day),
    may: {
      keep: can.keepCommittee(actor, body.place).allowed,
      decide: can.decideCommittee(actor, body.place).allowed,
    },
  };
}

function asRead<A extends Act>(actor: Actor, place: Place, act: A): A {
  return can.readRestrictedCase(actor, place).allowed ? act : withoutConduct(act);
}

const bodyValues = (bodies: readonly FoundBody[]) => [
  bodies[0]?.place.orgId,
  bodies.map(({ place }) => place.unitId),
  bodies.map(bodyId),
];

/** As they stand within a transaction that holds the body. */
export async function actsWithin(tx: Transaction, body: FoundBody): Promise<Act[]> {
  return (await actsByBodyWithin(tx, [body])).get(bodyId(body)) ?? [];
}

/** The same of several bodies of one organisation, by their ids. */
export async function actsByBodyWithin(
  tx: Transaction,
  bodies: readonly FoundBody[],
): Promise<Map<string, Act[]>> {
  const [first] = bodies;
  if (!first) return new Map();
  return byBody(await rowsIn<BodyAct>(tx, first.scope, actsOfBodiesStatement, () => bodyValues(bodies)));
}

export type ActView = CommitteeView & { act: Act };

/** An act by its id, with the committee that it belongs to. */
export async function findAct(actor: Actor, id: string): Promise<Result<ActView>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const select = { unitId: true, branchId: true };
    const at = scope && (await reader(scope).committeeAct.findFirst({ where: { id }, select }));
    if (!at) continue;
    const view = await committeeView(actor, { unit: at.unitId, branch: at.branchId });
    if (!view.ok) return view;
    const act = view.value.acts.find((one) => one.id === id);
    return act ? done({ ...view.value, act }) : notFound();
  }
  return notFound();
}

/** Acts of one organisation by their ids, in this order; their committees are read by as many statements for all as for one. */
export async function findActs(
  actor: Actor,
  orgId: string,
  ids: readonly string[],
): Promise<Result<ActView[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const at = await reader(scope).committeeAct.findMany({
    where: { id: { in: [...ids] } },
    distinct: ["unitId", "branchId"],
    select: { unitId: true, branchId: true },
  });
  const views = await viewsOf(actor, await findBodies(actor, orgId, at));
  if (!views.ok) return views;
  const acts = new Map(views.value.flatMap((view) => view.acts.map((act) => [act.id, { ...view, act }])));
  const found = ids.flatMap((id) => acts.get(id) ?? []);
  return found.length === ids.length ? done(found) : notFound();
}

export type BodyStanding = {
  secretary: string | null;
  people: number;
  termTo: PlainDate | null;
  /** Acts that wait for the decision of the level above. */
  waiting: number;
  /** When the first of them is due. */
  dueOn: PlainDate | null;
  /** Whether an approved act's roles are still to be given and ended. */
  rolesWait: boolean;
};

const NONE: BodyStanding = {
  secretary: null,
  people: 0,
  termTo: null,
  waiting: 0,
  dueOn: null,
  rolesWait: false,
};

/** How the committees of units (and of their branches) stand, by the body's id. */
async function standingsOf(
  actor: Actor,
  at: { orgId: string; unitId: string | null },
): Promise<Result<(bodyId: string) => BodyStanding>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const day = await today();
  const units = at.unitId ? [at.unitId] : unitIdsOf(scope);
  const bodies = await actsByBody(scope, { orgId: at.orgId, units, day, withBranches: at.unitId !== null });
  return done((bodyId) => {
    const acts = bodies.get(bodyId);
    return acts ? standingOf(acts, day) : NONE;
  });
}

function standingOf(acts: readonly Act[], day: PlainDate): BodyStanding {
  const committee = committeeOn(acts, day);
  const waiting = acts.filter(({ state }) => state === "submitted");
  return {
    secretary: committee.find(({ post }) => post === "secretary")?.name ?? null,
    people: committee.length,
    termTo: termOn(acts, day)?.termTo ?? null,
    waiting: waiting.length,
    dueOn: waiting.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null,
    rolesWait: unsettledAct(acts) !== null,
  };
}

export type HeldPost = Tenure & { body: string; decisionNumber: string | null };

type PostsOf = Pick<SeenMember, "scope"> & { member: { id: string }; place: { orgId: string } };

/** The posts of a member whom the actor sees, in every committee, the latest first; one statement. */
export async function postsOfMember(
  actor: Actor,
  { member, place: { orgId }, scope }: PostsOf,
): Promise<HeldPost[]> {
  const found = await rows<BodyAct & { body: string }>(scope, actsOfMemberStatement, () => [
    orgId,
    member.id,
  ]);
  const read = found.map((act) => asRead(actor, { ...act, orgId }, act));
  const posts = [...byBody(read).values()].flatMap((acts) =>
    tenuresOf(acts)
      .filter(({ memberId }) => memberId === member.id)
      .map((tenure) => {
        const act = acts.find(({ seats }) => seats.some(({ id }) => id === tenure.id));
        return { ...tenure, body: act?.body ?? "", decisionNumber: act?.decisionNumber ?? null };
      }),
  );
  return posts.toSorted((a, b) => (a.from < b.from ? 1 : -1));
}

export type BodyRow = { unit: UnitRef; standing: BodyStanding };

/** The committees of a unit's branches, or (`unitId` null) of every unit within reach. */
export async function bodiesBelow(
  actor: Actor,
  at: { orgId: string; unitId: string | null },
): Promise<Result<BodyRow[]>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const [standing, units] = await Promise.all([
    standingsOf(actor, at),
    at.unitId ? branchesOf(actor, scope, at.unitId) : unitsOf(scope),
  ]);
  if (!standing.ok) return standing;
  return done(units.map((unit) => ({ unit, standing: standing.value(unit.id) })));
}

/** Who sat on a day in the committees of a unit and its branches, by the body's id. */
export async function committeesOfUnit(
  scope: Scope,
  { orgId, unitId }: { orgId: string; unitId: string },
  day: PlainDate,
): Promise<(bodyId: string) => Tenure[]> {
  const acts = await actsByBody(scope, { orgId, units: [unitId], day, withBranches: true });
  return (bodyId) => committeeOn(acts.get(bodyId) ?? [], day);
}

type Bodies = { orgId: string; units: string[] | null; day: PlainDate; withBranches: boolean };

async function actsByBody(scope: Scope, at: Bodies): Promise<Map<string, BodyAct[]>> {
  const values = () => [at.orgId, at.units, at.withBranches, at.day];
  return byBody(await rows<BodyAct>(scope, actsOfUnitsStatement, values));
}

type BodyAct = Act & { unitId: string; branchId: string | null };

function byBody<A extends BodyAct>(found: readonly A[]): Map<string, A[]> {
  const bodies = new Map<string, A[]>();
  for (const act of found) {
    const id = act.branchId ?? act.unitId;
    bodies.set(id, [...(bodies.get(id) ?? []), act]);
  }
  return bodies;
}
