import { z } from "zod";
import { caseText, seenField, versionSchema } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId, aVersion } from "@/lib/platform/schema";
import { branchYearFields, pastedTable } from "@/lib/ratings/schema";
import { MOST_EXEMPT_MONTHS } from "./rules";
import { FEE_CLASSES } from "./types";

/** More than a year of the branch's highest thinkable fees of one member. */
const MOST_AMOUNT = 10_000_000;
const MOST_REMITTED = 2_000_000_000;
const MOST_CELLS = 12_000;

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const monthText = z.string("Ghi tháng.").regex(MONTH, "Ghi tháng bằng tháng/năm, ví dụ 7/2026.");

/** A month as a program (`2026-07`) or a person (`7/2026`) writes it. */
export const monthSchema = z
  .string("Ghi tháng.")
  .trim()
  .transform((typed) => {
    const parts = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed);
    return parts ? `${parts[2]}-${parts[1]?.padStart(2, "0")}` : typed;
  })
  .pipe(monthText);

/** Whole đồng, as people type them: `120.000`, `120 000 đ`. */
export const moneySchema = (most: number) =>
  z.union([z.number(), z.string()], "Ghi số tiền.").transform((given, context): number => {
    const typed = String(given).replace(/[\s.]|đ(ồng)?$/giu, "");
    if (/^\d{1,10}$/.test(typed) && Number(typed) <= most) return Number(typed);
    context.addIssue({
      code: "custom",
      message: `Ghi số tiền bằng số đồng, nhiều nhất ${most.toLocaleString("vi-VN")}.`,
    });
    return z.NEVER;
  });

/** What a member paid for a month. */
export const paidSchema = moneySchema(MOST_AMOUNT);

/** When and by which receipt or list the money of a round was taken, with its papers; none of it needs to be told. */
const collectionFields = {
  collectedOn: daySchema.nullable().default(null),
  docNumber: caseText(40, "Số chứng từ").default(""),
  ...papersField,
};

export const saveFeesSchema = z.strictObject({
  ...branchYearFields,
  ...collectionFields,
  cells: z
    .array(
      z.strictObject({
        member: anId(),
        month: monthText,
        amount: paidSchema,
        version: aVersion().positive().nullable(),
      }),
    )
    .min(1, "Chưa sửa ô nào.")
    .max(MOST_CELLS, "Bảng quá dài. Lưu từng quý."),
});

/** The day and the number of a receipt, corrected. */
export const correctCollectionSchema = z.strictObject({
  id: anId(),
  version: versionSchema,
  collectedOn: daySchema,
  docNumber: collectionFields.docNumber,
});

export const pasteFeesSchema = z.strictObject({
  ...branchYearFields,
  ...collectionFields,
  table: pastedTable,
  seen: seenField,
});

export const feeClassSchema = z.strictObject({
  member: anId("Chọn đoàn viên."),
  fromMonth: monthSchema,
  /** None: as the occupation says. */
  feeClass: z.enum(FEE_CLASSES, "Chọn mức đóng.").nullable(),
  byQuarter: z.boolean("Chọn kỳ đóng.").default(false),
  version: versionSchema.nullable().default(null),
});

export const exemptionSchema = z.strictObject({
  member: anId("Chọn đoàn viên."),
  fromMonth: monthSchema,
  months: z.coerce
    .number("Ghi số tháng.")
    .int("Ghi số tháng bằng số nguyên.")
    .min(1, "Ghi từ 1 tháng.")
    .max(
      MOST_EXEMPT_MONTHS,
      `Mỗi lần miễn không quá ${MOST_EXEMPT_MONTHS} tháng. Miễn tiếp thì ghi lần khác.`,
    ),
  decisionNumber: caseText(40, "Số văn bản").min(1, "Ghi số văn bản miễn."),
  decidedOn: daySchema,
  reason: caseText(500, "Lý do").min(1, "Ghi lý do miễn."),
});

/** Which row an input is about, before anything else of it is read. */
export const namedSchema = z.object({ id: anId() });

export const withdrawSchema = z.strictObject({ id: anId(), version: versionSchema });

/** Whose share, before anything else of it is read. */
export const remitterSchema = z.object({
  unit: anId("Chọn đơn vị."),
  branch: anId("Chọn chi đoàn.").nullable().default(null),
});

export const remittanceSchema = z.strictObject({
  ...remitterSchema.shape,
  period: z.string("Chọn kỳ.").regex(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/, "Chọn kỳ trích nộp."),
  amount: moneySchema(MOST_REMITTED).refine((amount) => amount > 0, "Ghi số tiền đã nộp."),
  paidOn: daySchema,
  receiptNumber: caseText(40, "Số phiếu thu").min(1, "Ghi số phiếu thu, biên lai."),
  /** The sum is right, though far above what is due. */
  confirmed: z.boolean("Chọn có hoặc không.").default(false),
});

export const withdrawRemittanceSchema = withdrawSchema.extend({
  reason: caseText(500, "Lý do").min(1, "Ghi lý do rút."),
});

export type CellInput = z.output<typeof saveFeesSchema>["cells"][number];
