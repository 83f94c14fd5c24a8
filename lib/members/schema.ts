import { z } from "zod";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { aLimit, aVersion } from "@/lib/platform/schema";
import { MEMBER_STATUSES, type MemberField, STATUS_FILTERS } from "./types";

const MOST = 300;

const text = z
  .string("Ghi bằng chữ.")
  .max(MOST, `Dài quá ${MOST} ký tự. Ghi ngắn lại.`)
  .nullable()
  .optional();
const gender = z.enum(["male", "female"], "Chọn Nam hoặc Nữ.");
const honorary = z.boolean("Chọn có hoặc không.");

type TextField = Exclude<MemberField, "gender" | "honorary">;

const isText = (name: string): name is TextField => !["gender", "honorary", "branch"].includes(name);

/** Every field as people write it; `read-fields.ts` says what it means. */
const texts = Object.fromEntries(
  ROSTER_FIELDS.flatMap(({ name }) => (isText(name) ? [[name, text]] : [])),
) as Record<TextField, typeof text>;

const required = (message: string) =>
  z.string(message).trim().min(1, message).max(MOST, `Dài quá ${MOST} ký tự.`);

const unit = z.string("Chọn đơn vị.");
const branch = z.string("Chọn chi đoàn.").nullable().optional();

/** Where a new member belongs: read before all else, since it decides what the caller may do. */
export const homeSchema = z.looseObject({ unit, branch });

export const createMemberSchema = z.strictObject({
  ...texts,
  unit,
  branch,
  fullName: required("Ghi họ và tên."),
  birthDate: required("Ghi ngày sinh, hoặc năm sinh nếu chỉ biết năm."),
  gender,
  honorary: honorary.optional(),
  /** The doubts that the first answer named were looked at. */
  confirmed: z.boolean("Chọn có hoặc không.").optional(),
});

export const patchMemberSchema = z
  .strictObject({
    ...texts,
    branch,
    fullName: required("Ghi họ và tên.").optional(),
    birthDate: required("Ghi ngày sinh, hoặc năm sinh nếu chỉ biết năm.").optional(),
    gender: gender.optional(),
    honorary: honorary.optional(),
    /** The branch was written down wrongly: nobody moves. */
    branchCorrected: z.boolean("Chọn có hoặc không.").optional(),
    status: z.enum(MEMBER_STATUSES, "Chọn tình trạng.").optional(),
    statusSince: z.string("Ghi ngày.").max(20, "Ghi ngày/tháng/năm.").nullable().optional(),
    /** The status was written down wrongly: nobody leaves by this. */
    statusCorrected: z.boolean("Chọn có hoặc không.").optional(),
    statusReason: z
      .string("Ghi lý do.")
      .normalize("NFC")
      .trim()
      .max(MOST, `Dài quá ${MOST} ký tự. Ghi ngắn lại.`)
      .optional(),
    /** `false` asks that doubts be answered first, as the form does; `true` that they were looked at. */
    confirmed: z.boolean("Chọn có hoặc không.").optional(),
    version: aVersion(),
  })
  .refine((value) => value.statusSince === undefined || value.status !== undefined, {
    path: ["status"],
    message: "Chọn tình trạng cho ngày này.",
  })
  .refine((value) => !(value.statusReason || value.statusCorrected) || value.status !== undefined, {
    path: ["status"],
    message: "Chọn tình trạng cần đổi.",
  })
  .refine((value) => !value.branchCorrected || value.branch !== undefined, {
    path: ["branch"],
    message: "Chọn chi đoàn cần sửa.",
  });

const filled = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

export const AGE_GROUPS = ["under-18", "18-24", "25-30", "over-30"] as const;

/** The rating of the last year for which the member's ratings were approved. */
export const RATING_FILTERS = ["excellent", "good", "completed", "not_completed", "none"] as const;

const columnNames = [...ROSTER_FIELDS.map(({ name }) => name), "unit", "status"]
  .filter((name) => name !== "fullName")
  .join("|");
const COLUMN_NAMES = new RegExp(`^(${columnNames})(,(${columnNames}))*$`);

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** In place of a branch: those whom a unit with branches has put into none. */
export const NO_BRANCH = "none";

/** Filters of the roster; in an address every value is a text, an empty one counts as none. */
const filterFields = {
  org: filled(z.string()),
  unit: filled(z.string()),
  branch: filled(z.string()),
  /** Members ticked on one page, their ids with commas between. */
  ids: filled(
    z
      .string()
      .max(8000)
      .regex(new RegExp(`^${ID}(,${ID})*$`), "ids là mã các đoàn viên, cách nhau bằng dấu phẩy."),
  ),
  q: filled(z.string().max(100, "Tìm bằng tối đa 100 ký tự.")),
  status: filled(z.enum(STATUS_FILTERS, `Tình trạng là một trong: ${STATUS_FILTERS.join(", ")}.`)),
  position: filled(z.string().max(100)),
  gender: filled(gender),
  age: filled(z.enum(AGE_GROUPS, `Nhóm tuổi là một trong: ${AGE_GROUPS.join(", ")}.`)),
  rating: filled(z.enum(RATING_FILTERS, `Xếp loại là một trong: ${RATING_FILTERS.join(", ")}.`)),
  party: filled(z.enum(["yes", "no"], "party là yes (đảng viên) hoặc no.")),
  hardship: filled(z.literal("yes", "hardship chỉ nhận yes: người đang có hoàn cảnh khó khăn.")),
};

export const rosterFilterSchema = z.strictObject(filterFields);

export const rosterQuerySchema = z.strictObject({
  ...filterFields,
  limit: filled(aLimit(200)),
  cursor: filled(z.string().max(1000)),
});

export const EXPORT_FORMS = ["list", "national"] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

export const exportQuerySchema = z.strictObject({
  ...filterFields,
  form: z.enum(EXPORT_FORMS, "Mẫu xuất hiện có: form=list hoặc form=national."),
  /** Names of columns with commas between; all that the actor sees where it is not said. */
  columns: filled(
    z.string().max(300).regex(COLUMN_NAMES, "columns là tên các cột, cách nhau bằng dấu phẩy."),
  ),
});
