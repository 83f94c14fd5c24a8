import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { addMonths } from "../months";
import { isExempt, owesIn } from "../rules";
import { feeMemberStatement } from "../statements";
import type { FeePerson, Month } from "../types";

/** Why a month is not missing: paid, if only in part, exempt, or nothing was due before joining, arriving or in between. */
export type SettledMonth = { month: Month; why: "paid" | "exempt" | "not_due" };

type Person = Pick<FeePerson, "memberId" | "exemptions" | "payments" | "joinedOn" | "arrivedIn" | "awayIn">;

type Asked = { memberId: string; from: Month; to: Month };

/** The first such month of each member between two months; null where none is. */
export async function settledWithin(scope: Scope, asked: readonly Asked[]): Promise<(SettledMonth | null)[]> {
  const since = Math.min(...asked.map(({ from }) => Number(from.slice(0, 4))));
  const ids = asked.map(({ memberId }) => memberId);
  // Whether somebody pays by the quarter says nothing of what was paid or due.
  const found = await rows<Person>(scope, feeMemberStatement, ({ orgId }) => [orgId, ids, since, null]);
  const people = new Map(found.map((person) => [person.memberId, person]));
  return asked.map(({ memberId, from, to }) => firstSettled(people.get(memberId), from, to));
}

function firstSettled(person: Person | undefined, from: Month, to: Month): SettledMonth | null {
  for (let month = from; person && month <= to; month = addMonths(month, 1)) {
    const why = settledBy(person, month);
    if (why) return { month, why };
  }
  return null;
}

/** Of those who have left too: the months before are told of. */
function settledBy(person: Person, month: Month): SettledMonth["why"] | null {
  if (isExempt(person.exemptions, month)) return "exempt";
  if (person.payments.some((one) => one.month === month && one.amount > 0)) return "paid";
  return owesIn({ ...person, leftIn: null }, month) ? null : "not_due";
}
