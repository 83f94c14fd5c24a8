import { z } from "zod";
import { caseText, memberField, personFields, stepFields, versionSchema } from "@/lib/cases/schema";
import { MOST_OF_PLACE } from "@/lib/cases/types";
import { daySchema } from "@/lib/evidence/schema";

const facts = {
  hostName: caseText(MOST_OF_PLACE, "Tên tổ chức Đoàn").min(1, "Ghi tên tổ chức Đoàn nơi cư trú."),
  address: caseText(MOST_OF_PLACE, "Địa chỉ").default(""),
  residentSince: daySchema,
};

export const openResidenceSchema = z.strictObject({
  member: memberField,
  ...facts,
  day: daySchema,
});

/** Of whoever was introduced, by which paper. */
export const recordedResidenceSchema = z.strictObject({
  ...facts,
  docNumber: stepFields.docNumber,
  day: daySchema,
  /** When it came to its end, where it has. */
  endedOn: daySchema.nullable().default(null),
});
export const recordResidenceSchema = recordedResidenceSchema.extend(personFields);
export const correctResidenceSchema = recordedResidenceSchema.extend({ version: versionSchema });
export type RecordedResidence = z.output<typeof recordedResidenceSchema>;

/** What the residence says of one in a year. */
export const remarkSchema = z.strictObject({
  act: z.enum(["active", "inactive"], "Ghi “Tích cực” hoặc “Chưa tích cực”."),
  note: stepFields.note.unwrap().min(1, "Ghi lời nhận xét của nơi cư trú."),
  day: daySchema,
  /** Of which year, by the one in which it ends; null: that of the day. */
  year: z
    .string()
    .trim()
    .transform((typed, context): number | null => {
      if (typed === "") return null;
      const year = /(?:^|\D)(\d{4})$/.exec(typed)?.[1];
      if (year) return Number(year);
      context.addIssue({ code: "custom", message: "Ghi năm bằng bốn chữ số, ví dụ 2026, hoặc để trống." });
      return z.NEVER;
    }),
});
