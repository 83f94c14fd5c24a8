import { formatDayOrYear, isEarlier, yearOfDayOrYear } from "@/lib/members/roster/days";
import type { PlainDate } from "@/lib/platform/dates";

/** From which age one joins (domain.md §2.3): "từ đủ 16" since the charter of 2026, "từ đủ 15" before. */
const CHARTER_YEAR = 2026;
const YOUNGEST = 16;
const YOUNGEST_BEFORE = 15;

/**
 * Why somebody seems too young: on the day of joining, today where none is given. Years alone are compared as years. It
 * is asked, never refused.
 */
export function tooYoung(birthDate: string, joinedOn: string | null, today: PlainDate): string | null {
  const day = joinedOn ?? today;
  const age = yearOfDayOrYear(day) < CHARTER_YEAR ? YOUNGEST_BEFORE : YOUNGEST;
  const turns = `${yearOfDayOrYear(birthDate) + age}${birthDate.slice(4)}`;
  if (!isEarlier(day, turns)) return null;
  const when = joinedOn ? `vào Đoàn ${formatDayOrYear(joinedOn)} khi` : "đến nay";
  return `Sinh ${formatDayOrYear(birthDate)}, ${when} chưa đủ ${age} tuổi. Xem lại ngày sinh, ngày vào Đoàn.`;
}
