import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { usernamesOf } from "@/lib/accounts/queries";
import { rolesHeldAt } from "@/lib/accounts/roles/queries";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import { fold } from "@/lib/platform/fold";
import { bodyId, type FoundBody } from "./bodies";
import { COMMITTEE_ROLES, type Held, newPositions, roleOfPost, rolesWithoutSeat } from "./effects";
import { committeeOn, withDecision } from "./rules";
import type { Act, Tenure } from "./types";
import { followers } from "./writing";

export type HeldHere = Held & { username: string; version: number; waits: boolean };

/** Who holds the roles of a committee at a body. */
export async function rolesAt(body: FoundBody): Promise<HeldHere[]> {
  const found = await rolesHeldAt(body.scope, bodyId(body), COMMITTEE_ROLES);
  return found.map(({ id, role, isDeputy, version, needsSecond, secondedAt, user }) => ({
    roleId: id,
    userId: user.id,
    name: user.name,
    username: user.username,
    role,
    isDeputy,
    version,
    waits: needsSecond && secondedAt === null,
  }));
}

/** A seat whose post comes with a role, and the account that is proposed for it. */
export type RoleSeat = { seat: Tenure; username: string };

export type RolesToSettle = {
  seats: RoleSeat[];
  /** Roles held here by whom the new committee gives none; ticked where the person sat before. */
  ends: (HeldHere & { sat: boolean })[];
};

/**
 * What an act changes of roles and posts, to be shown before it is done: null for whoever may not give the roles, and
 * where a later act has changed the committee since.
 */
export async function rolesToSettle(
  actor: Actor,
  body: FoundBody,
  acts: readonly Act[],
  act: Act,
): Promise<RolesToSettle | null> {
  if (!mayGive(actor, body)) return null;
  const day = await today();
  const [before, after] = [
    committeeOn(without(acts, act), day),
    committeeOn(withDecision(acts, act.id, day), day),
  ];
  const isBranch = body.kind === "branch";
  const seats = after.filter(({ post }) => roleOfPost(post, isBranch) !== null);
  if (!changes(before, after)) return null;
  const held = await rolesAt(body);
  const usernames = await proposedAccounts(seats, held);
  const seated = seats.flatMap((seat) => {
    const holder = held.find(({ username }) => username === usernames.get(seat.id));
    return holder ? [{ seat, userId: holder.userId }] : [];
  });
  return {
    seats: seats.map((seat) => ({ seat, username: usernames.get(seat.id) ?? "" })),
    ends: rolesWithoutSeat(seated, held, isBranch).map((role) => {
      const known = held.find(({ roleId }) => roleId === role.roleId);
      if (!known) throw new Error("a role without a seat is one of those held");
      return { ...known, sat: before.some((seat) => isHolder(seat, known)) };
    }),
  };
}

export function mayGive(actor: Actor, body: FoundBody): boolean {
  return can.giveRole(actor, body.kind === "branch" ? "BRANCH_SECRETARY" : "UNIT_SECRETARY", body.place.orgId)
    .allowed;
}

const without = (acts: readonly Act[], act: Act) => acts.filter(({ id }) => id !== act.id);

function changes(before: readonly Tenure[], after: readonly Tenure[]): boolean {
  const ids = (seats: readonly Tenure[]) =>
    seats
      .map(({ id }) => id)
      .toSorted()
      .join();
  return ids(before) !== ids(after);
}

const isHolder = (seat: Tenure, held: HeldHere) =>
  seat.userId === held.userId || (seat.userId === null && fold(seat.name) === fold(held.name));

/** The account that a seat was given, else that of whoever bears the name and holds a role here. */
async function proposedAccounts(
  seats: readonly Tenure[],
  held: readonly HeldHere[],
): Promise<Map<string, string>> {
  const usernames = await usernamesOf(seats.flatMap(({ userId }) => userId ?? []));
  return new Map(
    seats.flatMap((seat): [string, string][] => {
      const own = usernames.get(seat.userId ?? "");
      const username = own ?? held.find((one) => isHolder(seat, one))?.username;
      return username ? [[seat.id, username]] : [];
    }),
  );
}

export type PostChange = { name: string; from: string | null; to: string | null };

/** What the roster will show of those who come and leave when the act takes effect. */
export async function postsToFollow(body: FoundBody, acts: readonly Act[], act: Act): Promise<PostChange[]> {
  const day = await today();
  const change = {
    before: committeeOn(without(acts, act), day),
    after: committeeOn(withDecision(acts, act.id, day), day),
    kind: body.kind,
  };
  const members = await reader(body.scope).member.findMany({
    where: followers(change, body.place),
    select: { id: true, fullName: true, position: true },
    take: 200,
  });
  const current = new Map(members.map(({ id, position }) => [id, position]));
  return newPositions(change, current).map(({ memberId, position }) => ({
    name: members.find(({ id }) => id === memberId)?.fullName ?? "",
    from: current.get(memberId) ?? null,
    to: position,
  }));
}
