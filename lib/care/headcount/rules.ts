import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refused, refusedFields } from "@/lib/platform/result";
import type { Period } from "@/lib/units/periods";
import { HEADCOUNT_FIELDS, type HeadcountLine, type HeadcountNumbers, type HeadcountTable } from "./types";

export const NOTHING: HeadcountNumbers = { membersMale: 0, membersFemale: 0, youthMale: 0, youthFemale: 0 };

/** The four numbers of many lines. */
export function sumOf(lines: readonly HeadcountNumbers[]): HeadcountNumbers {
  const sum = { ...NOTHING };
  for (const line of lines) for (const field of HEADCOUNT_FIELDS) sum[field] += line[field];
  return sum;
}

/** What a line shows: as it was saved, or as proposed from the roster and the year before. */
export function shownNumbers({ saved, proposed }: HeadcountLine): HeadcountNumbers {
  return saved ?? proposed;
}

/** Counted on a day of the table's year that has come. */
export function wrongCountDays(
  lines: readonly { countedOn: PlainDate }[],
  { from, to, label }: Period,
  today: PlainDate,
): Refusal | null {
  const fields = lines.flatMap(({ countedOn }, at): FieldError[] => {
    const path = `lines.${at}.countedOn`;
    if (countedOn > today)
      return [{ path, message: `Ngày ${formatDate(countedOn)} chưa đến. Ghi ngày đã đếm.` }];
    if (countedOn < from || countedOn > to)
      return [{ path, message: `Bảng ${label} ghi ngày đếm trong ${label}.` }];
    return [];
  });
  return refusedFields(fields);
}

/** The secretary's word covers every branch, so each must be counted. */
export function whyNotConfirmed({ period, confirmedOn, lines }: HeadcountTable): Refusal | null {
  if (confirmedOn)
    return refused(
      "conflict",
      `Bảng ${period.label} đã xác nhận ngày ${formatDate(confirmedOn)}. Số nào sai thì sửa, lưu bảng rồi xác nhận lại.`,
    );
  const missing = lines.filter(({ saved }) => saved === null);
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => name).join(", ");
  return refused("conflict", `Còn thiếu số của ${names}. Ghi và lưu đủ các dòng rồi xác nhận.`);
}
