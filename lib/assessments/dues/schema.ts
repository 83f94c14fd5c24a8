import { z } from "zod";
import { dayOf } from "@/lib/platform/schema";
import { DUE_KINDS } from "./types";

const day = dayOf("Ghi ngày.");

export const extensionSchema = z.strictObject({
  kind: z.enum(DUE_KINDS, "Chọn hạn cần đổi."),
  /** The day that was on the screen. */
  oldDue: day,
  newDue: day,
  reason: z
    .string({ error: "Ghi lý do." })
    .trim()
    .normalize("NFC")
    .min(1, "Ghi lý do.")
    .max(500, "Lý do dài quá 500 ký tự."),
});
