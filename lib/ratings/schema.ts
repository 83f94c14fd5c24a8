import { z } from "zod";
import { seenField } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId, aVersion, typedVersion } from "@/lib/platform/schema";
import { EMPTY_TABLE } from "./messages";
import { CHOICES, FIRST_YEAR } from "./types";

const MOST_ROWS = 1000;
const MOST_PASTED = 500_000;
export const MOST_COMMENT = 1000;

/** A text as people type it, tidied. */
export const text = (most: number, what: string) =>
  z
    .string(`Ghi ${what}.`)
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự. Rút gọn lại.`);
const said = (most: number, what: string) => text(most, what).min(1, `Ghi ${what}.`);

/** Whose list and which year; every other input of a list says them too. */
export const branchYearFields = {
  unit: anId("Chọn đơn vị."),
  branch: anId("Chọn chi đoàn.").nullable().default(null),
  year: z.coerce.number("Chọn năm.").int("Chọn năm.").min(FIRST_YEAR, "Chọn năm.").max(2100, "Chọn năm."),
};

export const branchYearSchema = z.object(branchYearFields);

export const saveRatingsSchema = z.strictObject({
  ...branchYearFields,
  rows: z
    .array(
      z.strictObject({
        member: anId(),
        choice: z.enum(CHOICES, "Chọn một mức trong danh sách.").nullable(),
        comment: text(MOST_COMMENT, "nhận xét"),
        version: aVersion().positive().nullable(),
        /** The comment stands as it was drafted from the records. */
        isDraft: z.boolean().optional(),
      }),
    )
    .min(1, "Chưa sửa ô nào.")
    .max(MOST_ROWS),
  /** Whoever saves has read the drafts that stand as they were. */
  draftsRead: z.boolean().default(false),
});

/** As it came from a sheet: its first cell may be empty, so it is not trimmed. */
export const pastedTable = z
  .string(EMPTY_TABLE)
  .max(MOST_PASTED, "Bảng quá dài. Dán từng phần.")
  .refine((given) => given.trim() !== "", EMPTY_TABLE);

const version = typedVersion().positive();
const count = (what: string) =>
  z.coerce.number(`Ghi ${what}.`).int(`Ghi ${what} bằng số.`).min(1, `Ghi ${what}.`).max(100_000);

export const proposeSchema = z.strictObject({
  ...branchYearFields,
  minutesNumber: said(40, "số biên bản"),
  heldOn: daySchema,
  entitled: count("số đoàn viên được triệu tập"),
  present: count("số có mặt"),
  chair: said(100, "người chủ trì"),
  minuteTaker: said(100, "người ghi biên bản"),
  version,
});

const approval = { approvalNumber: said(40, "số văn bản duyệt"), approvedOn: daySchema };

export const approveSchema = z.strictObject({ ...branchYearFields, ...approval, version });
export const reopenSchema = z.strictObject({
  ...branchYearFields,
  reason: said(500, "lý do mở lại"),
  version,
});

/** With number and day of the approval the result counts as approved at once. */
export const pasteResultsSchema = z.strictObject({
  ...branchYearFields,
  table: pastedTable,
  approval: z.strictObject(approval).nullable().default(null),
  ...papersField,
  seen: seenField,
});

export type RatingInput = z.output<typeof saveRatingsSchema>["rows"][number];
