import type { Member, StandingMember } from "./types";

/**
 * Who said no to being contacted: phone and e-mail stay in the own record, with whoever keeps it. Lists, sheets and
 * mere readers are given none, so that nobody writes to the person by a list that knows nothing of the refusal.
 */
export function withoutContact<M extends Member>(member: M): M {
  return { ...member, phone: null, email: null };
}

/** A member as a line of a list, on a page, on paper or in a sheet. */
export function asListed(member: StandingMember): StandingMember {
  return member.refusesContact ? withoutContact(member) : member;
}
