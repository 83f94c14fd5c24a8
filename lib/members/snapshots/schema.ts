import { z } from "zod";

const NO_REVISION = "Thiếu bản cần sửa. Mở lại trang danh sách quý rồi làm lại.";

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
  revision: z.int(NO_REVISION).min(1, NO_REVISION),
  reason: z
    .string("Ghi lý do chốt lại.")
    .trim()
    .normalize("NFC")
    .min(1, "Ghi lý do chốt lại.")
    .max(500, "Lý do dài quá 500 ký tự. Rút gọn lại."),
});
