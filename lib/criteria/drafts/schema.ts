import { z } from "zod";
import { typedVersion } from "@/lib/platform/schema";
import { EXCLUSIONS, ITEM_PERIODS } from "../types";

const MOST_ITEMS = 200;
const version = typedVersion().positive();

const itemSchema = z.strictObject({
  code: z.string().max(20),
  threshold: z
    .int("Ghi một số nguyên, hoặc để trống nếu chỉ xem số liệu.")
    .min(1, "Ghi số lớn hơn 0, hoặc để trống nếu chỉ xem số liệu.")
    .max(1000, "Mức này quá lớn. Ghi lại.")
    .nullable(),
  period: z.enum(ITEM_PERIODS, "Chọn kỳ tính."),
  exclusions: z.array(z.enum(EXCLUSIONS, "Chọn trong danh sách.")).max(EXCLUSIONS.length),
});

export const saveDraftSchema = z.strictObject({
  version,
  basis: z
    .string("Ghi văn bản làm căn cứ.")
    .trim()
    .normalize("NFC")
    .max(200, "Căn cứ dài quá 200 ký tự. Rút gọn lại."),
  items: z.array(itemSchema).max(MOST_ITEMS),
});

export const draftVersionSchema = z.strictObject({ version });
