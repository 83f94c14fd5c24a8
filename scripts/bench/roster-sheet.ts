import ExcelJS from "exceljs";
import { fold } from "@/lib/platform/fold";
import { SHEET_LIMITS } from "@/lib/sheets/sheet";
import { inventPerson } from "@/prisma/seed/names";
import { randomOf } from "@/prisma/seed/random";
import { BRANCHES } from "./fill-statements";

export const SHEET_ROWS = 5000;
/** A sheet of more people is refused. */
export const LARGEST_SHEET = SHEET_LIMITS.people;

const TITLES = [
  "STT",
  "Họ và tên",
  "Mã định danh",
  "Ngày sinh",
  "Giới tính",
  "Quê quán",
  "Địa chỉ thường trú",
  "Ngày vào Đoàn",
  "Nghề nghiệp",
  "Điện thoại",
  "Email",
  "Chi đoàn",
];

/** With sensitive columns it would be another sheet, whose figures could not be laid beside the earlier ones. */
export const SHEET_NOTE = `${TITLES.length} cột, không có cột nhạy cảm như số CCCD, dân tộc, ngày vào Đảng`;

/** A home-made sheet of people whom no unit has yet: all born earlier than those who were filled in. */
export async function writeRosterSheet(file: string, rows = SHEET_ROWS): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Danh sách");
  sheet.addRow(TITLES);
  differentPeople(rows).forEach(({ fullName, gender, day }, index) => {
    const [person, contact] = [gender === "male" ? "Nam" : "Nữ", String(index).padStart(8, "0")];
    sheet.addRow([
      index + 1,
      fullName,
      `N${contact}`,
      day,
      person,
      `Xã số ${index % 97}`,
      `Thôn ${index % 11}`,
      "26/3/2004",
      "Công chức",
      `09${contact}`,
      `nv${index}@coquan.example.vn`,
      `Chi đoàn ${1 + (index % BRANCHES)}`,
    ]);
  });
  await workbook.xlsx.writeFile(file);
}

/** No two of one name and birth date, however they are written. */
function differentPeople(count: number) {
  const random = randomOf("sheet");
  const people = new Map<string, ReturnType<typeof inventPerson> & { day: string }>();
  while (people.size < count) {
    const { size } = people;
    const day = `${1 + (size % 28)}/${1 + (size % 12)}/${1980 + (size % 9)}`;
    const person = inventPerson(random);
    people.set(`${fold(person.fullName)} ${day}`, { ...person, day });
  }
  return [...people.values()];
}
