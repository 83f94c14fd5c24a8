import ExcelJS from "exceljs";

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
const MIDDLE = ["Văn", "Thị", "Minh", "Ngọc", "Đức", "Thu", "Quang", "Hồng"];
const GIVEN = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Linh", "Nam", "Oanh", "Phúc", "Quỳnh"];

const of = (list: string[], n: number) => list[n % list.length] ?? "";
const two = (n: number) => String(n).padStart(2, "0");

/** A sheet of so many invented people with 12 columns, each with a code, an ID number and a birth date of its own. */
export async function bigRoster(count: number, phoneStart = 0): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("DSDV");
  sheet.addRow(HEADER);
  for (let n = 0; n < count; n++) sheet.addRow(person(n, phoneStart));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const HEADER = [
  "STT",
  "Họ và tên",
  "Mã định danh đoàn viên",
  "Ngày sinh",
  "Giới tính",
  "Dân tộc",
  "Quê quán",
  "Số CMND/CCCD",
  "Trình độ chuyên môn",
  "Số thẻ đoàn",
  "Điện thoại",
  "Chi đoàn",
];

function person(n: number, phoneStart: number): (string | number)[] {
  const name = `${of(FAMILY, n)} ${of(MIDDLE, n >> 3)} ${of(GIVEN, n >> 2)}`;
  const born = `${two(1 + (n % 28))}/${two(1 + (n % 12))}/${1995 + (n % 10)}`;
  return [
    n + 1,
    name,
    `MD${100000 + n}`,
    born,
    n % 2 ? "Nữ" : "Nam",
    "Kinh",
    "Xã Yên Thành, tỉnh Sông Lam",
    `0400${two(n % 90)}${100000 + n}`,
    "Đại học",
    `TH${100000 + n}`,
    `0912${100000 + n + phoneStart}`,
    "Chi đoàn 1",
  ];
}
