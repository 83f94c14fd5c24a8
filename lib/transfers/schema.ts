import { z } from "zod";
import { caseText, seenField, versionSchema } from "@/lib/cases/schema";
import { MOST_OF_PLACE } from "@/lib/cases/types";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { NO_MONTH, WRONG_MONTH } from "./messages";
import { readMonth } from "./rules";
import { DIRECTIONS, TRANSFER_KINDS } from "./types";

const id = (words: string) => anId(words).nullable().default(null);
const optionalDay = daySchema.nullable().default(null);

const outside = {
  outsideName: caseText(MOST_OF_PLACE, "Tên nơi chuyển").default(""),
  outsidePlace: caseText(MOST_OF_PLACE, "Địa chỉ nơi chuyển").default(""),
};
const reason = caseText(500, "Lý do").default("");
/** Whether a place that only resembles a unit of the organisation is meant as it is typed. */
const confirmed = z.boolean().default(false);
const kind = z.enum(TRANSFER_KINDS, "Chọn chính thức hay tạm thời.").default("permanent");

/** A member asks to go: inside the unit, to another one, or out of the organisation. */
export const requestSchema = z.strictObject({
  member: anId("Chọn đoàn viên."),
  direction: z.enum(["inside", "within", "out"], "Chọn chuyển đi đâu."),
  kind,
  day: daySchema,
  until: optionalDay,
  toUnit: id("Chọn đơn vị chuyển đến."),
  toBranch: id("Chọn chi đoàn chuyển đến."),
  ...outside,
  reason,
  confirmed,
});

const comment = caseText(2000, "Nhận xét");

/** What the branch that lets somebody go wrote into the Sổ đoàn viên, and until which month it has the fee. */
const parting = {
  comment: comment.default(""),
  feePaidUntil: z
    .string()
    .default("")
    .transform((typed, context): string | null => {
      if (typed.trim() === "") return null;
      const month = readMonth(typed);
      if (month) return month;
      context.addIssue({ code: "custom", message: WRONG_MONTH });
      return z.NEVER;
    }),
};

/** Somebody was introduced to another unit of the organisation before it was told here: all that the steps there ask. */
export const introducedSchema = z.strictObject({
  member: anId("Chọn đoàn viên."),
  kind,
  day: daySchema,
  until: optionalDay,
  toUnit: id("Chọn đơn vị chuyển đến."),
  introNumber: caseText(60, "Số giấy giới thiệu").min(1, "Ghi số giấy giới thiệu."),
  comment: comment.min(1, "Ghi nhận xét ghi vào Sổ đoàn viên."),
  feePaidUntil: parting.feePaidUntil.refine((month) => month !== null, NO_MONTH),
  reason,
  ...papersField,
});

/** Whom a giấy giới thiệu brings; the roster's own reader says what the fields mean. */
const newcomer = {
  fullName: caseText(150, "Họ và tên").min(1, "Ghi họ và tên."),
  birthDate: caseText(20, "Ngày sinh").min(1, "Ghi ngày sinh, hoặc năm sinh nếu chỉ biết năm."),
  gender: z.enum(["male", "female"], "Chọn Nam hoặc Nữ."),
  code: caseText(30, "Mã định danh").default(""),
  cardNumber: caseText(30, "Số thẻ đoàn").default(""),
  joinedOn: caseText(20, "Ngày vào Đoàn").default(""),
};

export const receiveSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  ...newcomer,
  kind,
  day: daySchema,
  until: optionalDay,
  ...outside,
  introNumber: caseText(60, "Số giấy giới thiệu").default(""),
  ...parting,
  reason,
  confirmed: z.boolean().default(false),
});

/** What a step of a transfer says beside the steps of every case. */
export const stepExtrasSchema = z.object({
  feePaidUntil: parting.feePaidUntil,
  branch: id("Chọn chi đoàn tiếp nhận."),
  until: optionalDay,
});

const MOST_AT_ONCE = 200;

/** Whole branches are joined by it. */
const MOST_MOVED = 1000;

/** Several members move to another branch of the unit at once. */
export const moveInsideSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  members: z
    .array(anId())
    .min(1, "Chọn ít nhất một đoàn viên.")
    .max(MOST_MOVED, `Mỗi lần chuyển tối đa ${MOST_MOVED.toLocaleString("vi-VN")} đoàn viên.`)
    .transform((ids) => [...new Set(ids)]),
  toBranch: anId("Chọn chi đoàn chuyển đến."),
  day: daySchema,
  docNumber: caseText(60, "Số văn bản").default(""),
  reason,
  ...papersField,
  seen: seenField,
});

function text() {
  return caseText(150, "Nội dung").default("");
}

/** What was done elsewhere, told afterwards. */
export const recordSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  direction: z.enum(["inside", "out", "in"], "Chọn chuyển đi đâu."),
  kind,
  until: optionalDay,
  /** Of whom is there already. */
  member: id("Chọn đoàn viên."),
  fullName: text(),
  birthDate: text(),
  gender: z.enum(["male", "female"], "Chọn Nam hoặc Nữ.").nullable().default(null),
  code: newcomer.code,
  cardNumber: newcomer.cardNumber,
  joinedOn: newcomer.joinedOn,
  ...outside,
  toBranch: id("Chọn chi đoàn."),
  day: daySchema,
  introNumber: caseText(60, "Số giấy giới thiệu").default(""),
  ...parting,
  reason,
  confirmed,
  ...papersField,
});

/** Of several whom the roster has, or had until a list said that they moved away. */
export const recordRowsSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  rows: z
    .array(
      z.strictObject({
        member: anId("Chọn đoàn viên."),
        direction: z.enum(["out", "in"], "Chọn chuyển đi hay chuyển đến."),
        outsideName: outside.outsideName,
        day: daySchema,
        introNumber: caseText(60, "Số giấy giới thiệu").default(""),
      }),
    )
    .min(1, "Chọn ít nhất một người.")
    .max(MOST_AT_ONCE, `Mỗi lần ghi tối đa ${MOST_AT_ONCE} người.`),
});

/** Moves inside the unit that a list has made already. */
export const recordMadeSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  rows: z
    .array(
      z.strictObject({
        member: anId("Chọn đoàn viên."),
        fromBranch: anId("Chọn chi đoàn cũ."),
        toBranch: anId("Chọn chi đoàn mới."),
        day: daySchema,
        docNumber: caseText(60, "Số quyết định").default(""),
      }),
    )
    .min(1, "Chọn ít nhất một người.")
    .max(MOST_AT_ONCE, `Mỗi lần ghi tối đa ${MOST_AT_ONCE} người.`),
});

const MOST_PASTED = 200_000;

export const pasteTransfersSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  table: z.string().max(MOST_PASTED, "Bảng quá dài. Chia làm nhiều lần."),
  ...papersField,
  seen: seenField,
});

/** A recorded transfer is corrected, as long as nothing rests on it. */
export const correctSchema = z.strictObject({
  day: daySchema,
  introNumber: caseText(60, "Số giấy giới thiệu").default(""),
  ...parting,
  ...outside,
  reason,
  confirmed,
  version: versionSchema,
});

/** Which transfers the list shows; what is no filter in the address is not looked at. */
export const transferFilterSchema = z.object({
  view: z.enum(["out", "in", "waiting"]).optional().catch(undefined),
  direction: z.enum(DIRECTIONS).optional().catch(undefined),
  late: z.enum(["1"]).optional().catch(undefined),
  branch: anId().optional().catch(undefined),
});
export type TransferFilter = z.output<typeof transferFilterSchema>;
