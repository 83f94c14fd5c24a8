import { formatDayOrYear, isEarlier, yearOfDayOrYear } from "@/lib/members/roster/days";
import { type PlainDate, yearOf } from "@/lib/platform/dates";

const YOUNGEST = 10;
const OLDEST = 60;

const AFTER_BIRTH = [
  ["joinedOn", "Ngày vào Đoàn"],
  ["partyJoinedOn", "Ngày vào Đảng"],
  ["idIssuedOn", "Ngày cấp"],
] as const;

type LaterDay = (typeof AFTER_BIRTH)[number][0];

/** What is asked together; a sheet leaves out what it does not name, and a member's row what one may not see. */
type LifeDays = { [name in LaterDay | "birthDate"]?: string | null } & { honorary?: boolean };

type FieldRemark = { field: LaterDay | "birthDate"; message: string };

/** What cannot be true of one person although each field can be read. */
export function checkTogether(values: LifeDays, today: PlainDate): FieldRemark[] {
  const { birthDate } = values;
  if (!birthDate) return [];
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
    if (!day || !isEarlier(day, birthDate)) return [];
    const [early, born] = [formatDayOrYear(day), formatDayOrYear(birthDate)];
    return [{ field, message: `${label} ${early} trước ngày sinh ${born}. Xem lại hai ô.` }];
  });
}

/** As `checkTogether`, of what is kept once some fields are changed; what was wrong before and is not touched may stay. */
export function changedTogether(
  kept: LifeDays,
  changes: { [name in keyof LifeDays]?: unknown },
  today: PlainDate,
): FieldRemark[] {
  const asked = ["birthDate", "honorary", ...AFTER_BIRTH.map(([field]) => field)];
  return Object.keys(changes).some((name) => asked.includes(name)) ? checkTogether(kept, today) : [];
}
