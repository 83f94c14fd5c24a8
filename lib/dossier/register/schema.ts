import { z } from "zod";
import { periodFields, registerFormat } from "@/lib/papers/register-schema";
import { anId } from "@/lib/platform/schema";

export const memberRegisterQuery = z.strictObject({
  unit: z.string(),
  org: z.string().optional(),
  branch: anId().optional(),
  ...periodFields,
  format: registerFormat,
});
