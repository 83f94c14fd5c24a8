import { expect, test } from "vitest";
import { fillColumns } from "./filling";

const titles = ["Họ và tên", "Ngày sinh", "Lý do", "Số quyết định"];
const table = (...lines: string[][]) => lines.map((cells) => cells.join("\t")).join("\n");

test("only cells that are still empty are filled, and never the titles", () => {
  const text = table(titles, ["Lê An", "1995", "", ""], ["Vũ Bình", "1996", "Sinh hoạt", " "]);
  expect(fillColumns(text, titles, { 2: "Đoàn phí", 3: "9-QĐ/ĐTN" })).toBe(
    table(titles, ["Lê An", "1995", "Đoàn phí", "9-QĐ/ĐTN"], ["Vũ Bình", "1996", "Sinh hoạt", "9-QĐ/ĐTN"]),
  );
});

test("what is told twice changes nothing that stands there by now", () => {
  const once = fillColumns(table(titles, ["Lê An", "1995", "", ""]), titles, { 2: "Đoàn phí" });
  expect(fillColumns(once, titles, { 2: "Sinh hoạt" })).toBe(once);
});

test("short lines grow, empty lines stay, and nothing told fills nothing", () => {
  const text = table(titles, ["Lê An"], [""], ["Vũ Bình", "1996"], [""]);
  expect(fillColumns(text, titles, { 2: "  ", 3: " 9-QĐ\t/ĐTN " })).toBe(
    table(titles, ["Lê An", "", "", "9-QĐ /ĐTN"], [""], ["Vũ Bình", "1996", "", "9-QĐ /ĐTN"], [""]),
  );
  expect(fillColumns(text, titles, {})).toBe(text);
});

test("columns stand where the first line has their titles; without titles, in their order", () => {
  const turned = table(["số quyết định", "Họ và tên"], ["", "Lê An"]);
  expect(fillColumns(turned, titles, { 2: "Đoàn phí", 3: "9" })).toBe(
    table(["số quyết định", "Họ và tên"], ["9", "Lê An"]),
  );
  expect(fillColumns("Lê An\t1995", titles, { 3: "9" })).toBe("Lê An\t1995\t\t9");
});

test("a cell of several lines is one cell, of a title too", () => {
  const text = table(['"Họ và\ntên"', '"Số\nquyết định"'], ['"Lê\nAn"', ""], ["Vũ Bình", ""]);
  expect(fillColumns(text, titles, { 3: "9" })).toBe(
    table(['"Họ và\ntên"', '"Số\nquyết định"'], ['"Lê\nAn"', "9"], ["Vũ Bình", "9"]),
  );
});
