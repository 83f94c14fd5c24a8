import { z } from "zod";
import { aVersion } from "@/lib/platform/schema";

export const pairSettingSchema = z.strictObject({
  twoAppraisers: z.boolean("Chọn một hay hai người thẩm định."),
  version: aVersion(),
});
