import { z } from "zod";
import { typedVersion } from "@/lib/platform/schema";
import { text } from "../schema";

export const ratingSettingSchema = z.strictObject({
  guidance: text(120, "văn bản hướng dẫn").min(1, "Ghi văn bản hướng dẫn, ví dụ 25-HD/TWĐTN-BTC."),
  fromYear: z.coerce.number("Ghi năm.").int("Ghi năm.").min(2000, "Ghi năm.").max(2100, "Ghi năm."),
  excellentPercent: z.coerce
    .number("Ghi tỷ lệ phần trăm.")
    .int("Ghi số nguyên.")
    .min(1, "Ghi từ 1 đến 100.")
    .max(100, "Ghi từ 1 đến 100."),
  version: typedVersion().positive().nullable().default(null),
});
