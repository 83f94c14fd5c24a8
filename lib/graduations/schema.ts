import { z } from "zod";
import { caseText, seenField, versionSchema } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { WISHES } from "./types";

const MOST_AT_ONCE = 300;

const chosen = {
  unit: anId("Chọn đơn vị."),
  members: z
    .array(anId())
    .min(1, "Đánh dấu ít nhất một đoàn viên.")
    .max(MOST_AT_ONCE, `Mỗi lần ghi tối đa ${MOST_AT_ONCE} đoàn viên.`)
    .transform((ids) => [...new Set(ids)]),
};
const occasion = caseText(200, "Dịp tổ chức").default("");
const certificate = caseText(60, "Số giấy chứng nhận").default("");

export const wishesSchema = z.strictObject({
  ...chosen,
  wish: z.enum(WISHES, "Chọn nguyện vọng."),
  day: daySchema,
});

export const ceremonySchema = z.strictObject({ ...chosen, day: daySchema, occasion, certificate });

export const certificateSchema = z.strictObject({
  certificate: caseText(60, "Số giấy chứng nhận").min(1, "Ghi số giấy chứng nhận."),
  version: versionSchema,
});

/** What a step of a graduation says beside the steps of every case. */
export const stepExtrasSchema = z.object({
  stayUntil: daySchema.nullable().default(null),
  occasion,
  certificate,
});
export type Extras = z.output<typeof stepExtrasSchema>;

export const recordSchema = z.strictObject({
  unit: chosen.unit,
  member: anId("Chọn đoàn viên."),
  result: z.enum(WISHES, "Chọn kết quả."),
  day: daySchema,
  docNumber: caseText(60, "Số văn bản").default(""),
  stayUntil: daySchema.nullable().default(null),
  occasion,
  ...papersField,
});

export const recordGraduationsSchema = z.strictObject({
  unit: chosen.unit,
  rows: z
    .array(
      z.strictObject({
        member: anId("Chọn đoàn viên."),
        day: daySchema,
        docNumber: certificate,
      }),
    )
    .min(1, "Chọn ít nhất một người.")
    .max(MOST_AT_ONCE, `Mỗi lần ghi tối đa ${MOST_AT_ONCE} người.`),
});

export const pasteGraduationsSchema = z.strictObject({
  unit: chosen.unit,
  table: z.string().max(200_000, "Bảng quá dài. Chia làm nhiều lần."),
  ...papersField,
  seen: seenField,
});

/** From and until when the list looks; what is no day in the address is not looked at. */
export const periodSchema = z.object({
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
});
