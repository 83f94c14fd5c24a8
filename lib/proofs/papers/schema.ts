import { z } from "zod";
import { BEARERS } from "@/lib/evidence/papers/types";
import { anId } from "@/lib/platform/schema";

/** `kind:id`, as `bearerWord` writes it. */
export const bearerSchema = z
  .string("Thiếu hồ sơ.")
  .transform((word) => {
    const [kind, id] = word.split(":");
    return { kind, id };
  })
  .pipe(z.strictObject({ kind: z.enum(BEARERS, "Hồ sơ này không giữ giấy tờ."), id: anId() }));

export const bearerOnlySchema = z.object({ bearer: bearerSchema });
export const paperSchema = z.strictObject({ bearer: bearerSchema, evidence: anId("Chọn ảnh, tệp.") });
