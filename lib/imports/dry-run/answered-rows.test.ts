import { expect, test } from "vitest";
import { compareSheet } from "@/lib/imports/dry-run/compared";
import { shownResult } from "@/lib/imports/dry-run/shown-result";
import { AROUND, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const HEADER = ["Họ và tên", "Mã định danh", "Ngày sinh", "Giới tính", "Điện thoại", "Dân tộc"];
const line = (code: string | null, phone: string | null, more: string | null = null) => [
  "Bùi Bá Anh",
  code,
  "03/09/2001",
  "Nam",
  phone,
  more,
];
const ANH = {
  id: "anh",
  active: true,
  branchId: null,
  idDigest: null,
  version: 1,
  values: { fullName: "Bùi Bá Anh", birthDate: "2001-09-03", gender: "male", code: "70601140" },
};
const around = { ...AROUND, roster: JSON.stringify([ANH]) };

async function answered(lines: (string | null)[][], choices: Record<string, string>) {
  const table = tableOf(await xlsxOf([HEADER, ...lines]));
  const kept = { table, leftOut: [], others: [], legacy: null };
  const answers = { branches: {}, choices, absent: {}, words: {} };
  const compared = compareSheet(kept, table.mapping, answers, around);
  return { ...compared, shown: shownResult({ ...compared, kept, around }) };
}

const THREE = [line("70601140", "0911222333"), line("79999999", "0922333444"), line(null, "0933444555")];

test("rows said to be of one member that contradict each other are told at their cells, and write nothing over the first", async () => {
  const { comparison, shown } = await answered(THREE, { 3: "anh", 4: "anh" });
  expect(comparison.counts).toMatchObject({ updated: 1, rejected: 2, duplicate: 0 });
  expect(comparison.outcomes[0]).toMatchObject({
    kind: "updated",
    changes: [{ field: "phone", after: "0911222333" }],
  });
  const message = "Dòng 2 và dòng 3 cùng nói về một người mà ghi Mã định danh khác nhau.";
  expect(shown.problems).toMatchObject([
    { row: 3, column: "B", value: "79999999", message: expect.stringContaining(message) },
    { row: 3, column: "E" },
    { row: 4, column: "E", value: "0933444555" },
  ]);
  // Either can be answered otherwise.
  expect(shown.duplicates.map(({ row, open }) => [row, open])).toEqual([
    [3, false],
    [4, false],
  ]);
});

test("those that agree are one, which is told and counted once", async () => {
  const lines = [line("70601140", "0911222333"), line(null, null, "Tày"), line("79999999", null, "Tày")];
  const asked = await answered(lines, {});
  expect(asked.comparison.counts).toMatchObject({ updated: 1, duplicate: 1 });
  const { comparison, shown } = await answered(lines, { 4: "anh" });
  expect(comparison.counts).toMatchObject({ updated: 1, rejected: 1 });
  expect(shown.problems).toMatchObject([{ row: 4, column: "B" }]);
  const bare = await answered([line("70601140", "0911222333"), line(null, "0911222333", "Tày")], {
    2: "anh",
    3: "anh",
  });
  expect(bare.comparison.counts).toMatchObject({ updated: 1, unchanged: 0, duplicate: 0 });
  expect(bare.shown).toMatchObject({ rowCount: 2, merged: [{ row: 3, into: 2 }] });
});

test("of two rows alone, both answered, the second fills the blanks of the first", async () => {
  const old = (phone: string | null, more: string | null) => ["Bùi Bá Ánh", null, "2001", "Nam", phone, more];
  const { comparison, merged } = await answered([old("0911222333", null), old(null, "Tày")], {
    2: "anh",
    3: "anh",
  });
  expect(merged).toMatchObject([{ row: 3, into: 2 }]);
  expect(comparison.outcomes).toMatchObject([{ kind: "updated", values: { ethnicity: "Tày" } }]);
  expect(comparison.counts).toMatchObject({ updated: 1 });
});
