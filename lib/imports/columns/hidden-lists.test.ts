import { expect, test } from "vitest";
import { findTables } from "@/lib/imports/columns/mapping";
import type { Sheet } from "@/lib/sheets/sheet";
import { granted } from "@/tests/helpers/sheets";

const sheetOf = (name: string, lines: string[][]): Sheet => ({
  name,
  rows: lines.map((texts, at) => ({
    number: at + 1,
    cells: texts.map((text) => (text === "" ? undefined : ({ kind: "text", text } as const))),
  })),
});
const LIST = sheetOf("Năm nay", [
  ["Họ và tên", "Ngày sinh"],
  ["Lê Văn An", "01/02/2001"],
]);
const CODES = [
  [
    ["Kinh", "Bí thư chi đoàn"],
    ["Mạ", "Ủy viên BCH chi đoàn cơ sở"],
    ["Chăm", "Phó bí thư"],
  ],
  [
    ["Mã", "Tên", "Đơn vị"],
    ["01", "Hà Nội", "Thành phố"],
    ["04", "Cao Bằng", "Tỉnh"],
  ],
  [
    ["Họ và tên", "Ngày sinh", "Giới tính"],
    ["", "", "Nam"],
    ["", "", "Nữ"],
  ],
];
const PEOPLE = [
  [
    ["Họ và tên", "Chi đoàn"],
    ["Đỗ Thị Bình", "Kho"],
  ],
  [
    ["Mã định danh", "Năm sinh"],
    ["DV01.003", "2001"],
  ],
  [
    ["Tên", "Ngày sinh"],
    ["Bình", "31/02/2001"],
  ],
  [
    ["Cột một", "Cột hai", "Cột ba"],
    ["Đỗ Thị Bình", "12/03/2001", "Nữ"],
    ["Vũ Văn Chung", "13/04/2002", "Nam"],
  ],
];
const hidden = (lines: string[][]): Sheet => ({ ...sheetOf("Ẩn", lines), hidden: true });
const namesIn = (lines: string[][]) =>
  granted(findTables([hidden(lines), LIST])).map(({ sheet }) => sheet.name);

test.each(CODES)("a hidden sheet of words that cells offer is no list: %j …", (...lines) => {
  expect(namesIn(lines)).toEqual(["Năm nay"]);
  expect(findTables([hidden(lines)])).toMatchObject({ ok: false, reason: "invalid" });
});

test.each(PEOPLE)("a hidden sheet that names people, or when they were born, is one: %j …", (...lines) => {
  expect(namesIn(lines)).toEqual(["Năm nay", "Ẩn"]);
});
