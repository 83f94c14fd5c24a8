import { z } from "zod";
import { isPlainDate } from "@/lib/platform/dates";
import { VOTE_CHOICES } from "./types";

export const voteSchema = z.strictObject({
  choice: z.enum(VOTE_CHOICES, "Chọn tán thành, không tán thành hoặc ý kiến khác."),
});

export const decisionSchema = z.strictObject({
  number: z.string({ error: "Ghi số quyết định." }).normalize("NFC").max(60).default(""),
  signedOn: z
    .string()
    .refine(isPlainDate, "Ngày ký không có trong lịch. Ghi ngày/tháng/năm.")
    .nullish()
    .transform((day) => day ?? null),
  signerId: z.uuid("Chọn người ký."),
});
