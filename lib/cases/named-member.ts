import type { Actor } from "@/lib/access/types";
import { findMember } from "@/lib/members/queries";
import type { SearchParams } from "@/lib/units/current";

/** The member whom a link to a form names, as its choice shows people; null where it names none that the actor sees. */
export async function namedMember(
  actor: Actor,
  { member }: SearchParams,
): Promise<{ id: string; fullName: string; branch: string | null; position: string | null } | null> {
  const found = typeof member === "string" ? await findMember(actor, member) : null;
  if (!found?.ok) return null;
  const { id, fullName, branch, position } = found.value.member;
  return { id, fullName, branch: branch?.name ?? null, position };
}
