import type { Actor } from "@/lib/access/types";
import { findMember } from "@/lib/members/queries";
import type { SearchParams } from "@/lib/units/current";
import { postNamed } from "./effects";
import type { Seat } from "./types";

/** The member whom a link to the form names, in the post that the roster has; none where it has no post. */
export async function namedSeats(
  actor: Actor,
  { member }: SearchParams,
): Promise<Pick<Seat, "memberId" | "name" | "post" | "votes">[]> {
  const found = typeof member === "string" ? await findMember(actor, member) : null;
  if (!found?.ok) return [];
  const { id, fullName, position } = found.value.member;
  const named = position === null ? null : postNamed(position);
  return named ? [{ memberId: id, name: fullName, post: named.post, votes: null }] : [];
}
