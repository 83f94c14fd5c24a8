import { z } from "zod";
import { caseText, memberField, personFields, versionSchema } from "@/lib/cases/schema";
import { daySchema } from "@/lib/evidence/schema";
import { STAGES } from "./types";

const merits = caseText(2000, "Thành tích").default("");

export const openOutstandingSchema = z.strictObject({
  member: memberField,
  merits: merits.unwrap().min(1, "Ghi thành tích, lý do chi đoàn giới thiệu."),
  day: daySchema,
});

/** The stage that was reached, on which day, by which paper; what is known of the days before it. */
export const recordedOutstandingSchema = z.strictObject({
  stage: z.enum(STAGES, "Chọn bước đã đến."),
  day: daySchema,
  docNumber: caseText(60, "Số văn bản").default(""),
  introducedOn: daySchema.nullable().default(null),
  admittedOn: daySchema.nullable().default(null),
  merits,
});
export const recordOutstandingSchema = recordedOutstandingSchema.extend(personFields);
export const correctOutstandingSchema = recordedOutstandingSchema.extend({ version: versionSchema });
export type RecordedOutstanding = z.output<typeof recordedOutstandingSchema>;

/** What the step with the certificate says beside what every step says. */
export const certificateSchema = z.object({ certifiedOn: daySchema.nullish() });
