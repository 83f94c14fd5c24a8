import { z } from "zod";
import { isCalendarDay } from "@/lib/platform/dates";
import { typedPercent, typedVersion } from "@/lib/platform/schema";
import type { MonthDay } from "./types";

/** A year without a 29 February: the day must exist in each. */
const ANY_YEAR = 2001;

/** A day of every year as people write it (`31/01`). */
const monthDay = z.string({ error: "Ghi ngày/tháng." }).transform((text, context): MonthDay => {
  const [, day = "", month = ""] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? [];
  if (isCalendarDay(ANY_YEAR, Number(month), Number(day)))
    return `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const message = text.trim()
    ? `${text.trim()} không phải ngày của mọi năm. Ghi ngày/tháng, ví dụ 31/01.`
    : "Ghi ngày/tháng, ví dụ 31/01.";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

export const programRuleSchema = z.strictObject({
  calendar: monthDay,
  school: monthDay,
  votePercent: typedPercent(),
  version: typedVersion().positive().nullable().default(null),
});
