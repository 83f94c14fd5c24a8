import { formatDayOrYear } from "@/lib/members/roster/days";
import { ROSTER_FIELDS, type RosterFieldName } from "@/lib/members/roster/fields";
import { registerWorkbook } from "@/lib/papers/register-workbook";
import { standingStep } from "../standing";
import type { AdmissionLine } from "../types";
import { type RegisterInput, registerRow } from "./register";

export function registerSheet({ unit, branch, from, to, lines }: RegisterInput) {
  return registerWorkbook([
    {
      name: "Kết nạp",
      title: "Sổ theo dõi kết nạp đoàn viên và trao Thẻ đoàn viên",
      note: `${branch ?? unit}, từ ngày ${formatDayOrYear(from)} đến ngày ${formatDayOrYear(to)}: ${lines.length} người`,
      columns: [
        ...["STT", "Họ và tên", "Ngày sinh", "Chi đoàn", "Người giới thiệu", "Nghị quyết chi đoàn"],
        ...["Quyết định chuẩn y", "Ngày kết nạp", "Thẻ đoàn viên", "Mã định danh"],
      ],
      rows: lines
        .map(registerRow)
        .map((row, at) => [
          ...[at + 1, row.name, row.birthDate, row.branch, row.introducer, row.resolution],
          ...[row.decision, row.admittedOn, row.card, row.code],
        ]),
    },
  ]);
}

/** The national form's columns; a day of birth stands under "Nam" or "Nữ". */
const NATIONAL = ROSTER_FIELDS.flatMap(
  (field): { title: string; name: RosterFieldName | "male" | "female" }[] =>
    field.name === "birthDate"
      ? [
          { title: "Ngày sinh (Nam)", name: "male" },
          { title: "Ngày sinh (Nữ)", name: "female" },
        ]
      : field.header === null
        ? []
        : [{ title: field.header, name: field.name }],
);

/** Those whom the national software does not know yet, in the order in which it asks. */
export function softwareSheet({ unit, lines }: { unit: string; lines: readonly AdmissionLine[] }) {
  return registerWorkbook([
    {
      name: "Nhập phần mềm",
      title: "Danh sách nhập phần mềm quản lý đoàn viên",
      note: `${unit}: ${lines.length} người đã chuẩn y, chưa có mã định danh. Dân tộc, tôn giáo, CCCD điền theo hồ sơ giấy.`,
      columns: ["STT", ...NATIONAL.map(({ title }) => title)],
      rows: lines.map((line, at) => [at + 1, ...NATIONAL.map(({ name }) => nationalCell(line, name))]),
    },
  ]);
}

function nationalCell(
  { personName, unit, branch, facts, steps }: AdmissionLine,
  name: RosterFieldName | "male" | "female",
): string {
  if (name === "male" || name === "female")
    return facts.gender === name ? formatDayOrYear(facts.birthDate) : "";
  const values: Partial<Record<RosterFieldName, string>> = {
    fullName: personName,
    nativePlace: facts.nativePlace,
    permanentAddress: facts.permanentAddress,
    generalEducation: facts.generalEducation,
    qualification: facts.qualification,
    politicalTheory: facts.politicalTheory,
    foreignLanguage: facts.foreignLanguage,
    occupation: facts.occupation,
    email: facts.email,
    phone: facts.phone,
    joinedOn: facts.admittedOn ? formatDayOrYear(facts.admittedOn) : "",
    admissionResolution: standingStep(steps, "approve")?.docNumber ?? "",
    cardNumber: facts.cardNumber ?? "",
    memberKind: facts.admittedOn ? "Sinh hoạt chính" : "",
    branch: (branch ?? unit).name,
  };
  return values[name] ?? "";
}
