import { z } from "zod";
import { isPlainDate } from "@/lib/platform/dates";

const name = (what: string) =>
  z
    .string({ error: `Ghi ${what}.` })
    .trim()
    .normalize("NFC")
    .min(1, `Ghi ${what}.`)
    .max(200, `${what} dài quá 200 ký tự.`);

const day = z
  .string({ error: "Ghi ngày." })
  .refine(isPlainDate, "Ngày không có trong lịch. Ghi ngày/tháng/năm.");

const profileFields = {
  name: name("tên đầy đủ của tổ chức"),
  shortName: name("tên gọi ngắn (ví dụ: Đoàn Khối)"),
  parentName: name("tên cấp trên"),
  place: name("địa danh ghi trên văn bản"),
  issuerCode: z.string().trim().min(1, "Ghi ký hiệu cơ quan ban hành.").max(30).default("ĐTN"),
};

export const foundOrganisationSchema = z.strictObject({
  code: z
    .string({ error: "Ghi mã tổ chức." })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{0,30}$/, "Mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ: khoi."),
  ...profileFields,
  fromDay: day,
});

export const addProfileSchema = z.strictObject({ ...profileFields, fromDay: day });

export const createUnitSchema = z.strictObject({
  parentId: z.uuid("Chọn đơn vị cấp trên."),
  kind: z.enum(["base_union", "base_branch", "branch"], "Chọn loại đơn vị."),
  code: z
    .string({ error: "Ghi mã đơn vị." })
    .trim()
    .toUpperCase()
    .regex(
      /^[A-Z0-9][A-Z0-9.-]{0,30}$/,
      "Mã chỉ gồm chữ hoa không dấu, số, dấu chấm và gạch nối, ví dụ: DV12.",
    ),
  name: name("tên đơn vị"),
  sector: z.enum(["agency", "school", "enterprise", "armed_forces", "residential"]).nullish(),
  periodKind: z.enum(["calendar_year", "school_year"]).default("calendar_year"),
  partyCommittee: z.string().trim().max(200).nullish(),
  openedOn: day,
});
