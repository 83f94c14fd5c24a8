import { z } from "zod";
import { dayOf } from "@/lib/platform/schema";

export const paperSigningSchema = z.strictObject({
  number: z
    .string({ error: "Ghi số văn bản." })
    .normalize("NFC")
    .max(60, "Số văn bản dài quá 60 ký tự.")
    .default(""),
  signedOn: dayOf("Ghi ngày ký: ngày/tháng/năm.")
    .nullish()
    .transform((day) => day ?? null),
});
