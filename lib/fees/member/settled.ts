import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { addMonths } from "../months";
import { isExempt, owesIn } from "../rules";
import { feeMemberStatement } from "../statements";
import type { FeePerson, Month } from "../types";

/** Why a month is not missing: paid, if only in part, exempt, or nothing was due before joining, arriving or in between. */
export type SettledMonth = { month: Month; why: "paid" | "exempt" | "not_due" };

type Asked = Pick<FeePerson, "exemptions" | "payments" | "joinedOn" | "arrivedIn" | "awayIn">;

/** The first such month of a member between two months; null where none is. */
export async function settledWithin(
  scope: Scope,
  memberId: string,
  { from, to }: { from: Month; to: Month },
): Promise<SettledMonth | null> {
  // Whether somebody pays by the quarter says nothing of what was paid or due.
  const values = () => [scope.orgId, memberId, Number(from.slice(0, 4)), null];
  const [person] = await rows<Asked>(scope, feeMemberStatement, values);
  for (let month = from; person && month <= to; month = addMonths(month, 1)) {
    const why = settledBy(person, month);
    if (why) return { month, why };
  }
  return null;
}

/** Of those who have left too: the months before are told of. */
function settledBy(person: Asked, month: Month): SettledMonth["why"] | null {
  if (isExempt(person.exemptions, month)) return "exempt";
  if (person.payments.some((one) => one.month === month && one.amount > 0)) return "paid";
  return owesIn({ ...person, leftIn: null }, month) ? null : "not_due";
}
