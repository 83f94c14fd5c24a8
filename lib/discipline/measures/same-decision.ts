import type { PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";

type Paper = { number: string; day: PlainDate };
/** A decision that a case came to, against a member or an organisation. */
export type Decided = Paper & { caseId: string; against: string };

/** Whether two decisions are one and the same paper, however its number is written. */
export function samePaper(one: Paper, other: Paper): boolean {
  return fold(one.number) === fold(other.number) && one.day === other.day;
}

/** Which of these cases came to a decision that another case came to against the same. */
export function decidedTwice(caseIds: readonly string[], decided: readonly Decided[]): Set<string> {
  const isTwice = (mine: Decided) =>
    decided.some(
      (other) => other.caseId !== mine.caseId && other.against === mine.against && samePaper(other, mine),
    );
  const own = decided.filter(({ caseId }) => caseIds.includes(caseId));
  return new Set(own.filter(isTwice).map(({ caseId }) => caseId));
}
