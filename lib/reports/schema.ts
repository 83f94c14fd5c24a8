import { z } from "zod";
import { anId, aVersion } from "@/lib/platform/schema";

export const MOST_PHOTOS = 60;

export const reportSchema = z.strictObject({
  authorName: z.string().normalize("NFC").trim().max(120, "Tên người viết dài quá 120 ký tự."),
  photos: z
    .array(
      z.strictObject({
        evidenceId: anId(),
        caption: z
          .string()
          .normalize("NFC")
          .trim()
          .min(1, "Ghi chú thích cho từng ảnh.")
          .max(300, "Chú thích dài quá 300 ký tự."),
        hasConsent: z.boolean().default(false),
      }),
    )
    .max(MOST_PHOTOS, `Chọn nhiều nhất ${MOST_PHOTOS} ảnh.`),
  /** Of pictures and author; null before the first save. */
  version: aVersion().nullable(),
});

/** Pictures of the signed report whose people agree. */
export const consentsSchema = z.strictObject({
  photos: z.array(anId()).max(MOST_PHOTOS),
  /** As `reportSchema`'s: what people say of pictures moves it too. */
  version: aVersion(),
});
