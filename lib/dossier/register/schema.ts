import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";

export const memberRegisterQuery = z.strictObject({
  unit: z.string(),
  org: z.string().optional(),
  branch: anId().optional(),
  from: daySchema,
  to: daySchema,
  format: z.enum(["docx", "pdf", "xlsx"], { error: "Chọn format=docx, format=pdf hoặc format=xlsx." }),
});
