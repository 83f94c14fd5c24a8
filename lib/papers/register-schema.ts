import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refusedAt } from "@/lib/platform/result";

/** What the address of a register says of its period. */
export const periodFields = { from: daySchema, to: daySchema };

export const registerFormat = z.enum(["docx", "pdf", "xlsx"], {
  error: "Chọn format=docx, format=pdf hoặc format=xlsx.",
});
export type RegisterFormat = z.output<typeof registerFormat>;

export function periodProblem({ from, to }: { from: PlainDate; to: PlainDate }): Refusal | null {
  if (from <= to) return null;
  return refusedAt("from", "Ngày đầu kỳ đứng sau ngày cuối kỳ. Sửa lại ngày.");
}
