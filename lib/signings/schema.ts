import { z } from "zod";
import { dayOf } from "@/lib/platform/schema";

export const takingBackSchema = z.strictObject({
  /** The number that one sees there and takes back. */
  number: z.string().max(60),
  reason: z
    .string({ error: "Ghi sai ở đâu." })
    .trim()
    .normalize("NFC")
    .min(1, "Ghi sai ở đâu.")
    .max(500, "Lý do dài quá 500 ký tự."),
});

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
