import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId, manyIds, typedVersion } from "@/lib/platform/schema";

const text = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự.`);

const fields = {
  docNumber: text(60, "Số văn bản").min(1, "Ghi số, ký hiệu văn bản."),
  issuedOn: daySchema,
  docAbstract: text(500, "Trích yếu").min(1, "Ghi trích yếu văn bản."),
  answerDue: daySchema.nullable().default(null),
  /** `all` = every unit that works today. */
  recipients: z.union(
    [z.literal("all"), manyIds.min(1, "Chọn ít nhất một đơn vị nhận.").transform((ids) => [...new Set(ids)])],
    { error: "Chọn đơn vị nhận văn bản." },
  ),
};

const version = typedVersion().positive();

export const issueDirectiveSchema = z.strictObject(fields);
export const changeDirectiveSchema = z.strictObject({ ...fields, version });

export const answerDirectiveSchema = z.strictObject({
  answeredOn: daySchema,
  docNumber: text(60, "Số văn bản trả lời").default(""),
  text: text(3000, "Nội dung trả lời").default(""),
  evidence: z
    .array(anId())
    .max(50, "Tối đa 50 ảnh, tệp cho một câu trả lời.")
    .default([])
    .transform((ids) => [...new Set(ids)]),
  version,
});

export type DirectiveFields = z.output<typeof issueDirectiveSchema>;

export const directiveFilterSchema = z.object({
  standing: z.enum(["not_received", "unanswered"]).optional().catch(undefined),
});
export type DirectiveFilter = z.output<typeof directiveFilterSchema>;
