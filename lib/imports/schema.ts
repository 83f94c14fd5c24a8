import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { HERE } from "@/lib/imports/rules";
import { anId, aVersion, organisationCode } from "@/lib/platform/schema";

const MOST_ANSWERS = 20_000;

const answers = <Value extends z.ZodType>(value: Value) =>
  z
    .record(z.string().min(1).max(300), value, "Ghi các câu trả lời theo tên.")
    .refine(
      (given) => Object.keys(given).length <= MOST_ANSWERS,
      "Quá nhiều câu trả lời trong một lần. Gửi từng phần.",
    )
    .optional();

const id = anId("Mã không đúng.");

export const patchImportSchema = z.strictObject({
  /** Another sheet of the file: its columns and rows are asked about anew. */
  sheet: z.string("Chọn một trang của tệp.").max(300).optional(),
  /** Of which year ratings, comments and training of the sheet speak. */
  year: z.number("Chọn năm.").int("Chọn năm.").min(2000, "Chọn năm.").max(2100, "Chọn năm.").optional(),
  words: answers(z.string("Chọn một mục trong danh sách.").max(100)),
  mapping: answers(z.string("Chọn một mục, hoặc null để bỏ cột.").max(60).nullable()),
  branches: answers(z.union([z.literal("create"), id], "Chọn chi đoàn, hoặc tạo mới (create).")),
  choices: answers(
    z.union(
      [z.enum(["new", "skip", HERE]), id],
      "Chọn thêm mới (new), bỏ qua (skip), một đoàn viên, hoặc vẫn nhập vào đơn vị này (here).",
    ),
  ),
  absent: answers(
    z.enum(
      ["moved", "graduated", "removed", "keep"],
      "Chọn chuyển đi, trưởng thành Đoàn, xóa tên hoặc sót trong tệp.",
    ),
  ),
});

const code = z.string("Thêm unit=<mã đơn vị>.").min(1, "Thêm unit=<mã đơn vị>.").max(60);

export const importQuerySchema = z.strictObject({
  unit: code.describe("Mã đơn vị."),
  org: organisationCode(),
});

export const importFieldsSchema = z.strictObject({
  complete: z.enum(["true", "false"], "complete là true hoặc false.").default("false"),
});

export const confirmSchema = z.strictObject({
  /** Since when they have left whom the sheet lacks, as far as the answers say that they did. */
  leftOn: z
    .string("Ghi ngày rời danh sách của người vắng.")
    .trim()
    .min(1, "Ghi ngày rời danh sách của người vắng.")
    .pipe(daySchema)
    .optional(),
});

/** An undo is told nothing. */
export const undoSchema = z.strictObject({});

export const discardSchema = z.strictObject({
  version: aVersion(),
});
