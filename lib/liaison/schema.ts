import { z } from "zod";
import { dayOf } from "@/lib/platform/schema";

const day = dayOf("Ghi ngày.");

export const assignSchema = z.strictObject({
  unitId: z.uuid("Chọn đơn vị."),
  userId: z.uuid("Chọn cán bộ theo dõi."),
  fromDay: day,
});

export const endSchema = z.strictObject({
  unitId: z.uuid(),
  officerId: z.uuid(),
  toDay: day,
  version: z.int(),
});

export const noteSchema = z.strictObject({
  /** null: a new one. */
  noteId: z.uuid().nullable(),
  day,
  text: z
    .string()
    .trim()
    .normalize("NFC")
    .min(1, "Ghi nội dung trao đổi.")
    .max(3000, "Nội dung dài quá 3.000 ký tự."),
  isShared: z.boolean(),
  version: z.int(),
});
