import { z } from "zod";
import { OCCASIONS } from "@/lib/activities/types";
import { daySchema } from "@/lib/evidence/schema";
import { anId, typedVersion } from "@/lib/platform/schema";
import { PROJECT_ACTS, PROJECT_KINDS, PROJECT_LEVELS, PROJECT_STATES } from "./types";

const MOST_PARTNERS = 20;
const MOST_EVIDENCE = 100;
const MOST_MONEY = 10_000_000_000_000;

const text = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự. Rút gọn, chi tiết ghi ở Nội dung.`);

/** A figure as typed: "1.250", "12 500 000"; a word is told where it stands. */
const figure = (what: string, example: string, most: number) =>
  z
    .union([z.number(), z.string()])
    .nullable()
    .default(null)
    .transform((given, context): number | null => {
      const typed = String(given ?? "").replace(/[.\s\u00a0]/g, "");
      if (typed === "") return null;
      const number = /^\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN;
      if (number <= most) return number;
      context.addIssue({
        code: "custom",
        message: Number.isNaN(number)
          ? `${what} là một số nguyên, ví dụ ${example}.`
          : `${what} quá lớn. Xem lại số đã ghi.`,
      });
      return z.NEVER;
    });

const codesOf = <C extends string>(list: readonly { code: C }[]) => list.map(({ code }) => code);

const fields = {
  branch: anId("Chọn chi đoàn.").nullable().default(null),
  level: z.enum(codesOf(PROJECT_LEVELS), "Chọn cấp công trình."),
  name: text(200, "Tên công trình, phần việc").min(1, "Ghi tên công trình, phần việc."),
  host: text(200, "Đơn vị chủ trì").default(""),
  partners: z
    .array(text(150, "Tên đơn vị phối hợp").min(1))
    .max(MOST_PARTNERS, `Tối đa ${MOST_PARTNERS} đơn vị phối hợp.`)
    .default([])
    .transform((names) => [...new Set(names)]),
  place: text(200, "Địa điểm").default(""),
  plannedFrom: daySchema,
  plannedTo: daySchema.nullable().default(null),
  content: text(5000, "Nội dung").default(""),
  volume: text(200, "Khối lượng").default(""),
  valueVnd: figure("Giá trị (đồng)", "12.500.000", MOST_MONEY),
  fundSource: text(200, "Nguồn kinh phí").default(""),
  participants: figure("Số người tham gia", "35", 1_000_000),
  occasion: z.enum(codesOf(OCCASIONS), "Chọn dịp trong danh sách.").nullable().default(null),
  evidence: z
    .array(anId())
    .max(MOST_EVIDENCE, `Tối đa ${MOST_EVIDENCE} ảnh, tệp cho một công trình.`)
    .default([])
    .transform((ids) => [...new Set(ids)]),
};

const version = typedVersion().positive();
const kind = z.enum(codesOf(PROJECT_KINDS), "Chọn công trình hay phần việc.");

export const createProjectSchema = z.strictObject({ unit: anId("Chọn đơn vị."), kind, ...fields });
/** A project stays a project: the steps behind it would not fit a task. */
export const changeProjectSchema = z.strictObject({ ...fields, version });
export const projectVersionSchema = z.strictObject({ version });

export const moveProjectSchema = z.strictObject({
  act: z.enum(PROJECT_ACTS, "Bước này không có."),
  day: daySchema,
  docNumber: text(60, "Số văn bản").default(""),
  person: text(150, "Người kiểm tra").default(""),
  note: text(2000, "Kết luận, lý do").default(""),
  version,
});

/** Filters of the list; what is no filter in the address is not looked at. */
export const projectFilterSchema = z.object({
  branch: anId().optional().catch(undefined),
  kind: z.enum(codesOf(PROJECT_KINDS)).optional().catch(undefined),
  level: z.enum(codesOf(PROJECT_LEVELS)).optional().catch(undefined),
  state: z.enum(PROJECT_STATES).optional().catch(undefined),
  early: z.enum(["1"]).optional().catch(undefined),
  removed: z.enum(["1"]).optional().catch(undefined),
});

export type ProjectFields = Omit<z.output<typeof changeProjectSchema>, "version">;
export type ProjectFilter = z.output<typeof projectFilterSchema>;
