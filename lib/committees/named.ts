import type { Actor, UnitKind } from "@/lib/access/types";
import { namedMember } from "@/lib/cases/named-member";
import type { SearchParams } from "@/lib/units/current";
import { postNamed } from "./effects";
import type { Seat } from "./types";

/** The member whom a link to the form names, in the post that the roster has; none where that is of no such body. */
export async function namedSeats(
  actor: Actor,
  kind: UnitKind,
  params: SearchParams,
): Promise<Pick<Seat, "memberId" | "name" | "post" | "votes">[]> {
  const member = await namedMember(actor, params);
  const named = postNamed(member?.position ?? "");
  return member && named?.kind === kind
    ? [{ memberId: member.id, name: member.fullName, post: named.post, votes: null }]
    : [];
}
