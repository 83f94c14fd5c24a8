import { z } from "zod";

const fields = {
  unit: z.string("Chọn đơn vị."),
  year: z.int("Ghi năm.").min(2000, "Ghi năm.").max(2100, "Ghi năm."),
  quarter: z.literal([1, 2, 3, 4], "Chọn quý."),
  /** How many members the person saw before pressing the button. */
  members: z.int().min(0).optional(),
};

export const confirmQuarterSchema = z.strictObject(fields);
export const correctQuarterSchema = z.strictObject({
  ...fields,
  /** The list that the person saw as the one that is wrong. */
  revision: z.int("Thiếu bản cần sửa.").min(1, "Thiếu bản cần sửa."),
  reason: z
    .string("Ghi lý do chốt lại.")
    .trim()
    .normalize("NFC")
    .min(1, "Ghi lý do chốt lại.")
    .max(500, "Lý do dài quá 500 ký tự. Rút gọn lại."),
});
