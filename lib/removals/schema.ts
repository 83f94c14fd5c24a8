import { z } from "zod";
import { caseText, memberField, personFields, versionSchema } from "@/lib/cases/schema";
import { daySchema } from "@/lib/evidence/schema";
import { makeDate, type PlainDate } from "@/lib/platform/dates";
import { anId } from "@/lib/platform/schema";
import { ROLL_LAPSES } from "./types";

/** A month as people write it (`3/2026`), as its first day. */
const monthSchema = z.string({ error: "Ghi tháng." }).transform((text, context): PlainDate => {
  const [, month, year] = /^\s*(0?[1-9]|1[0-2])\s*[/.-]\s*(20\d{2})\s*$/.exec(text) ?? [];
  if (month && year) return makeDate(Number(year), Number(month), 1);
  const message =
    text.trim() === "" ? "Ghi tháng." : `${text.trim()} không phải tháng. Ghi tháng/năm, ví dụ 3/2026.`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const lapse = {
  lapse: z.enum(ROLL_LAPSES, "Chọn đã bỏ việc gì."),
  firstMonth: monthSchema,
  lastMonth: monthSchema,
  tried: caseText(2000, "Việc đã làm").default(""),
};

export const openRemovalSchema = z.strictObject({ member: memberField, ...lapse, day: daySchema });

/** Of a decision that was made: its number and its day. */
export const recordedRemovalSchema = z.strictObject({
  ...lapse,
  docNumber: caseText(60, "Số quyết định").min(1, "Ghi số quyết định."),
  day: daySchema,
});
export const recordRemovalSchema = recordedRemovalSchema.extend(personFields);
const MOST_ROWS = 200;
export const recordRemovalsSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  rows: z
    .array(recordedRemovalSchema.extend({ member: anId("Chọn đoàn viên.") }))
    .min(1, "Chọn ít nhất một người.")
    .max(MOST_ROWS, `Mỗi lần ghi tối đa ${MOST_ROWS} người.`),
});
export const correctRemovalSchema = recordedRemovalSchema.extend({ version: versionSchema });
export type RecordedRemoval = z.output<typeof recordedRemovalSchema>;
