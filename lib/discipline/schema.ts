import { z } from "zod";
import { caseText, personFields, stepFields, versionSchema } from "@/lib/cases/schema";
import { daySchema } from "@/lib/evidence/schema";
import { DISCIPLINE_FORMS } from "./types";

const form = z.enum(DISCIPLINE_FORMS, "Chọn hình thức kỷ luật.");
const about = caseText(4000, "Nội dung vụ việc").min(1, "Ghi nội dung vụ việc.");
const post = caseText(150, "Chức vụ").default("");

export const openDisciplineSchema = z.strictObject({
  member: z.string().default(""),
  post,
  about,
  form,
  day: daySchema,
});

const recorded = {
  post,
  about,
  form,
  /** Of the decision; it took effect on the day of its announcement. */
  docNumber: caseText(60, "Số quyết định").min(1, "Ghi số quyết định."),
  decidedOn: daySchema,
  announcedOn: daySchema,
  endedOn: daySchema.nullable().default(null),
  entitled: stepFields.entitled,
  present: stepFields.present,
  votesFor: stepFields.votesFor,
  votesAgainst: stepFields.votesAgainst,
};

export const recordedDisciplineSchema = z.strictObject(recorded);
export const recordDisciplineSchema = z.strictObject({ ...recorded, ...personFields });
export const correctDisciplineSchema = z.strictObject({ ...recorded, version: versionSchema });
export type RecordedDiscipline = z.output<typeof recordedDisciplineSchema>;

/** What a step of discipline says beside what every step says. */
export const chosenFormSchema = z.object({ form: form.nullish() });
