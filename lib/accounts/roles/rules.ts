import type { Role, UnitKind } from "@/lib/access/types";
import { addDays, formatDate, type PlainDate } from "@/lib/platform/dates";

/** At which kinds of unit a role is held (product.md §1). */
const HELD_AT: Record<Role, readonly UnitKind[]> = {
  SYSTEM_ADMIN: [],
  UPPER_SECRETARY: ["upper_org"],
  STANDING_COMMITTEE: ["upper_org"],
  UPPER_STAFF: ["upper_org"],
  INSPECTION_COMMITTEE: ["upper_org"],
  UNIT_SECRETARY: ["base_union", "base_branch"],
  UNIT_COMMITTEE: ["base_union", "base_branch"],
  BRANCH_SECRETARY: ["branch"],
  OBSERVER: ["upper_org", "base_union", "base_branch"],
};

/** Whether a role may be held at a unit of this kind; null stands for no unit at all. */
export function mayBeHeldAt(role: Role, kind: UnitKind | null): boolean {
  return kind === null ? HELD_AT[role].length === 0 : HELD_AT[role].includes(kind);
}

/** Whether a role is one person's post with deputies beside. */
export function hasDeputies(role: Role): boolean {
  return role === "UNIT_SECRETARY" || role === "UPPER_SECRETARY";
}

export type TermState = "waits" | "coming" | "in_force" | "over";

type Term = { fromDay: PlainDate; toDay: PlainDate | null; ended: boolean; waits: boolean };

export function termState({ fromDay, toDay, ended, waits }: Term, day: PlainDate): TermState {
  if (ended || (toDay !== null && toDay < day)) return "over";
  if (waits) return "waits";
  return fromDay > day ? "coming" : "in_force";
}

/** What speaks against this last day of a role. One that lies behind the present one would give the role anew, past whoever must agree. */
export function wrongLastDay(
  { fromDay, toDay }: Pick<Term, "fromDay" | "toDay">,
  lastDay: PlainDate,
  day: PlainDate,
): string | null {
  if (lastDay < day || lastDay < fromDay)
    return "Ngày cuối phải từ hôm nay trở đi. Để trống nếu thôi giữ vai trò ngay.";
  if (toDay !== null && lastDay > toDay)
    return `Ngày cuối hiện nay là ${formatDate(toDay)}. Giao lại vai trò để kéo dài.`;
  return null;
}

/** The first day, from this one on, that lies in none of the terms; null where they reach without an end. */
export function firstUncovered(
  terms: readonly Pick<Term, "fromDay" | "toDay">[],
  from: PlainDate,
): PlainDate | null {
  let day = from;
  for (const { fromDay, toDay } of terms.toSorted((a, b) => a.fromDay.localeCompare(b.fromDay))) {
    if (fromDay > day) break;
    if (toDay === null) return null;
    if (toDay >= day) day = addDays(toDay, 1);
  }
  return day;
}
