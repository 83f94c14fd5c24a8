import { z } from "zod";

export const MOST_PHOTOS = 12;

export const reportSchema = z.strictObject({
  authorName: z.string().normalize("NFC").trim().max(120, "Tên người viết dài quá 120 ký tự."),
  photos: z
    .array(
      z.strictObject({
        evidenceId: z.uuid(),
        caption: z
          .string()
          .normalize("NFC")
          .trim()
          .min(1, "Ghi chú thích cho từng ảnh.")
          .max(300, "Chú thích dài quá 300 ký tự."),
      }),
    )
    .max(MOST_PHOTOS, `Chọn nhiều nhất ${MOST_PHOTOS} ảnh.`),
  version: z.int().nullable(),
});
