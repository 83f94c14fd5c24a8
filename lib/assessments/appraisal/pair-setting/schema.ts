import { z } from "zod";

export const pairSettingSchema = z.strictObject({
  twoAppraisers: z.boolean("Chọn một hay hai người thẩm định."),
  version: z.int("Thiếu số bản (version) của năm."),
});
