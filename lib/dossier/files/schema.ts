import { z } from "zod";
import { caseText } from "@/lib/cases/schema";
import { FILE_KINDS } from "./types";

export const addFileSchema = z.strictObject({
  kind: z.enum(
    FILE_KINDS.map(({ code }) => code),
    "Chọn loại giấy tờ.",
  ),
});

export const removeFileSchema = z.strictObject({
  reason: caseText(300, "Lý do").min(1, "Ghi vì sao bỏ giấy tờ này."),
});
