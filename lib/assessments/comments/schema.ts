import { z } from "zod";
import { aVersion } from "@/lib/platform/schema";

export const commentSchema = z.strictObject({
  text: z
    .string("Ghi nội dung trao đổi.")
    .trim()
    .normalize("NFC")
    .min(1, "Ghi nội dung trao đổi.")
    .max(2000, "Nội dung trao đổi dài quá 2.000 ký tự."),
});

export const resolveSchema = z.strictObject({
  resolved: z.boolean("Chọn đã xong hay mở lại."),
  version: aVersion(),
});
