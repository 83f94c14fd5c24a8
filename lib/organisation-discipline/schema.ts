import { z } from "zod";
import { caseFilterSchema, caseText, versionSchema } from "@/lib/cases/schema";
import { about, decisionFields } from "@/lib/discipline/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { DECIDING_LEVELS, ORGANISATION_FORMS } from "./types";

const form = z.enum(ORGANISATION_FORMS, "Chọn hình thức kỷ luật.");

/** The unit, and which organisation of it: itself or one of its branches, by its id. */
const whose = { unit: anId("Chọn đơn vị."), body: anId("Chọn tổ chức.") };

export const openSchema = z.strictObject({ ...whose, about, form, day: daySchema });

const recorded = {
  ...decisionFields,
  form,
  level: z.enum(DECIDING_LEVELS, "Chọn cấp quyết định."),
  signer: caseText(150, "Người ký").min(1, "Ghi người ký."),
  /** It takes effect then; not said of what is not announced yet. */
  announcedOn: daySchema.nullable().default(null),
};

export const measureSchema = z.strictObject(recorded);
export const recordSchema = z.strictObject({ ...whose, ...recorded, ...papersField });
export const correctSchema = z.strictObject({ ...recorded, version: versionSchema });
export type RecordedMeasure = z.output<typeof measureSchema>;

/** Filters of the list; what is no filter in the address is not looked at. */
export const measureFilterSchema = z.object({
  open: caseFilterSchema.shape.open,
  form: z.enum(ORGANISATION_FORMS).optional().catch(undefined),
  body: anId().optional().catch(undefined),
});
export type MeasureFilter = z.output<typeof measureFilterSchema>;

/** What a step says beside what every step says: the measure, where it sets one. */
export const chosenFormSchema = z.object({ form: form.nullish() });
