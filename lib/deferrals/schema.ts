import { z } from "zod";
import { caseText, memberField, personFields, stepFields, versionSchema } from "@/lib/cases/schema";
import { daySchema } from "@/lib/evidence/schema";

const words = caseText(1000, "Lý do");
export const REASON_MISSING = "Ghi lý do hoãn.";
const reason = words.min(1, REASON_MISSING);
const span = { fromDay: daySchema, toDay: daySchema, reason };

export const openDeferralSchema = z.strictObject({
  member: memberField,
  ...span,
  day: daySchema,
});

/** Of a decision that was made; its number where the branch gave one. */
export const recordedDeferralSchema = z.strictObject({
  ...span,
  docNumber: stepFields.docNumber,
  day: daySchema,
  /** When the person came back, where that has been. */
  endedOn: daySchema.nullable().default(null),
});
export const recordDeferralSchema = recordedDeferralSchema.extend(personFields);
/** A blank reason is the one that stands, for whoever may not read it. */
export const correctDeferralSchema = recordedDeferralSchema.extend({ reason: words, version: versionSchema });
export type RecordedDeferral = z.output<typeof recordedDeferralSchema>;

export const extendDeferralSchema = z.strictObject({
  toDay: daySchema,
  reason,
  docNumber: stepFields.docNumber,
  day: daySchema,
  version: versionSchema,
});
