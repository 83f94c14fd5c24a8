import { z } from "zod";
import { isPlainDate } from "@/lib/platform/dates";

export const paperSigningSchema = z.strictObject({
  number: z
    .string({ error: "Ghi số văn bản." })
    .normalize("NFC")
    .max(60, "Số văn bản dài quá 60 ký tự.")
    .default(""),
  signedOn: z
    .string()
    .refine(isPlainDate, "Ngày ký không có trong lịch. Ghi ngày/tháng/năm.")
    .nullish()
    .transform((day) => day ?? null),
});
