import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId, datedCursor, typedVersion } from "@/lib/platform/schema";
import { ACTIVITY_KINDS, OCCASIONS } from "./types";

const MOST_PARTNERS = 20;
const MOST_EVIDENCE = 100;
const MOST_MEMBERS = 2000;

const text = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự.`);

const kindCodes = ACTIVITY_KINDS.map(({ code }) => code);
const occasionCodes = OCCASIONS.map(({ code }) => code);

function tooManyPictures(count: number): string {
  const over = count - MOST_EVIDENCE;
  return `Một hoạt động giữ tối đa ${MOST_EVIDENCE} ảnh, tệp, đang có ${count}. Gỡ bớt ${over} rồi ghi lại.`;
}

const fields = {
  branch: anId("Chọn chi đoàn.").nullable().default(null),
  title: text(200, "Tên hoạt động").min(1, "Ghi tên hoạt động."),
  startsOn: daySchema,
  endsOn: daySchema.nullable().default(null),
  place: text(200, "Địa điểm").default(""),
  kind: z.enum(kindCodes, "Chọn loại hoạt động."),
  occasion: z.enum(occasionCodes, "Chọn dịp trong danh sách.").nullable().default(null),
  participants: z
    .int("Số người là một số nguyên, ví dụ 35.")
    .min(0, "Số người không nhỏ hơn 0.")
    .max(1_000_000, "Số người quá lớn.")
    .nullable()
    .default(null),
  /** Members ticked as participants; with any, the number follows from them. */
  members: z
    .array(anId())
    .max(
      MOST_MEMBERS,
      `Chọn tối đa ${MOST_MEMBERS.toLocaleString("vi-VN")} đoàn viên; đông hơn thì ghi số người.`,
    )
    .default([])
    .transform((ids) => [...new Set(ids)]),
  partners: z
    .array(text(150, "Tên đơn vị phối hợp").min(1))
    .max(MOST_PARTNERS, `Tối đa ${MOST_PARTNERS} đơn vị phối hợp.`)
    .default([])
    .transform((names) => [...new Set(names)]),
  content: text(5000, "Nội dung").default(""),
  evidence: z
    .array(anId())
    .max(MOST_EVIDENCE, {
      error: ({ input }) => tooManyPictures(Array.isArray(input) ? input.length : MOST_EVIDENCE + 1),
    })
    .default([])
    .transform((ids) => [...new Set(ids)]),
};

export const createActivitySchema = z.strictObject({ unit: anId("Chọn đơn vị."), ...fields });

const version = typedVersion().positive();
export const changeActivitySchema = z.strictObject({ ...fields, version });

export const activityVersionSchema = z.strictObject({ version });

/** Filters of the list; all live in the address. What is no filter there is not looked at. */
export const activityFilterSchema = z.object({
  branch: anId().optional().catch(undefined),
  kind: z.enum(kindCodes).optional().catch(undefined),
  occasion: z.enum(occasionCodes).optional().catch(undefined),
  month: z
    .string()
    .regex(/^(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  removed: z.enum(["1"]).optional().catch(undefined),
  view: z.enum(["calendar"]).optional().catch(undefined),
  cursor: datedCursor.optional().catch(undefined),
});

export type ActivityFields = Omit<z.output<typeof changeActivitySchema>, "version">;
export type ActivityFilter = z.output<typeof activityFilterSchema>;
