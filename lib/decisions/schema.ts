import { z } from "zod";
import { anId, dayOf, manyIds } from "@/lib/platform/schema";
import { VOTE_CHOICES } from "./types";

export const voteSchema = z.strictObject({
  choice: z.enum(VOTE_CHOICES, "Chọn tán thành, không tán thành hoặc ý kiến khác."),
});

const signing = {
  number: z.string({ error: "Ghi số quyết định." }).normalize("NFC").max(60).default(""),
  signedOn: dayOf("Ghi ngày ký: ngày/tháng/năm.")
    .nullish()
    .transform((day) => day ?? null),
  signerId: anId("Chọn người ký."),
};

/** `units`: those that the signed paper lists; null = whatever stands there. */
export const decisionSchema = z.strictObject({
  ...signing,
  units: manyIds.nullable().default(null),
});

export const amendmentSchema = z.strictObject({
  ...signing,
  kind: z.enum(["correction", "revocation"], "Chọn đính chính hoặc thu hồi."),
  reason: z
    .string({ error: "Ghi lý do." })
    .trim()
    .normalize("NFC")
    .min(1, "Ghi lý do như trên văn bản.")
    .max(2000, "Lý do dài quá 2.000 ký tự."),
  units: manyIds.min(1, "Chọn ít nhất một đơn vị."),
});
