import { z } from "zod";
import { anId, dayOf } from "@/lib/platform/schema";

export const signingSchema = z.strictObject({
  number: z.string({ error: "Ghi số báo cáo." }).normalize("NFC").max(60, "Số báo cáo dài quá 60 ký tự."),
  signedOn: dayOf("Ghi ngày ký báo cáo, ngày/tháng/năm."),
  signerId: anId("Chọn người ký."),
  /** Names what was on the screen of whoever signs. */
  seen: z.string().max(100),
});

const reason = (message: string) =>
  z.strictObject({
    reason: z
      .string({ error: message })
      .normalize("NFC")
      .trim()
      .min(5, message)
      .max(500, "Lý do dài quá 500 ký tự."),
  });

export const correctionSchema = reason("Ghi lý do mở bản sửa, ít nhất 5 ký tự.");
export const withdrawalSchema = reason("Ghi lý do thu hồi, ít nhất 5 ký tự.");
