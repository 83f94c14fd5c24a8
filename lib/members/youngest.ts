import { formatDayOrYear, isEarlier } from "@/lib/members/roster/days";
import type { PlainDate } from "@/lib/platform/dates";

/** From which age one joins (domain.md §2.3, "từ đủ 16"); younger ones are asked about, not refused. */
const YOUNGEST = 16;

/** Why somebody seems too young: on the day of joining, today where none is given. Years alone are compared as years. */
export function tooYoung(birthDate: string, joinedOn: string | null, today: PlainDate): string | null {
  const turns = `${Number(birthDate.slice(0, 4)) + YOUNGEST}${birthDate.slice(4)}`;
  if (!isEarlier(joinedOn ?? today, turns)) return null;
  const when = joinedOn ? `vào Đoàn ${formatDayOrYear(joinedOn)} khi` : "đến nay";
  return `Sinh ${formatDayOrYear(birthDate)}, ${when} chưa đủ ${YOUNGEST} tuổi. Xem lại ngày sinh, ngày vào Đoàn.`;
}
