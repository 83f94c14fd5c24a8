import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { addMonths } from "../months";
import { isExempt } from "../rules";
import { feeMemberStatement } from "../statements";
import type { FeePerson, Month } from "../types";

/** A month that is not missing: paid, if only in part, or exempt. */
export type SettledMonth = { month: Month; exempt: boolean };

/** The first such month of a member between two months; null where none is. */
export async function settledWithin(
  scope: Scope,
  memberId: string,
  { from, to }: { from: Month; to: Month },
): Promise<SettledMonth | null> {
  const values = () => [scope.orgId, memberId, Number(from.slice(0, 4))];
  const [person] = await rows<Pick<FeePerson, "exemptions" | "payments">>(scope, feeMemberStatement, values);
  for (let month = from; person && month <= to; month = addMonths(month, 1)) {
    const exempt = isExempt(person.exemptions, month);
    if (exempt || person.payments.some((one) => one.month === month && one.amount > 0))
      return { month, exempt };
  }
  return null;
}
