import { dayOrYearWord, formatDayOrYear, mayBeSameDay } from "@/lib/members/roster/days";
import type { PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";

const MEND_FIRST = "sửa ở trang đoàn viên rồi ghi lại.";

type Joined = { fullName: string; joinedOn: string | null };

/** `now`: what became of them since. Who stands as a member since another day is no newcomer of this one: that day is nobody's to write over by an admission. */
export function joinedOtherwise({ fullName, joinedOn }: Joined, day: PlainDate, now = ""): string | null {
  if (joinedOn === null || mayBeSameDay(joinedOn, day)) return null;
  return `${fullName} đã vào Đoàn ${dayOrYearWord(joinedOn)} ${formatDayOrYear(joinedOn)} theo danh sách${now}. Nếu ngày trong danh sách sai, ${MEND_FIRST}`;
}

const NUMBERS = {
  admissionResolution: { path: "docNumber", label: "nghị quyết chuẩn y kết nạp" },
  cardNumber: { path: "cardNumber", label: "số thẻ" },
  code: { path: "code", label: "mã định danh" },
} as const;

type Numbers = { [name in keyof typeof NUMBERS]?: string | null };

/** Where nobody sees the effect first, a number that the roster has is not written over by another one. */
export function heldOtherwise(member: Numbers & { fullName: string }, told: Numbers): FieldError[] {
  return (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).flatMap((name) => {
    const [held, is] = [member[name], told[name]];
    if (!held || !is || held === is) return [];
    const { path, label } = NUMBERS[name];
    return {
      path,
      message: `Danh sách đã ghi ${label} của ${member.fullName} là ${held}. Nếu số trong danh sách sai, ${MEND_FIRST}`,
    };
  });
}
