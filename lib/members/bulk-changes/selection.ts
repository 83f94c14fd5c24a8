import type { z } from "zod";
import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor, Place } from "@/lib/access/types";
import { takenElsewhere } from "@/lib/members/elsewhere";
import { everyMember } from "@/lib/members/roster/every";
import { type RosterPlace, rosterPlace } from "@/lib/members/roster/place";
import type { rosterFilterSchema } from "@/lib/members/schema";
import type { Member } from "@/lib/members/types";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, forbidden, type Result, refused } from "@/lib/platform/result";
import { MOST_CHANGED } from "./rules";
import type { Candidate } from "./types";

export type Selection = { place: Place; scope: Scope; members: Member[] };

/** Everybody whom ticks or a filter choose, at one place whose roster the actor keeps. */
export async function selectionOf(
  actor: Actor,
  filter: z.output<typeof rosterFilterSchema>,
): Promise<Result<Selection>> {
  const found = await rosterPlace(actor, filter);
  if (!found.ok) return found;
  const { at, scope } = found.value;
  if (!at) return forbidden("Chọn một đơn vị hoặc chi đoàn của bạn rồi đổi nhiều người.");
  const no = refusal(can.editRoster(actor, at));
  return no ?? chosen(found.value, filter, { place: at, scope });
}

async function chosen(
  where: RosterPlace,
  filter: z.output<typeof rosterFilterSchema>,
  at: Omit<Selection, "members">,
): Promise<Result<Selection>> {
  const all = await everyMember(where, filter, { most: MOST_CHANGED + 1, sensitive: false });
  if (all.length > MOST_CHANGED)
    return refused("too_large", "Mỗi lần đổi tối đa 5.000 người. Lọc theo chi đoàn rồi đổi từng phần.");
  return done({ ...at, members: all.map(({ member }) => member) });
}

/** What the rules of a change must know of each. */
export async function candidatesOf({ place, scope, members }: Selection): Promise<Candidate[]> {
  const left = members.filter(({ status }) => status !== "active");
  const [open, taken, closed] = await Promise.all([
    reader(scope).memberCase.findMany({
      where: { memberId: { in: members.map(({ id }) => id) }, procedure: "transfer", closedOn: null },
      select: { memberId: true },
    }),
    takenElsewhere(scope, place.unitId, left),
    reader(scope).unit.findMany({
      where: { parentId: place.unitId, closedOn: { not: null } },
      select: { id: true },
    }),
  ]);
  const moving = new Set(open.map(({ memberId }) => memberId));
  const closedIds = new Set(closed.map(({ id }) => id));
  const elsewhere = new Map(taken.map(({ at, message }) => [left[at]?.id, message]));
  return members.map((member) => ({
    member,
    hasOpenTransfer: moving.has(member.id),
    isBranchClosed: member.branch !== null && closedIds.has(member.branch.id),
    elsewhere: elsewhere.get(member.id) ?? null,
  }));
}
