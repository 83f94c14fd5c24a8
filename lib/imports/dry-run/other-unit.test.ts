import { expect, test } from "vitest";
import type { Table } from "@/lib/imports/columns/mapping";
import { otherUnitNamed, unitsForBranches } from "@/lib/imports/dry-run/other-unit";

const titled = (...lines: string[]) => {
  const rows = [...lines, "STT"].map((text, at) => ({ number: at + 1, cells: [{ kind: "text", text }] }));
  return { sheet: { name: "DSDV", rows }, header: { start: lines.length, end: lines.length + 1 } } as Table;
};
const names = { unit: { name: "Đoàn Sở Xây dựng" }, otherUnits: ["Đoàn Sở Y tế", "Đoàn Sở Tài chính"] };

test("a title that names another unit is told with its row, in whatever letters", () => {
  expect(otherUnitNamed(titled("DANH SÁCH ĐOÀN VIÊN", "BCH ĐOÀN SỞ Y TẾ"), names)).toEqual({
    row: 2,
    name: "Đoàn Sở Y tế",
  });
});

test("the own unit's name, no name at all, and names below the header say nothing of the list", () => {
  expect(otherUnitNamed(titled("ĐOÀN SỞ Y TẾ gửi", "Đoàn Sở Xây dựng"), names)).toBeNull();
  expect(otherUnitNamed(titled("DANH SÁCH ĐOÀN VIÊN"), names)).toBeNull();
  const below = titled("DANH SÁCH");
  below.sheet.rows.push({ number: 9, cells: [{ kind: "text", text: "Đoàn Sở Y tế" }] });
  expect(otherUnitNamed(below, names)).toBeNull();
});

test("a name is told by its whole words, and one that stands within a longer one is not meant", () => {
  const unit = { name: "Đoàn Sở số 2" };
  const ask = (title: string, otherUnits: string[]) => otherUnitNamed(titled(title), { unit, otherUnits });
  expect(ask("DANH SÁCH ĐOÀN SỞ SỐ 20, QUÝ 1", ["Đoàn Sở số 20"])).toEqual({ row: 1, name: "Đoàn Sở số 20" });
  expect(ask("ĐOÀN SỞ SỐ 2B", ["Đoàn Sở số 2 B"])).toBeNull();
  expect(ask("ĐOÀN SỞ SỐ 2 - CƠ SỞ B", ["Đoàn Sở số 2 – Cơ sở B"])).not.toBeNull();
  expect(ask("ĐOÀN SỞ SỐ 21", ["Đoàn Sở số 20", "Đoàn Sở số 1"])).toBeNull();
  expect(ask("ĐOÀN SỞ SỐ 20 ĐOÀN SỞ SỐ 20", ["Đoàn Sở số 20"])).not.toBeNull();
  expect(ask("Đoàn Sở số 2 (cũ là Đoàn Sở số 20)", ["Đoàn Sở số 20"])).toBeNull();
  expect(ask("ĐOÀN SỞ Y TẾ", ["Đoàn Sở Y", "Đoàn Sở Y tế"])?.name).toBe("Đoàn Sở Y tế");
});

const listed = (branches: string[]): Table => {
  const rows = ["Chi đoàn", ...branches].map((text, at) => ({
    number: at + 1,
    cells: [{ kind: "text" as const, text }],
  }));
  return { ...titled(), sheet: { name: "DSDV", rows }, mapping: { A: "branch" } };
};
const UNIONS = ["Đoàn Sở Y tế", "Đoàn Sở Tài chính", "Đoàn xã Thành Sơn"];

test("a branch by the whole name of another Đoàn cơ sở is told with the first row whose own cell has it", () => {
  const said = ["ĐOÀN  SỞ Y TẾ", "Đoàn Sở Tài chính", "Đoàn xã Thành Sơn"];
  const table = listed(["Chi đoàn Y tế", "Đoàn Sở Y tế", "ĐOÀN  SỞ Y TẾ", "", "Đoàn Sở Tài chính"]);
  expect(unitsForBranches(said, table, UNIONS)).toEqual([
    { row: 3, name: "ĐOÀN  SỞ Y TẾ" },
    { row: 6, name: "Đoàn Sở Tài chính" },
  ]);
});

test.each([
  "Chi đoàn Sở Tài chính",
  "Chi đoàn Đoàn Sở Y tế",
  "Chi đoàn 1 - Đoàn Sở Tài chính",
  "Đoàn xã Thanh Sơn",
])("a branch may be called “%s”, as no Đoàn cơ sở is", (name) => {
  expect(unitsForBranches([name], listed([name]), UNIONS)).toEqual([]);
});

test("one without accents may be any that has those letters, and one over the list is told with its row there", () => {
  const said = ["DOAN XA THANH SON", "DOAN SO Y TE"];
  const headed = new Map([["DOAN SO Y TE", { row: 7, mayBePerson: false }]]);
  expect(unitsForBranches(said, listed(["DOAN XA THANH SON"]), UNIONS, headed)).toEqual([
    { row: 2, name: "DOAN XA THANH SON" },
    { row: 7, name: "DOAN SO Y TE" },
  ]);
});

test("each row is looked at once, however many names there are", () => {
  const unions = Array.from({ length: 2000 }, (_, at) => `Đoàn Sở số ${at}`);
  const table = listed(unions);
  let looks = 0;
  for (const row of table.sheet.rows) {
    const { cells } = row;
    const look = () => {
      looks++;
      return cells;
    };
    Object.defineProperty(row, "cells", { get: look });
  }
  expect(unitsForBranches(unions, table, unions)).toHaveLength(2000);
  expect(looks).toBe(2000);
});
