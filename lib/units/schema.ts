import { z } from "zod";
import { aLimit, anId, aVersion, dayOf } from "@/lib/platform/schema";

const name = (what: string) =>
  z
    .string({ error: `Ghi ${what}.` })
    .trim()
    .normalize("NFC")
    .min(1, `Ghi ${what}.`)
    .max(200, `${what} dài quá 200 ký tự.`);

const day = dayOf("Ghi ngày.");

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

/** `version`: what the form saw as told last. */
export const addProfileSchema = z.strictObject({ ...profileFields, fromDay: day, version: aVersion() });

const unitCode = z
  .string({ error: "Ghi mã đơn vị." })
  .trim()
  .toUpperCase()
  .regex(
    /^[A-Z0-9][A-Z0-9.-]{0,30}$/,
    "Mã chỉ gồm chữ hoa không dấu, số, dấu chấm và gạch nối, ví dụ: DV12.",
  );

const sector = z.enum(["agency", "school", "enterprise", "armed_forces", "residential"], "Chọn lĩnh vực.");
const periodKind = z.enum(["calendar_year", "school_year"], "Chọn kỳ công tác.");
const partyCommittee = z.string().trim().max(200, "Tên cấp ủy dài quá 200 ký tự. Rút gọn lại.");

export const createUnitSchema = z.strictObject({
  parentId: anId("Chọn đơn vị cấp trên."),
  kind: z.enum(["base_union", "base_branch", "branch"], "Chọn loại đơn vị."),
  code: unitCode,
  name: name("tên đơn vị"),
  sector: sector.nullish(),
  periodKind: periodKind.default("calendar_year"),
  partyCommittee: partyCommittee.nullish(),
  openedOn: day,
});

const saved = { id: anId(), version: aVersion() };

export const changeUnitSchema = z.strictObject({
  ...saved,
  code: unitCode,
  sector: sector.nullable(),
  periodKind,
  partyCommittee: partyCommittee.nullable(),
  openedOn: day,
});

export const renameUnitSchema = z.strictObject({ ...saved, name: name("tên mới"), fromDay: day });

export const closeUnitSchema = z.strictObject({
  ...saved,
  closedOn: day,
  reason: z.string({ error: "Ghi lý do." }).trim().min(1, "Ghi lý do: sáp nhập, giải thể, …").max(500),
});

export const signerSchema = z.strictObject({
  id: anId().nullish(),
  version: aVersion().nullish(),
  name: name("họ tên người ký"),
  title: name("chức vụ ghi trên văn bản (ví dụ: BÍ THƯ)"),
  onBehalfOf: name("ký thay mặt (ví dụ: TM. BAN THƯỜNG VỤ)"),
  fromDay: day,
  toDay: day.nullish(),
});

export const unitListQuery = z.strictObject({
  org: z.string().optional(),
  limit: aLimit(200).default(50),
  cursor: z.string().max(500).optional(),
});
