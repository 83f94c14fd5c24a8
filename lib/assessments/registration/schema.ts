import { z } from "zod";
import { aVersion } from "@/lib/platform/schema";

const text = (most: number, message: string) => z.string().trim().normalize("NFC").max(most, message);

export const planSchema = z.strictObject({
  solution: text(3000, "Giải pháp dài quá 3.000 ký tự."),
  due: text(200, "Thời hạn dài quá 200 ký tự."),
  person: text(200, "Người phụ trách dài quá 200 ký tự."),
  isHard: z.boolean(),
  /** 0: nothing was written yet. */
  version: aVersion(),
});
