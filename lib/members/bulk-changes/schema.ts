import { z } from "zod";
import { rosterFilterSchema } from "@/lib/members/schema";
import { BULK_KINDS } from "./types";

const MOST = 300;

/** Whom, what shall hold of them, and the mark of the effect that the person saw. */
export const bulkSchema = z.strictObject({
  filter: rosterFilterSchema,
  kind: z.enum(BULK_KINDS, "Chọn việc cần làm."),
  /** A branch's id, or a post, of which `NO_POST` = none. */
  to: z
    .string("Chọn nội dung mới.")
    .normalize("NFC")
    .trim()
    .max(MOST, `Dài quá ${MOST} ký tự. Ghi ngắn lại.`),
  since: z.string("Ghi ngày.").max(20, "Ghi ngày/tháng/năm.").nullable(),
  reason: z.string("Ghi lý do.").normalize("NFC").trim().max(MOST, `Dài quá ${MOST} ký tự. Ghi ngắn lại.`),
});

export const bulkActSchema = bulkSchema.extend({
  seen: z.string("Tải lại trang.").max(64, "Tải lại trang."),
});
