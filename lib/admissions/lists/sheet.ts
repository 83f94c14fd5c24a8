import { formatDayOrYear } from "@/lib/members/roster/days";
import { ROSTER_FIELDS, type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import type { FieldValue } from "@/lib/members/types";
import { NOBODY_TO_TYPE, registerWorkbook } from "@/lib/papers/register-workbook";
import { NOTHING_HAPPENED } from "@/lib/papers/wording";
import { standingStep } from "../standing";
import { type AdmissionLine, type Applicant, CORRECTED, RECORDED } from "../types";
import { cardRow, partsOf, type RegisterInput, registerRow } from "./register";

export function registerSheet(input: RegisterInput) {
  const { unit, branch, from, to } = input;
  const { admitted, carded } = partsOf(input);
  const period = `${branch ?? unit}, từ ngày ${formatDayOrYear(from)} đến ngày ${formatDayOrYear(to)}`;
  return registerWorkbook([
    {
      name: "Kết nạp",
      title: "Sổ theo dõi kết nạp đoàn viên và trao Thẻ đoàn viên",
      note: `${period}: ${admitted.length} người`,
      columns: [
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Chi đoàn",
        "Người giới thiệu",
        "Nghị quyết chi đoàn",
        "Nghị quyết, quyết định chuẩn y",
        "Ngày kết nạp",
        "Thẻ đoàn viên",
        "Mã định danh",
      ],
      rows: admitted
        .map(registerRow)
        .map((row, at) => [
          at + 1,
          row.name,
          row.birthDate,
          row.branch,
          row.introducer,
          row.resolution,
          row.decision,
          row.admittedOn,
          row.card,
          row.code,
        ]),
      none: NOTHING_HAPPENED,
    },
    {
      name: "Trao thẻ",
      title: "Sổ theo dõi trao Thẻ đoàn viên",
      note: `${period}: ${carded.length} người`,
      columns: [
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Chi đoàn",
        "Ngày kết nạp",
        "Ngày trao thẻ",
        "Số thẻ",
        "Mã định danh",
      ],
      rows: carded
        .map(cardRow)
        .map((row, at) => [
          at + 1,
          row.name,
          row.birthDate,
          row.branch,
          row.admittedOn,
          row.givenOn,
          row.number,
          row.code,
        ]),
      none: NOTHING_HAPPENED,
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
      note: `${unit}: ${lines.length} người đã chuẩn y, chưa có mã định danh; ai được ghi mã thì không còn ở đây. Dân tộc, tôn giáo, CCCD điền theo hồ sơ giấy.`,
      columns: ["STT", ...NATIONAL.map(({ title }) => title)],
      rows: lines.map((line, at) => [at + 1, ...NATIONAL.map(({ name }) => nationalCell(line, name))]),
      none: NOBODY_TO_TYPE,
    },
  ]);
}

type Said = { [name in RosterFieldName]?: FieldValue } & Pick<Applicant, "birthDate" | "gender">;

/** A member as the roster says now, an applicant as the application. */
function saidOf({ personName, unit, branch, facts, steps }: AdmissionLine): Said {
  const memberKind = facts.admittedOn && "Sinh hoạt chính";
  if (facts.roster) return { ...facts.roster, memberKind: facts.roster.memberKind ?? memberKind };
  return {
    ...facts,
    fullName: personName,
    branch: (branch ?? unit).name,
    memberKind,
    joinedOn: facts.admittedOn,
    admissionResolution: approvedBy(steps),
  };
}

/** Number of the paper that admitted, as the step or the told result has it. */
function approvedBy(steps: AdmissionLine["steps"]): string | null {
  const [step] = ["approve", CORRECTED, RECORDED].flatMap((act) => standingStep(steps, act) ?? []);
  return step?.docNumber ?? null;
}

function nationalCell(line: AdmissionLine, name: RosterFieldName | "male" | "female"): string {
  const said = saidOf(line);
  if (name === "male" || name === "female")
    return said.gender === name ? formatDayOrYear(said.birthDate) : "";
  const value = said[name];
  if (typeof value === "boolean") return value ? "x" : "";
  return value && rosterField(name).kind.startsWith("date") ? formatDayOrYear(value) : (value ?? "");
}
