import { formatDayOrYear } from "@/lib/members/roster/days";
import { registerWorkbook } from "@/lib/papers/register-workbook";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { Procedure } from "../types";

/** Procedures whose end the national software wants typed too; admissions and transfers have lists of their own. */
export const TYPED_PROCEDURES = [
  "graduation",
  "removal_from_roll",
  "discipline",
] as const satisfies readonly Procedure[];
export type TypedProcedure = (typeof TYPED_PROCEDURES)[number];

/** `acts`: the steps that decide what is to be typed, and give it its day and number. */
export const TYPED: Record<TypedProcedure, { acts: string[]; title: string; day: string; number: string }> = {
  graduation: {
    acts: ["hold"],
    title: "Trưởng thành Đoàn",
    day: "Ngày trưởng thành",
    number: "Số giấy chứng nhận, quyết định",
  },
  removal_from_roll: {
    acts: ["approve"],
    title: "Xóa tên trong danh sách",
    day: "Ngày xóa tên",
    number: "Số quyết định",
  },
  // Of discipline the roster hears of expulsions alone, and never why.
  discipline: {
    acts: ["decide_above", "change"],
    title: "Khai trừ khỏi Đoàn",
    day: "Ngày quyết định",
    number: "Số quyết định",
  },
};

export type TypedLine = {
  personName: string;
  code: string | null;
  birthDate: string;
  gender: string;
  branch: string;
  day: PlainDate;
  docNumber: string;
};

/** Those whose case went step by step here, in the order in which the software names people (domain.md §2.1). */
export function softwareSheet(
  procedure: TypedProcedure,
  { place, year, lines }: { place: string; year: number; lines: readonly TypedLine[] },
): Promise<Uint8Array> {
  const { title, day, number } = TYPED[procedure];
  return registerWorkbook([
    {
      name: "Nhập phần mềm",
      title: `Danh sách nhập phần mềm: ${title}`,
      note: `${place}, năm ${year}: ${lines.length} người làm từng bước ở đây. Người đã ghi kết quả thì đã có trên phần mềm.`,
      columns: [
        ...["STT", "Họ và tên", "Mã định danh đoàn viên", "Ngày sinh (Nam)", "Ngày sinh (Nữ)"],
        ...["Đơn vị", day, number],
      ],
      rows: lines.map((line, at) => [
        ...[at + 1, line.personName, line.code ?? ""],
        ...["male", "female"].map((gender) =>
          line.gender === gender ? formatDayOrYear(line.birthDate) : "",
        ),
        ...[line.branch, formatDate(line.day), line.docNumber],
      ]),
    },
  ]);
}
