import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId, MOST_CHOSEN, typedVersion } from "@/lib/platform/schema";
import { readNumber } from "./numbers";

const MOST_EVIDENCE = 100;
const MOST_PASTED = 300_000;

const text = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự. Rút gọn lại.`);

/** A number, or a text as people write one: `1.250`, `12,5`. */
const amount = z.union([z.number(), z.string()], "Ghi một số.").transform((given, context): number => {
  const written = typeof given === "number" ? String(given) : given;
  if (written.trim() === "") {
    context.addIssue({ code: "custom", message: "Ghi một số." });
    return z.NEVER;
  }
  const read = readNumber(written);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: read.message });
  return z.NEVER;
});

const positive = amount.refine((value) => value > 0, "Ghi số lớn hơn 0.");
const version = typedVersion().positive();

const fields = {
  name: text(200, "Tên chỉ tiêu").min(1, "Ghi tên chỉ tiêu."),
  measure: text(40, "Đơn vị tính").min(1, "Ghi đơn vị tính, ví dụ: công trình."),
  value: positive,
  note: text(1000, "Ghi chú").default(""),
};

export const createTargetSchema = z.strictObject({
  ...fields,
  year: z.coerce.number("Chọn năm.").int().min(2000).max(2100),
});
export const changeTargetSchema = z.strictObject({ ...fields, version });
export const targetVersionSchema = z.strictObject({ version });

/** What each unit gets; a unit with nothing written keeps what it has, 0 takes it away. */
export const allocateSchema = z.strictObject({
  values: z.array(z.strictObject({ unit: anId("Chọn đơn vị."), value: amount })).max(MOST_CHOSEN),
  confirmed: z.boolean().default(false),
  version,
});

export const pasteSchema = z.strictObject({
  year: z.coerce.number("Chọn năm.").int().min(2000).max(2100),
  table: z
    .string()
    .max(MOST_PASTED, "Bảng quá dài. Dán từng phần.")
    .refine((given) => given.trim() !== "", "Dán bảng chép từ Excel vào ô này."),
  confirmed: z.boolean().default(false),
});

const progressFields = {
  factOn: daySchema,
  amount: positive,
  note: text(1000, "Ghi chú").default(""),
  evidence: z
    .array(anId())
    .max(MOST_EVIDENCE, `Tối đa ${MOST_EVIDENCE} ảnh, tệp.`)
    .default([])
    .transform((ids) => [...new Set(ids)]),
};

export const addProgressSchema = z.strictObject({
  allocation: anId("Thiếu chỉ tiêu."),
  ...progressFields,
});
export const changeProgressSchema = z.strictObject({ ...progressFields, version });

export type TargetInput = Omit<z.output<typeof changeTargetSchema>, "version">;
export type ProgressInput = Omit<z.output<typeof changeProgressSchema>, "version">;
