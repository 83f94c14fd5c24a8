import { ASKED_AT, askedBy, hasReached } from "@/lib/graduations/age";
import type { Member } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";

/** In the year of turning 30, and after, members are asked whether they wish to stay (domain.md §2.6). */
export function isAskedForWish(
  { birthDate, honorary }: Pick<Member, "birthDate" | "honorary">,
  today: PlainDate,
): boolean {
  return !honorary && hasReached(birthDate, ASKED_AT, askedBy(today));
}
