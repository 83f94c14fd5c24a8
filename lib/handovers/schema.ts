import { z } from "zod";
import { caseText, versionSchema } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { FACT_KEYS } from "./types";

const MOST_LINES = 60;

const line = z.strictObject({
  key: z.enum(FACT_KEYS).nullable().default(null),
  text: caseText(500, "Nội dung bàn giao").min(1, "Ghi nội dung bàn giao."),
  isHanded: z.boolean(),
  missing: caseText(500, "Phần còn thiếu").default(""),
});

const fields = {
  giver: anId("Chọn người bàn giao."),
  receiver: anId("Chọn người nhận."),
  handedOn: daySchema,
  place: caseText(200, "Địa điểm").default(""),
  witness: caseText(150, "Người chứng kiến").min(1, "Ghi người chứng kiến."),
  basis: caseText(300, "Căn cứ").default(""),
  lines: z.array(line).max(MOST_LINES, `Nhiều nhất ${MOST_LINES} dòng. Gộp bớt lại.`),
};

export const drawUpSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  branch: anId("Chọn chi đoàn.").nullable().default(null),
  ...fields,
});
export const changeHandoverSchema = z.strictObject({ ...fields, version: versionSchema });
export const handoverVersionSchema = z.strictObject({ version: versionSchema });
export const confirmSchema = z.strictObject({
  /** Of who confirms for somebody who is gone. */
  reason: caseText(500, "Lý do").default(""),
  version: versionSchema,
});

/** Of one that was done on paper: by the number of its minutes, or by their picture. */
export const onPaperSchema = z.strictObject({
  ...drawUpSchema.shape,
  minutesNumber: caseText(60, "Số biên bản").default(""),
  ...papersField,
});
export const takeBackHandoverSchema = z.strictObject({
  reason: caseText(500, "Lý do").min(1, "Ghi lý do hoàn tác."),
  version: versionSchema,
});

export type HandoverFields = z.output<z.ZodObject<typeof fields>>;
