import { z } from "zod";
import { anId, aVersion } from "@/lib/platform/schema";
import { PARAGRAPH_ACTS } from "./types";

const MOST_LETTERS = 20_000;

/** An own paragraph brings an id of its own, so that a second press of the button adds no second one. */
const place = {
  id: anId().nullable(),
  draftKey: z.string().max(60).nullable(),
  part: z.string().max(60),
};

export const paragraphSchema = z.strictObject({
  ...place,
  text: z
    .string({ error: "Ghi nội dung của đoạn." })
    .normalize("NFC")
    .trim()
    .min(1, "Đoạn chưa có chữ nào. Ghi nội dung, hoặc bỏ đoạn này khỏi báo cáo.")
    .max(MOST_LETTERS, "Đoạn dài quá 20.000 chữ cái. Tách thành nhiều đoạn."),
  version: aVersion().nullable(),
});

export const actSchema = z.strictObject({
  ...place,
  act: z.enum(PARAGRAPH_ACTS, "Chọn việc cần làm với đoạn này."),
  version: aVersion().nullable(),
});

export const restoreSchema = z.strictObject({
  number: z.int("Chọn bản cần khôi phục."),
  version: aVersion(),
});
