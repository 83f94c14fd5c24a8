import { z } from "zod";
import { caseText, memberField, personFields, stepFields, versionSchema } from "@/lib/cases/schema";
import { daySchema } from "@/lib/evidence/schema";
import { DISCIPLINE_FORMS } from "./types";

const form = z.enum(DISCIPLINE_FORMS, "Chọn hình thức kỷ luật.");
export const about = caseText(4000, "Nội dung vụ việc").min(1, "Ghi nội dung vụ việc.");
const post = caseText(150, "Chức vụ").default("");

export const openDisciplineSchema = z.strictObject({
  member: memberField,
  post,
  about,
  form,
  day: daySchema,
});

/** What is told of a decision that was made elsewhere, with the counts of the ballot where they are known. */
export const decisionFields = {
  about,
  docNumber: caseText(60, "Số quyết định").min(1, "Ghi số quyết định."),
  decidedOn: daySchema,
  endedOn: daySchema.nullable().default(null),
  entitled: stepFields.entitled,
  present: stepFields.present,
  votesFor: stepFields.votesFor,
  votesAgainst: stepFields.votesAgainst,
};

const recorded = {
  ...decisionFields,
  post,
  form,
  /** Room is kept for it where an old record does not say. */
  signer: caseText(150, "Người ký").default(""),
  /** It took effect then. */
  announcedOn: daySchema,
};

export const recordedDisciplineSchema = z.strictObject(recorded);
export const recordDisciplineSchema = z.strictObject({
  ...recorded,
  ...personFields,
  /** Also beside a matter of the same person that is under way. */
  confirmed: z.boolean("Chọn có hoặc không.").default(false),
});
export const correctDisciplineSchema = z.strictObject({ ...recorded, version: versionSchema });
export type RecordedDiscipline = z.output<typeof recordedDisciplineSchema>;

/** What a step of discipline says beside what every step says. */
export const chosenFormSchema = z.object({ form: form.nullish() });
