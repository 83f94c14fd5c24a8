import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";

/** What the address of a register says of its period. */
export const periodFields = { from: daySchema, to: daySchema };

export const registerFormat = z.enum(["docx", "pdf", "xlsx"], {
  error: "Chọn format=docx, format=pdf hoặc format=xlsx.",
});
export type RegisterFormat = z.output<typeof registerFormat>;
