import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId, aVersion } from "@/lib/platform/schema";

const text = (most: number, what: string) =>
  z
    .string(`Ghi ${what}.`)
    .trim()
    .normalize("NFC")
    .min(1, `Ghi ${what}.`)
    .max(most, `Phần ${what} dài quá ${most.toLocaleString("vi-VN")} ký tự.`);

const people = (what: string) =>
  z
    .int(`Ghi số người ${what} bằng số nguyên, ví dụ 7.`)
    .min(0, `Số người ${what} không nhỏ hơn 0.`)
    .max(1000, `Số người ${what} quá lớn.`);

export const meetingSchema = z
  .strictObject({
    heldOn: daySchema,
    place: text(200, "nơi họp"),
    present: people("có mặt").min(1, "Cuộc họp phải có người dự."),
    total: people("của Ban Chấp hành"),
    inFavour: people("tán thành"),
    against: people("không tán thành"),
    conclusion: text(3000, "kết luận của cuộc họp"),
    evidence: anId("Chọn bản chụp biên bản.").nullable().default(null),
    /** Version of the meeting that was on the screen; null where none was recorded. */
    version: aVersion().nullable(),
  })
  .refine(({ present, total }) => present <= total, {
    path: ["present"],
    message: "Số người có mặt không lớn hơn số ủy viên Ban Chấp hành.",
  })
  .refine(({ inFavour, against, present }) => inFavour + against <= present, {
    path: ["inFavour"],
    message: "Số tán thành và không tán thành cộng lại không lớn hơn số người có mặt.",
  });
