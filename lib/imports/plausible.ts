import { formatDayOrYear, isEarlier, yearOfDayOrYear } from "@/lib/members/roster/days";
import type { RosterFieldName, RosterValues } from "@/lib/members/roster/fields";
import { type PlainDate, yearOf } from "@/lib/platform/dates";

const YOUNGEST = 10;
const OLDEST = 60;

type FieldRemark = { field: RosterFieldName; message: string };

const AFTER_BIRTH = [
  ["joinedOn", "Ngày vào Đoàn"],
  ["partyJoinedOn", "Ngày vào Đảng"],
  ["idIssuedOn", "Ngày cấp"],
] as const;

/** What cannot be true of one person although each cell can be read. */
export function checkTogether(values: Partial<RosterValues>, today: PlainDate): FieldRemark[] {
  const { birthDate } = values;
  if (birthDate === undefined) return [];
  const age = yearOf(today) - yearOfDayOrYear(birthDate);
  // Honorary members are older leaders and veterans.
  if (age < YOUNGEST || (age > OLDEST && !values.honorary)) {
    const born = formatDayOrYear(birthDate);
    return [
      {
        field: "birthDate",
        message: `Sinh ${born} là ${age} tuổi, không hợp tuổi đoàn viên. Xem lại năm sinh.`,
      },
    ];
  }
  return AFTER_BIRTH.flatMap(([field, label]) => {
    const day = values[field];
    if (day === undefined || !isEarlier(day, birthDate)) return [];
    const [early, born] = [formatDayOrYear(day), formatDayOrYear(birthDate)];
    return [{ field, message: `${label} ${early} trước ngày sinh ${born}. Xem lại hai ô.` }];
  });
}
