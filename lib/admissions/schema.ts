import { z } from "zod";
import {
  caseText,
  charterSchema,
  countSchema,
  seenField,
  stepFields,
  versionSchema,
} from "@/lib/cases/schema";
import { daySchema, papersField } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { INTRODUCERS, type SchoolingField, TOGETHER } from "./types";

const MOST_ROWS = 300;
const MOST_AT_MEETING = 30;
const MOST_TOGETHER = 100;

const schooling = {
  generalEducation: caseText(100, "Trình độ văn hóa").default(""),
  qualification: caseText(100, "Trình độ chuyên môn").default(""),
  politicalTheory: caseText(100, "Lý luận chính trị").default(""),
  foreignLanguage: caseText(100, "Ngoại ngữ").default(""),
} satisfies Record<SchoolingField, z.ZodType>;

const roster = {
  nativePlace: caseText(300, "Quê quán").default(""),
  permanentAddress: caseText(300, "Địa chỉ").default(""),
  ...schooling,
  occupation: caseText(100, "Nghề nghiệp").default(""),
  email: caseText(100, "Email").default(""),
  phone: caseText(30, "Điện thoại").default(""),
};
export const ROSTER_TEXTS = Object.keys(roster) as (keyof typeof roster)[];

const gender = z.enum(["male", "female"], "Chọn Nam hoặc Nữ.");
const branch = anId("Chọn chi đoàn.").nullable().default(null);
const unit = anId("Chọn đơn vị.");

const applicantFields = {
  fullName: caseText(100, "Họ và tên").min(1, "Ghi họ và tên."),
  birthDate: daySchema,
  gender,
  ...roster,
  appliedOn: daySchema,
  /** Nothing chosen: the charter in force on the day of application. */
  charter: charterSchema.nullable().default(null),
  partyAskedOn: daySchema.nullable().default(null),
  partyNote: caseText(500, "Ý kiến cấp ủy").default(""),
};

/** Whoever is like the applicant in the roster was looked at. */
const confirmed = z.boolean("Chọn có hoặc không.").default(false);

export const openAdmissionSchema = z.strictObject({ unit, branch, ...applicantFields, confirmed });
export const changeApplicantSchema = z.strictObject({
  ...applicantFields,
  version: versionSchema,
  confirmed,
});
export type ApplicantFields = Omit<z.output<typeof changeApplicantSchema>, "version" | "confirmed">;

const introducerKind = z.enum(
  INTRODUCERS.map(({ code }) => code),
  "Chọn ai giới thiệu.",
);
const introducer = {
  memberId: anId("Chọn đoàn viên giới thiệu.").nullable().default(null),
  name: caseText(150, "Tên người giới thiệu").default(""),
  togetherSince: daySchema.nullable().default(null),
};

export const introduceSchema = z.strictObject({
  kind: introducerKind,
  ...introducer,
  day: daySchema,
  version: versionSchema,
});

const pickedPeople = <P extends z.ZodType>(person: P) =>
  z
    .array(person)
    .min(1, "Đánh dấu ít nhất một người.")
    .max(MOST_TOGETHER, `Mỗi lần tối đa ${MOST_TOGETHER} người.`);

/** Whom a step is meant for, before anything else of it is read. */
export const pickedSchema = z.object({ people: pickedPeople(z.object({ id: anId() })) });

export const takeTogetherSchema = z.strictObject({
  act: z.enum(TOGETHER, "Chọn bước."),
  day: daySchema,
  docNumber: stepFields.docNumber,
  people: pickedPeople(z.strictObject({ id: anId(), version: versionSchema })),
  /** Who introduces, where that is the step. */
  kind: introducerKind.nullable().default(null),
  ...introducer,
});

export const cardLineSchema = z.strictObject({
  cardNumber: caseText(60, "Số thẻ").min(1, "Ghi số thẻ đoàn viên."),
  code: caseText(60, "Mã định danh").default(""),
});
export type CardGiven = z.output<typeof cardLineSchema>;
export const cardSchema = cardLineSchema.extend({ day: daySchema, version: versionSchema });

export const meetingSchema = z.strictObject({
  unit,
  branch,
  day: daySchema,
  entitled: countSchema("Số được triệu tập"),
  present: countSchema("Số có mặt"),
  chair: caseText(150, "Chủ trì").min(1, "Ghi người chủ trì."),
  minuteTaker: caseText(150, "Thư ký").min(1, "Ghi người ghi biên bản."),
  votes: z
    .array(
      z.strictObject({
        id: anId(),
        version: versionSchema,
        votesFor: stepFields.votesFor,
        votesAgainst: stepFields.votesAgainst,
        note: stepFields.note,
      }),
    )
    .min(1, "Chọn ít nhất một người được biểu quyết.")
    .max(MOST_AT_MEETING, `Tối đa ${MOST_AT_MEETING} người trong một cuộc họp.`),
});
export type MeetingInput = z.output<typeof meetingSchema>;

const recordedRow = z.strictObject({
  memberId: anId().nullable().default(null),
  fullName: caseText(100, "Họ và tên").default(""),
  /** As typed: a day or a year. */
  birthDate: caseText(20, "Ngày sinh").default(""),
  gender: gender.nullable().default(null),
  ...schooling,
  docNumber: caseText(60, "Số nghị quyết, quyết định").min(1, "Ghi số nghị quyết, quyết định."),
  day: daySchema,
  cardNumber: caseText(60, "Số thẻ").default(""),
});
export type RecordedRow = z.output<typeof recordedRow>;

export const recordSchema = z.strictObject({
  unit,
  branch,
  rows: z.array(recordedRow).min(1, "Chưa có dòng nào.").max(MOST_ROWS, `Mỗi lần tối đa ${MOST_ROWS} dòng.`),
  ...papersField,
});
export const pasteSchema = z.strictObject({
  unit,
  branch,
  table: z
    .string()
    .max(100_000, "Bảng quá dài. Dán từng phần.")
    .refine((text) => text.trim() !== "", "Dán bảng vào ô này."),
  ...papersField,
});
export const pasteAdmissionsSchema = pasteSchema.extend({ seen: seenField });
export const pasteCardsSchema = pasteSchema.extend({ day: daySchema, seen: seenField });
export const correctSchema = z.strictObject({
  docNumber: recordedRow.shape.docNumber,
  day: daySchema,
  cardNumber: recordedRow.shape.cardNumber,
  version: versionSchema,
});
