import { formatDayOrYear, isEarlier, yearOfDayOrYear } from "@/lib/members/roster/days";
import { type PlainDate, plainDate } from "@/lib/platform/dates";
import { type AdmissionAges, admissionAge, charterOn } from "./terms/rules";
import type { CharterDays } from "./terms/types";

export type JoiningRule = CharterDays & AdmissionAges;

type Joined = { joinedOn: string | null; today: PlainDate; rule: JoiningRule };

/**
 * Why somebody seems too young: on the day of joining, today where none is given, by the charter of then. Years alone are
 * compared as years, under the charter with which the year began. It is asked, never refused.
 */
export function tooYoung(birthDate: string, { joinedOn, today, rule }: Joined): string | null {
  const day = joinedOn ?? today;
  const charterDay = plainDate(`${day}-01-01`.slice(0, today.length));
  const age = admissionAge(charterOn(charterDay, rule), rule);
  const turns = `${yearOfDayOrYear(birthDate) + age}${birthDate.slice(4)}`;
  if (!isEarlier(day, turns)) return null;
  const when = joinedOn ? `vào Đoàn ${formatDayOrYear(joinedOn)} khi` : "đến nay";
  return `Sinh ${formatDayOrYear(birthDate)}, ${when} chưa đủ ${age} tuổi. Xem lại ngày sinh, ngày vào Đoàn.`;
}
