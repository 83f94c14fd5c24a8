import { expect, test } from "vitest";
import type { Table } from "@/lib/imports/mapping";
import { otherUnitNamed } from "@/lib/imports/other-unit";

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

test("the own unit's name, no name at all, and names below the header say nothing", () => {
  expect(otherUnitNamed(titled("ĐOÀN SỞ Y TẾ gửi", "Đoàn Sở Xây dựng"), names)).toBeNull();
  expect(otherUnitNamed(titled("DANH SÁCH ĐOÀN VIÊN"), names)).toBeNull();
  const below = titled("DANH SÁCH");
  below.sheet.rows.push({ number: 9, cells: [{ kind: "text", text: "Đoàn Sở Y tế" }] });
  expect(otherUnitNamed(below, names)).toBeNull();
});
