import { z } from "zod";
import { type PlainDate, readDay } from "@/lib/platform/dates";
import { aLimit, anId, datedCursor, organisationCode, typedVersion } from "@/lib/platform/schema";

/** A day as `readDay` reads it. */
export const daySchema = z.string({ error: "Ghi ngày." }).transform((text, context): PlainDate => {
  const { day, message } = readDay(text);
  if (day) return day;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const caption = z.string().trim().normalize("NFC").max(300, "Chú thích dài quá 300 ký tự.");
const version = typedVersion().positive();

/** Where an upload goes. */
export const uploadQuery = z.strictObject({
  unit: z.string("Thêm unit=<mã đơn vị>.").describe("Mã đơn vị."),
  org: organisationCode(),
  branch: anId("Mã chi đoàn không đúng.").optional(),
});

/** Beside the file. Without a day the picture's own is taken, else that of the record that it is for, else today. */
export const uploadSchema = z.strictObject({
  factDate: daySchema.optional(),
  caption: caption.default(""),
  /** As typed so far; what is no day yet proposes none. */
  recordDay: daySchema.optional().catch(undefined),
});

/** As programs send it: the day of the fact is theirs to say. */
export const uploadWithDateSchema = uploadSchema.omit({ recordDay: true }).extend({ factDate: daySchema });

const MOST_PAPERS = 10;

/** The papers that a form brings with what it records. */
export const papersField = {
  evidence: z
    .array(anId("Chọn ảnh, tệp."))
    .max(MOST_PAPERS, `Mỗi lần ghi kèm tối đa ${MOST_PAPERS} tệp. Tệp khác thêm sau khi ghi.`)
    .default([])
    .transform((ids) => [...new Set(ids)]),
};

export const changeEvidenceSchema = z.strictObject({ caption, factDate: daySchema, version });

export const versionSchema = z.strictObject({ version });

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Tháng ghi như 2026-03.");

/** Filters of the gallery and of the picker; all live in the address. */
export const evidenceFilterSchema = z.object({
  branch: anId("Chọn chi đoàn.").optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  month: month.optional(),
  q: z.string().trim().max(100, "Từ tìm dài quá 100 ký tự.").optional(),
  unused: z.enum(["1"]).optional(),
  removed: z.enum(["1"]).optional(),
  cursor: datedCursor.optional(),
  limit: aLimit(200).default(48),
});

export type EvidenceFilter = z.output<typeof evidenceFilterSchema>;

/** The gallery's filters as its address carries them; what is no filter there is not looked at. */
export const evidenceAddressSchema = z.object({
  branch: anId().optional().catch(undefined),
  month: month.optional().catch(undefined),
  q: z
    .string()
    .trim()
    .max(100)
    .transform((words) => words || undefined)
    .optional()
    .catch(undefined),
  unused: z.enum(["1"]).optional().catch(undefined),
  removed: z.enum(["1"]).optional().catch(undefined),
  cursor: datedCursor.optional().catch(undefined),
});

export type EvidenceAddress = z.output<typeof evidenceAddressSchema>;

const revision = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, "Lần thay tệp là một số từ 1.")
  .transform(Number)
  .optional();

/** The revision that an address names, the newest where none. */
export const revisionQuery = z.strictObject({ revision });

/** As `revisionQuery`; `download` keeps the file instead of showing it. */
export const contentQuery = z.strictObject({ revision, download: z.string().optional() });
