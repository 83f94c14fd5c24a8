import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId, typedVersion } from "@/lib/platform/schema";
import { ADVICE_FORMS, ADVICE_OUTCOMES, ADVICE_SUBJECTS, ADVISING_KINDS, TASK_GIVERS } from "./types";

const MOST_EVIDENCE = 100;

const text = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự.`);

const codesOf = <C extends string>(list: readonly { code: C }[]) => list.map(({ code }) => code);

const common = {
  title: text(300, "Tên việc").min(1, "Ghi tên việc."),
  content: text(5000, "Nội dung").default(""),
  day: daySchema,
  evidence: z
    .array(anId())
    .max(MOST_EVIDENCE, `Tối đa ${MOST_EVIDENCE} ảnh, tệp cho một việc.`)
    .default([])
    .transform((ids) => [...new Set(ids)]),
};

const advising = z.strictObject({
  kind: z.literal("advising"),
  ...common,
  subject: z.enum(codesOf(ADVICE_SUBJECTS), "Chọn tham mưu về việc gì."),
  form: z.enum(codesOf(ADVICE_FORMS), "Chọn hình thức tham mưu."),
  outcome: z.enum(codesOf(ADVICE_OUTCOMES), "Chọn kết quả."),
  resultKind: text(100, "Loại văn bản kết quả").default(""),
  resultNumber: text(60, "Số văn bản kết quả").default(""),
  resultOn: daySchema.nullable().default(null),
});

const coordination = z.strictObject({
  kind: z.literal("coordination"),
  ...common,
  partner: text(200, "Tên đơn vị phối hợp").min(1, "Ghi phối hợp với đơn vị nào."),
  docNumber: text(60, "Số chương trình").default(""),
  until: daySchema.nullable().default(null),
});

const assignedTask = z.strictObject({
  kind: z.literal("assigned_task"),
  ...common,
  giver: z.enum(codesOf(TASK_GIVERS), "Chọn ai giao nhiệm vụ."),
  until: daySchema,
  doneOn: daySchema.nullable().default(null),
  result: text(2000, "Kết quả").default(""),
});

const unit = { unit: anId("Chọn đơn vị.") };
const version = typedVersion().positive();
const ofKind = "Chọn tham mưu, phối hợp hay nhiệm vụ.";

export const createAdvisingSchema = z.discriminatedUnion(
  "kind",
  [advising.extend(unit), coordination.extend(unit), assignedTask.extend(unit)],
  ofKind,
);

export const changeAdvisingSchema = z.discriminatedUnion(
  "kind",
  [advising.extend({ version }), coordination.extend({ version }), assignedTask.extend({ version })],
  ofKind,
);

export const advisingVersionSchema = z.strictObject({ version });

export type AdvisingFields = z.output<typeof advising | typeof coordination | typeof assignedTask>;

/** Filters of the list; what is no filter in the address is not looked at. */
export const advisingFilterSchema = z.object({
  kind: z.enum(ADVISING_KINDS).optional().catch(undefined),
  subject: z.enum(codesOf(ADVICE_SUBJECTS)).optional().catch(undefined),
  outcome: z.enum(codesOf(ADVICE_OUTCOMES)).optional().catch(undefined),
  giver: z.enum(codesOf(TASK_GIVERS)).optional().catch(undefined),
  removed: z.enum(["1"]).optional().catch(undefined),
});
export type AdvisingFilter = z.output<typeof advisingFilterSchema>;
