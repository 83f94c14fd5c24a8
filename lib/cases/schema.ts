import { z } from "zod";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { CHARTERS } from "@/lib/members/terms/types";
import { anId, typedVersion } from "@/lib/platform/schema";
import { NIL_SUBJECTS, PROCEDURES } from "./types";

const MOST_PEOPLE = 100_000;

/** Free text of a case: trimmed, composed, of bounded length. */
export const caseText = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự. Rút gọn lại.`);

/** A count as typed; nothing typed is null. */
export const countSchema = (what: string) =>
  z
    .union([z.number(), z.string()])
    .nullable()
    .default(null)
    .transform((given, context): number | null => {
      const typed = String(given ?? "").trim();
      if (typed === "") return null;
      const number = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
      if (number <= MOST_PEOPLE) return number;
      context.addIssue({ code: "custom", message: `${what} là một số nguyên, ví dụ 25.` });
      return z.NEVER;
    });

export const versionSchema = typedVersion().positive();
export const charterSchema = z.enum(CHARTERS, "Chọn Điều lệ.");

export const stepFields = {
  day: daySchema,
  docNumber: caseText(60, "Số văn bản").default(""),
  person: caseText(150, "Tên người").default(""),
  note: caseText(2000, "Nội dung, lý do").default(""),
  entitled: countSchema("Số được triệu tập"),
  present: countSchema("Số có mặt"),
  votesFor: countSchema("Số phiếu tán thành"),
  votesAgainst: countSchema("Số phiếu không tán thành"),
};

export const takeStepSchema = z.strictObject({ act: z.string(), ...stepFields, version: versionSchema });
export type StepTold = z.output<typeof takeStepSchema>;
export const takeBackSchema = z.strictObject({
  note: caseText(2000, "Lý do").default(""),
  version: versionSchema,
});

/** Whom a case is about: told beside whatever else a form lacks. */
export const memberField = z.string("Chọn đoàn viên.").min(1, "Chọn đoàn viên.");

/** Whom the form of one result names, and the papers that it brings. */
export const personFields = { member: memberField, ...papersField };

/** How many lines one paste has at most. */
export const MOST_ROWS = 500;

/** The mark of what the person saw that a table comes to; null where nothing was seen yet. */
export const seenField = z.string().max(64, "Kiểm tra lại bảng.").nullable().default(null);

/** A table copied from a sheet, for a unit or one branch of it, with the papers of all its lines. */
export const pasteSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  branch: anId().nullable().default(null),
  table: z.string().max(200_000, "Bảng dài quá. Chia làm nhiều lần dán."),
  ...papersField,
});

/** Filters of the list; what is no filter in the address is not looked at. */
export const caseFilterSchema = z.object({
  procedure: z.enum(PROCEDURES).optional().catch(undefined),
  branch: anId().optional().catch(undefined),
  open: z.enum(["1", "0"]).optional().catch(undefined),
});
export type CaseFilter = z.output<typeof caseFilterSchema>;

export const nilSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  year: z.coerce.number().int().min(2000).max(2100),
  procedure: z.enum(NIL_SUBJECTS, "Chọn thủ tục."),
  note: caseText(500, "Lời xác nhận").default(""),
});
