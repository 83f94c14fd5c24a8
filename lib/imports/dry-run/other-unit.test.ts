import { expect, test } from "vitest";
import type { Table } from "@/lib/imports/columns/mapping";
import { otherUnitNamed, unitsForBranches } from "@/lib/imports/dry-run/other-unit";
import type { RosterRow } from "@/lib/imports/rows/roster-row";

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

test("a branch by the name of another unit is told with the first row that has it, the own unit's parts are not", () => {
  const said = [
    "Đoàn Sở Y tế",
    "Chi đoàn 1 - Đoàn Sở Tài chính",
    "Chi đoàn Y tế",
    "Văn phòng Đoàn Sở Xây dựng",
  ];
  const rows = ["Chi đoàn Y tế", "ĐOÀN SỞ Y TẾ", ...said].map((branch, at) => {
    return { row: at + 2, values: { branch }, ifNew: {} } as RosterRow;
  });
  expect(unitsForBranches(said, rows, names)).toEqual([
    { row: 3, name: "Đoàn Sở Y tế" },
    { row: 5, name: "Chi đoàn 1 - Đoàn Sở Tài chính" },
  ]);
});
