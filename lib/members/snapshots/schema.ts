import { z } from "zod";

export const confirmQuarterSchema = z.strictObject({
  unit: z.string("Chọn đơn vị."),
  year: z.int("Ghi năm.").min(2000, "Ghi năm.").max(2100, "Ghi năm."),
  quarter: z.literal([1, 2, 3, 4], "Chọn quý."),
  /** How many members the person saw before pressing the button. */
  members: z.int().min(0).optional(),
});
