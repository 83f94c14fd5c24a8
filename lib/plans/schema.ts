import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId, typedVersion } from "@/lib/platform/schema";
import { ITEM_STATES, RESOLUTION_KINDS } from "./types";

const MOST_RESOLUTIONS = 30;
const MOST_EVIDENCE = 100;
const MOST_CARRIED = 200;
const MOST_PRESENT = 1000;

const text = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự. Rút gọn lại.`);

const evidence = z
  .array(anId())
  .max(MOST_EVIDENCE, `Tối đa ${MOST_EVIDENCE} ảnh, tệp.`)
  .default([])
  .transform((ids) => [...new Set(ids)]);

const version = typedVersion().positive();

const resolution = z.strictObject({
  kind: z.enum(
    RESOLUTION_KINDS.map(({ code }) => code),
    "Chọn nghị quyết của ai.",
  ),
  number: text(60, "Số nghị quyết").default(""),
  issuedOn: daySchema.nullable().default(null),
  title: text(500, "Tên nghị quyết").min(1, "Ghi tên nghị quyết."),
});

export const programHeadSchema = z.strictObject({
  number: text(60, "Số chương trình").default(""),
  issuedOn: daySchema.nullable().default(null),
  signer: text(100, "Tên người ký").default(""),
  resolutions: z
    .array(resolution)
    .max(MOST_RESOLUTIONS, `Tối đa ${MOST_RESOLUTIONS} nghị quyết.`)
    .default([]),
  evidence,
});

/** `version` null: the unit has no programme of this year yet. */
export const saveProgramSchema = programHeadSchema.extend({
  unit: anId("Chọn đơn vị."),
  year: z.coerce.number("Chọn năm.").int().min(2000).max(2100),
  version: version.nullable().default(null),
});

const people = (what: string) =>
  z
    .int(`${what} là một số nguyên, ví dụ 9.`)
    .min(0, `${what} không nhỏ hơn 0.`)
    .max(MOST_PRESENT, `${what} quá lớn.`);

export const approveProgramSchema = z.strictObject({
  heldOn: daySchema,
  present: people("Số người dự họp").min(1, "Ghi số người dự họp."),
  inFavour: people("Số người tán thành"),
  version,
});

export const reopenProgramSchema = z.strictObject({
  reason: text(500, "Lý do").min(1, "Ghi lý do mở lại."),
  version,
});

const itemFields = {
  title: text(500, "Tên việc").min(1, "Ghi tên việc."),
  owner: text(200, "Người phụ trách").default(""),
  startsOn: daySchema.nullable().default(null),
  dueOn: daySchema,
  state: z.enum(
    ITEM_STATES.map(({ code }) => code),
    "Chọn tình trạng.",
  ),
  doneOn: daySchema.nullable().default(null),
  reason: text(500, "Lý do").default(""),
  result: text(5000, "Kết quả").default(""),
  target: anId("Chọn chỉ tiêu trong danh sách.").nullable().default(null),
  evidence,
};

export const createItemSchema = z.strictObject({ program: anId("Thiếu chương trình."), ...itemFields });
export const changeItemSchema = z.strictObject({ ...itemFields, version });
export const itemVersionSchema = z.strictObject({ version });

export const carryOverSchema = z.strictObject({
  items: z
    .array(anId())
    .min(1, "Chọn ít nhất một việc để chuyển sang.")
    .max(MOST_CARRIED, `Mỗi lần chuyển tối đa ${MOST_CARRIED} việc.`)
    .transform((ids) => [...new Set(ids)]),
});

export type ItemInput = Omit<z.output<typeof changeItemSchema>, "version">;
export type HeadInput = z.output<typeof programHeadSchema>;
