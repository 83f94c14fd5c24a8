import { z } from "zod";
import { monthDayWords } from "@/lib/platform/month-day";
import { typedMonthDay, typedVersion } from "@/lib/platform/schema";
import { EXCUSED_RULES } from "../attendance/rules";
import { DEFAULT_DEADLINES } from "../deadlines/rules";
import { DEADLINE_FIELDS, type DeadlineField } from "../deadlines/types";
import { text } from "../schema";
import { FIRST_YEAR } from "../types";

const upTo100 = (what: string) =>
  z.coerce.number(what).int("Ghi số nguyên.").min(1, "Ghi từ 1 đến 100.").max(100, "Ghi từ 1 đến 100.");
const percent = () => upTo100("Ghi tỷ lệ phần trăm.");
const months = (least: number) =>
  z.coerce
    .number("Ghi số tháng.")
    .int("Ghi số nguyên.")
    .min(least, `Ghi từ ${least} đến 24 tháng.`)
    .max(24, `Ghi từ ${least} đến 24 tháng.`);
const points = () => upTo100("Ghi số điểm.");

const deadlines = Object.fromEntries(
  DEADLINE_FIELDS.map((field) => [field, typedMonthDay(monthDayWords(DEFAULT_DEADLINES[field]))]),
) as Record<DeadlineField, ReturnType<typeof typedMonthDay>>;

/** Each level of a ladder asks for less than the one above. */
const FALLING = [
  ["trainingExcellent", "trainingGood"],
  ["trainingGood", "trainingCompleted"],
  ["attendanceExcellent", "attendanceGood"],
  ["attendanceGood", "attendanceCompleted"],
] as const;

export const ratingSettingSchema = z
  .strictObject({
    guidance: text(120, "văn bản hướng dẫn").min(1, "Ghi văn bản hướng dẫn, ví dụ 25-HD/TWĐTN-BTC."),
    fromYear: z.coerce.number("Ghi năm.").int("Ghi năm.").min(FIRST_YEAR, "Ghi năm.").max(2100, "Ghi năm."),
    excellentPercent: percent(),
    trainingExcellent: points(),
    trainingGood: points(),
    trainingCompleted: points(),
    attendanceExcellent: percent(),
    attendanceGood: percent(),
    attendanceCompleted: percent(),
    monthsToBeRated: months(0),
    monthsIll: months(1),
    registerDays: upTo100("Ghi số ngày."),
    ...deadlines,
    excused: z.enum(EXCUSED_RULES, "Chọn cách tính vắng có lý do."),
    version: typedVersion().positive().nullable().default(null),
  })
  .superRefine((rule, context) => {
    for (const [above, below] of FALLING)
      if (rule[below] >= rule[above])
        context.addIssue({
          code: "custom",
          path: [below],
          message: `Ghi thấp hơn mức trên (${rule[above]}).`,
        });
  });
