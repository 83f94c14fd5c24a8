import { z } from "zod";
import { seenField } from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId, aVersion, typedVersion } from "@/lib/platform/schema";
import { pastedTable, text } from "@/lib/ratings/schema";
import { RATING_LEVELS } from "@/lib/ratings/types";
import { SHEET_LEVELS } from "./types";

export const MOST_COMMENT = 1000;
const MOST_ROWS = 1000;

const version = typedVersion().positive();
const said = (most: number, what: string) => text(most, what).min(1, `Ghi ${what}.`);
const level = z.enum(RATING_LEVELS, "Chọn một mức trong danh sách.").nullable();

/** Which sheet; every other input of one says it too. */
const sheetFields = {
  unit: anId("Chọn đơn vị."),
  level: z.enum(SHEET_LEVELS, "Chọn bản xếp loại."),
  year: z.coerce.number("Chọn năm.").int("Chọn năm.").min(2000, "Chọn năm.").max(2100, "Chọn năm."),
};

export const sheetSchema = z.object(sheetFields);

export const saveRatedSchema = z.strictObject({
  ...sheetFields,
  rows: z
    .array(
      z.strictObject({
        key: z.string().max(100),
        own: level,
        decided: level,
        comment: text(MOST_COMMENT, "nhận xét"),
        version: aVersion().positive().nullable(),
      }),
    )
    .min(1, "Chưa sửa ô nào.")
    .max(MOST_ROWS),
});

export const proposeRatedSchema = z.strictObject({
  ...sheetFields,
  minutesNumber: said(40, "số biên bản"),
  heldOn: daySchema,
  version,
});

const approval = { approvalNumber: said(40, "số văn bản duyệt"), approvedOn: daySchema };
export const approveRatedSchema = z.strictObject({ ...sheetFields, ...approval, version });
export const reopenRatedSchema = z.strictObject({
  ...sheetFields,
  reason: said(500, "lý do mở lại"),
  version,
});

/** Of the sheet as the person saw what undoing comes to. */
export const undoRatedSchema = z.strictObject({ ...sheetFields, version });

/** With number and day of the decision the result counts as approved at once. */
export const pasteRatedSchema = z.strictObject({
  ...sheetFields,
  table: pastedTable,
  approval: z.strictObject(approval).nullable().default(null),
  ...papersField,
  seen: seenField,
});

export type RatedInput = z.output<typeof saveRatedSchema>["rows"][number];
