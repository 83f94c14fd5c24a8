import { z } from "zod";
import { aVersion, dayOf } from "@/lib/platform/schema";
import { FINDING_STATES } from "./types";

const day = dayOf("Ghi ngày kiểm tra.");
const text = (most: number) => z.string().trim().normalize("NFC").max(most, `Dài quá ${most} ký tự.`);

export const inspectionSchema = z.strictObject({
  day,
  inspectors: text(500).min(1, "Ghi người kiểm tra."),
  conclusion: text(5000),
  findings: z
    .array(
      z.strictObject({
        code: z.string(),
        state: z.enum(FINDING_STATES, "Chọn đang tốt, cần nhắc hay chưa làm."),
        text: text(2000),
      }),
    )
    .max(200),
  /** 0: not held yet. */
  version: aVersion(),
});
