import ExcelJS from "exceljs";
import type { Counts } from "@/lib/imports/comparing/outcomes";
import { inLegacy, inWindows1258 } from "./legacy-text";
import { xlsxOf } from "./sheets";

/** A sheet as offices send it, and what the import is to make of it; `cells`: where something must be mended. */
export type SheetKind = {
  name: string;
  file: () => Promise<{ bytes: Uint8Array; fileName: string }>;
  counts: Partial<Counts>;
  cells?: string[];
  unknownBranches?: string[];
  notes?: RegExp;
  merged?: [row: number, into: number][];
  sheets?: [name: string, hidden: boolean][];
  words?: string[];
  /** Names, or name, birth date and phone, as they stand once the import is confirmed. */
  people?: Record<
    string,
    { birthDate?: string; phone?: string; branch?: string; gender?: string; position?: string }
  >;
};

type Rows = ExcelJS.CellValue[][];

const HEADER = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Điện thoại", "Chi đoàn"];
const LAN = [1, "Trần Thị Lan", "01/02/2003", "Nữ", "0912345671", "Chi đoàn 1"];
const MINH = [2, "Lê Quang Minh", "15/09/2001", "Nam", "0912345672", "Chi đoàn 2"];
const TU = [3, "Nguyễn Ngọc Tú", "30/04/2002", "Nữ", "0912345673", "Chi đoàn 1"];

const xlsx = (rows: Rows, merges?: string[]) => async () => ({
  bytes: await xlsxOf(rows, merges),
  fileName: "danh-sach.xlsx",
});

export const made = (fill: (workbook: ExcelJS.Workbook) => void) => async () => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), fileName: "danh-sach.xlsx" };
};

const csv = (encode: (text: string) => Uint8Array, separator: string) => async () => {
  const lines = [HEADER, LAN, MINH, TU].map((cells) => cells.join(separator));
  return { bytes: encode(`${lines.join("\r\n")}\r\n`), fileName: "danh-sach.csv" };
};

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const utf8WithMark = (text: string) => new TextEncoder().encode(`\ufeff${text}`);

const inFont = (font: "tcvn3" | "vni") =>
  xlsx(
    [HEADER, LAN, MINH, TU].map((cells) =>
      cells.map((cell) => (typeof cell === "string" ? inLegacy(cell, font) : cell)),
    ),
  );

const threeNew = {
  "Trần Thị Lan": { birthDate: "2003-02-01", phone: "0912345671", gender: "female", branch: "Chi đoàn 1" },
  "Lê Quang Minh": { birthDate: "2001-09-15", phone: "0912345672", gender: "male", branch: "Chi đoàn 2" },
  "Nguyễn Ngọc Tú": { birthDate: "2002-04-30", phone: "0912345673", gender: "female" },
};

export const SHEET_KINDS: SheetKind[] = [
  {
    name: "merged cells: a title over all, a header of two rows, one branch merged over its people",
    file: xlsx(
      [
        ["DANH SÁCH ĐOÀN VIÊN"],
        ["Họ và tên", "Ngày sinh", null, "Chi đoàn"],
        [null, "Nam", "Nữ", null],
        ["Trần Thị Lan", null, "01/02/2003", "Chi đoàn 1"],
        ["Nguyễn Ngọc Tú", null, "30/04/2002", null],
        ["Lê Quang Minh", "15/09/2001", null, "Chi đoàn 2"],
      ],
      ["A1:D1", "A2:A3", "B2:C2", "D2:D3", "D4:D5"],
    ),
    counts: { new: 3 },
    people: { "Nguyễn Ngọc Tú": { branch: "Chi đoàn 1", gender: "female" } },
  },
  {
    name: "formulas with the values that they had",
    file: made((workbook) => {
      const sheet = workbook.addWorksheet("DS");
      sheet.addRows([HEADER, LAN, MINH, TU]);
      sheet.getCell("B2").value = { formula: 'PROPER("trần thị lan")', result: "Trần Thị Lan" };
      sheet.getCell("C3").value = { formula: "DATE(2001,9,15)", result: new Date("2001-09-15T00:00:00Z") };
      sheet.getCell("C3").numFmt = "dd/mm/yyyy";
      sheet.getCell("E4").value = { formula: "#REF!", result: { error: "#REF!" } };
    }),
    counts: { new: 2, rejected: 1 },
    cells: ["E4"],
    people: { "Trần Thị Lan": {}, "Lê Quang Minh": { birthDate: "2001-09-15" } },
  },
  {
    name: "rich text",
    file: made((workbook) => {
      const sheet = workbook.addWorksheet("DS");
      sheet.addRows([HEADER, LAN, MINH, TU]);
      sheet.getCell("B1").value = { richText: [{ text: "Họ " }, { font: { bold: true }, text: "và tên" }] };
      sheet.getCell("B2").value = {
        richText: [{ text: "Trần " }, { font: { italic: true }, text: "Thị " }, { text: "Lan" }],
      };
    }),
    counts: { new: 3 },
    people: threeNew,
  },
  {
    name: "hidden rows are read and told, a hidden sheet is offered and not taken",
    file: made((workbook) => {
      const old = workbook.addWorksheet("Năm ngoái", { state: "hidden" });
      old.addRows([[...HEADER, "Quê quán", "Email", "Dân tộc"], LAN, MINH]);
      const sheet = workbook.addWorksheet("Năm nay");
      sheet.addRows([HEADER, LAN, MINH, TU]);
      sheet.getRow(3).hidden = true;
    }),
    counts: { new: 3 },
    notes: /1 dòng đang ẩn/,
    sheets: [
      ["Năm nay", false],
      ["Năm ngoái", true],
    ],
  },
  {
    name: "thousands of columns and rows with a look and nothing in them",
    file: made((workbook) => {
      const sheet = workbook.addWorksheet("DS");
      sheet.addRows([HEADER, LAN, MINH, TU]);
      const fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } } as const;
      for (let column = 7; column < 8_000; column++) sheet.getRow(2).getCell(column).fill = fill;
      for (let row = 5; row < 6_000; row++) sheet.getRow(row).getCell(2).fill = fill;
    }),
    counts: { new: 3 },
  },
  {
    name: "a remark far to the right of the list",
    file: made((workbook) => {
      const sheet = workbook.addWorksheet("DS");
      sheet.addRows([HEADER, LAN, MINH, TU]);
      sheet.getRow(1).getCell(201).value = "Ghi nhớ";
    }),
    counts: { new: 3 },
    notes: /Không đọc các ô bên phải cột GR/,
  },
  {
    name: "numbers as text, text as numbers",
    file: xlsx([
      [...HEADER, "Mã đoàn viên", "Số thẻ đoàn"],
      [1, "Trần Thị Lan", "01/02/2003", "Nữ", 912345671, "Chi đoàn 1", 4000017, 30283561],
      ["2", "Lê Quang Minh", "37149", "Nam", "'0912345672", "Chi đoàn 2", "0017", "030283562"],
      [3, "Nguyễn Ngọc Tú", 2002, "Nữ", "9.12E+8", "Chi đoàn 1", null, null],
    ]),
    counts: { new: 2, rejected: 1 },
    cells: ["C3", "E4"],
    people: { "Trần Thị Lan": { phone: "0912345671" }, "Nguyễn Ngọc Tú": { birthDate: "2002" } },
  },
  {
    name: "letters in pieces, no-break spaces, a byte that nobody sees",
    file: xlsx(
      [HEADER, LAN, MINH, TU].map((cells) =>
        cells.map((cell) =>
          typeof cell === "string" ? `\u00a0${cell.normalize("NFD").replace(/ /g, "\u00a0 ")}\u200b` : cell,
        ),
      ),
    ),
    counts: { new: 3 },
    people: threeNew,
  },
  {
    name: "title lines above, the header again in the middle, sums and signatures below",
    file: xlsx([
      ["ĐOÀN TNCS HỒ CHÍ MINH"],
      ["DANH SÁCH ĐOÀN VIÊN NĂM 2026"],
      [],
      HEADER,
      LAN,
      MINH,
      HEADER,
      TU,
      ["Tổng cộng: 3 đoàn viên"],
      [null, null, null, null, "Ngày 20 tháng 11 năm 2026"],
      [null, "NGƯỜI LẬP", null, null, "TM. BAN CHẤP HÀNH"],
      [null, "Vũ Văn Ký", null, null, "Đỗ Thị Bí Thư"],
    ]),
    counts: { new: 3 },
    people: threeNew,
  },
  {
    name: "days: years alone, true days, d/m/y with any sign, one that is in no calendar",
    file: xlsx([
      HEADER,
      [1, "Trần Thị Lan", 2003, "Nữ", null, "Chi đoàn 1"],
      [2, "Lê Quang Minh", new Date("2001-09-15T00:00:00Z"), "Nam", null, "Chi đoàn 2"],
      [3, "Nguyễn Ngọc Tú", "1.2.2003", "Nữ", null, "Chi đoàn 1"],
      [4, "Vũ Thị Sáu", "30-02-2003", "Nữ", null, "Chi đoàn 1"],
    ]),
    counts: { new: 3, rejected: 1 },
    cells: ["C5"],
    people: {
      "Trần Thị Lan": { birthDate: "2003" },
      "Lê Quang Minh": { birthDate: "2001-09-15" },
      "Nguyễn Ngọc Tú": { birthDate: "2003-02-01" },
    },
  },
  {
    name: "TCVN3",
    file: inFont("tcvn3"),
    counts: { new: 3 },
    notes: /TCVN3.*Trần Thị Lan/,
    people: threeNew,
  },
  { name: "VNI", file: inFont("vni"), counts: { new: 3 }, notes: /VNI.*Trần Thị Lan/, people: threeNew },
  { name: ".csv in UTF-16 with tabs", file: csv(utf16, "\t"), counts: { new: 3 }, people: threeNew },
  {
    name: ".csv in Windows-1258 with semicolons",
    file: csv(inWindows1258, ";"),
    counts: { new: 3 },
    people: threeNew,
  },
  {
    name: ".csv in UTF-8 with its mark and commas",
    file: csv(utf8WithMark, ","),
    counts: { new: 3 },
    people: threeNew,
  },
  {
    name: "one sheet for several branches, one of which the unit does not have",
    file: xlsx([
      HEADER,
      LAN,
      [2, "Lê Quang Minh", "15/09/2001", "Nam", null, "CĐ 2"],
      [3, "Nguyễn Ngọc Tú", "30/04/2002", "Nữ", null, "Chi đoàn Xưởng"],
      [4, "Vũ Thị Sáu", "30/04/2001", "Nữ", null, "CHI ĐOÀN XƯỞNG"],
    ]),
    counts: { new: 4 },
    unknownBranches: ["Chi đoàn Xưởng"],
    people: { "Lê Quang Minh": { branch: "Chi đoàn 2" }, "Vũ Thị Sáu": { branch: "Chi đoàn Xưởng" } },
  },
  {
    name: "several rows of one person: blanks are filled, contradictions told with both rows",
    file: xlsx([
      [...HEADER, "Mã đoàn viên"],
      [1, "Trần Thị Lan", "01/02/2003", "Nữ", null, "Chi đoàn 1", "A1"],
      [2, "Lê Quang Minh", "15/09/2001", "Nam", "0912345672", "Chi đoàn 2", "A2"],
      [3, "TRẦN THỊ LAN", "2003", null, "0912345671", null, "A1"],
      [4, "Lê Quang Minh", "15/09/2001", "Nam", "0912345679", null, "A2"],
    ]),
    counts: { new: 2, rejected: 1 },
    cells: ["E5"],
    merged: [[4, 2]],
    people: { "Trần Thị Lan": { phone: "0912345671", birthDate: "2003-02-01" } },
  },
  {
    name: "words of its own for gender and post",
    file: xlsx([
      [...HEADER, "Chức vụ"],
      [1, "Trần Thị Lan", "01/02/2003", "2", null, "Chi đoàn 1", "BT"],
      [2, "Lê Quang Minh", "15/09/2001", "M", null, "Chi đoàn 2", "Thủ lĩnh"],
      [3, "Nguyễn Ngọc Tú", "30/04/2002", "2", null, "Chi đoàn 1", null],
    ]),
    counts: { rejected: 3 },
    cells: ["D2", "G3", "D4"],
    words: ["gender:2", "position:Thủ lĩnh"],
  },
  {
    name: "lists of branches below each other, each under its own name, remarks and sum, then those who moved away",
    file: xlsx([
      ["CHI ĐOÀN 1", null, null, null, "Bí thư: Trần Thị Lan"],
      HEADER.slice(0, 5),
      LAN.slice(0, 5),
      ["Cộng: 1"],
      ["CHI ĐOÀN 2", null, null, null, "Bí thư: Lê Quang Minh"],
      HEADER.slice(0, 5),
      [1, ...MINH.slice(1, 4), "0912345672 (mẹ)"],
      ["Cộng: 1"],
      ["DANH SÁCH ĐOÀN VIÊN CHUYỂN ĐI TRONG QUÝ"],
      HEADER.slice(0, 5),
      [1, ...TU.slice(1, 5)],
    ]),
    counts: { new: 2, rejected: 1 },
    cells: ["B11"],
    people: {
      "Trần Thị Lan": { branch: "Chi đoàn 1" },
      "Lê Quang Minh": { branch: "Chi đoàn 2", phone: "0912345672" },
    },
  },
  {
    name: "members and young people of one branch, which its title names alone",
    file: xlsx([
      ["CHI ĐOÀN 2"],
      ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Bí thư", "Phó BT"],
      ["I. ĐOÀN VIÊN"],
      [1, "Trần Thị Lan (A)", "01/02/2003", "Nữ", null, "x"],
      ["II. THANH NIÊN"],
      [1, "Lê Quang Minh", "15/09/2001", "Nam"],
    ]),
    counts: { new: 1 },
    notes: /Bỏ 1 người ghi là thanh niên.*dòng 5 “II\. THANH NIÊN”/,
    people: { "Trần Thị Lan": { branch: "Chi đoàn 2", position: "Phó bí thư chi đoàn" } },
  },
  {
    name: "a retyped list: given names under no title, months alone, no branch at all",
    file: xlsx([
      ["STT", "Họ và tên", null, "Ngày sinh", "Giới tính", "Vào Đoàn"],
      [1, "TRẦN THỊ", "LAN", "01/02/03", "Nữ", "3/2018"],
      [2, "LÊ QUANG", "MINH", "Năm 2001", "Nam", "tháng 3/2016"],
    ]),
    counts: { new: 2 },
    notes: /2 người mới chưa xếp chi đoàn vì dòng của họ/,
    people: { "Trần Thị Lan": { birthDate: "2003-02-01" }, "Lê Quang Minh": { birthDate: "2001" } },
  },
];
