import ExcelJS from "exceljs";
import { inventPerson } from "@/prisma/seed/names";
import { randomOf } from "@/prisma/seed/random";
import { BRANCHES } from "./fill-statements";

export const SHEET_ROWS = 5000;

const TITLES = [
  ...["STT", "Họ và tên", "Mã định danh", "Ngày sinh", "Giới tính", "Quê quán", "Địa chỉ thường trú"],
  ...["Ngày vào Đoàn", "Nghề nghiệp", "Điện thoại", "Email", "Chi đoàn"],
];

/** A home-made sheet of people whom no unit has yet: all born earlier than those who were filled in. */
export async function writeRosterSheet(file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Danh sách");
  sheet.addRow(TITLES);
  differentNames().forEach(({ fullName, gender }, index) => {
    const day = `${1 + (index % 28)}/${1 + (index % 12)}/${1980 + (index % 9)}`;
    const [person, contact] = [gender === "male" ? "Nam" : "Nữ", String(index).padStart(8, "0")];
    sheet.addRow([
      ...[index + 1, fullName, `N${contact}`, day, person, `Xã số ${index % 97}`, `Thôn ${index % 11}`],
      ...["26/3/2004", "Công chức", `09${contact}`, `nv${index}@coquan.example.vn`],
      `Chi đoàn ${1 + (index % BRANCHES)}`,
    ]);
  });
  await workbook.xlsx.writeFile(file);
}

function differentNames() {
  const random = randomOf("sheet");
  const people = new Map<string, ReturnType<typeof inventPerson>>();
  while (people.size < SHEET_ROWS) {
    const person = inventPerson(random);
    people.set(person.fullName, person);
  }
  return [...people.values()];
}
