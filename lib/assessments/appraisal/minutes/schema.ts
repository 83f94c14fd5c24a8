import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { aVersion } from "@/lib/platform/schema";

const text = (most: number, what: string) =>
  z
    .string(`Ghi ${what}.`)
    .trim()
    .normalize("NFC")
    .min(1, `Ghi ${what}.`)
    .max(most, `Phần ${what} dài quá ${most.toLocaleString("vi-VN")} ký tự.`);

export const minutesSchema = z.strictObject({
  heldOn: daySchema,
  place: text(200, "nơi làm việc"),
  members: z
    .array(text(200, "họ tên, chức vụ"))
    .min(1, "Ghi ít nhất một thành viên đoàn thẩm định.")
    .max(30, "Tối đa 30 thành viên."),
  finding: text(5000, "nhận xét chung"),
  /** Version of the minutes that were on the screen; null where there were none. */
  version: aVersion().nullable(),
});
