import { z } from "zod";
import { anId, aVersion, dayOf } from "@/lib/platform/schema";
import { CLAIMS, REQUESTABLE_STATES, VERDICTS } from "./types";

const version = aVersion();

export const itemSchema = z.strictObject({
  claim: z.enum(CLAIMS, "Chọn đạt, chưa đạt hoặc không phát sinh.").nullish(),
  explanation: z.string().normalize("NFC").max(5000, "Thuyết minh dài quá 5.000 ký tự.").optional(),
  evidence: z.array(anId()).max(50, "Mỗi nội dung tối đa 50 minh chứng.").optional(),
  version,
});

export const transitionSchema = z.strictObject({
  to: z.enum(REQUESTABLE_STATES, "Bước này không có."),
  reason: z.string().normalize("NFC").max(2000).optional(),
  version,
  dueDate: dayOf("Ghi ngày/tháng/năm.").optional(),
  items: z
    .array(z.strictObject({ code: z.string(), reason: z.string().normalize("NFC").max(2000) }))
    .max(200)
    .optional(),
});

export const verdictSchema = z.strictObject({
  verdict: z.enum(VERDICTS, "Chọn đạt, cần bổ sung hoặc chưa đạt."),
  comment: z.string().normalize("NFC").max(3000, "Nhận xét dài quá 3.000 ký tự.").default(""),
  /** Version of the verdict that was on the screen; null where there was none. */
  version: aVersion().nullable(),
});
