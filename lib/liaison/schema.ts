import { z } from "zod";
import { anId, aVersion, dayOf } from "@/lib/platform/schema";

const day = dayOf("Ghi ngày.");

export const assignSchema = z.strictObject({
  unitId: anId("Chọn đơn vị."),
  userId: anId("Chọn cán bộ theo dõi."),
  fromDay: day,
});

export const endSchema = z.strictObject({
  unitId: anId(),
  officerId: anId(),
  toDay: day,
  version: aVersion(),
});

export const noteSchema = z.strictObject({
  /** null: a new one. */
  noteId: anId().nullable(),
  day,
  text: z
    .string()
    .trim()
    .normalize("NFC")
    .min(1, "Ghi nội dung trao đổi.")
    .max(3000, "Nội dung dài quá 3.000 ký tự."),
  isShared: z.boolean(),
  version: aVersion(),
});
