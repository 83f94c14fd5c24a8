import { expect, test } from "vitest";
import { checkAnswers } from "@/lib/imports/dry-run/answers";
import { compareSheet } from "@/lib/imports/dry-run/compared";
import { shownResult } from "@/lib/imports/dry-run/shown-result";
import { unanswered } from "@/lib/imports/rules";
import type { ImportDetail, Surroundings } from "@/lib/imports/types";
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
const AROUND_ANH = { ...AROUND, roster: JSON.stringify([ANH]) };

async function answered(
  lines: (string | null)[][],
  choices: Record<string, string>,
  around: Surroundings = AROUND_ANH,
  header = HEADER,
) {
  const table = tableOf(await xlsxOf([header, ...lines]));
  const kept = { table, leftOut: [], others: [], legacy: null };
  const answers = { branches: {}, choices, absent: {}, words: {} };
  const compared = compareSheet(kept, table.mapping, answers, around);
  const shown = shownResult({ ...compared, kept, around });
  return {
    ...compared,
    shown,
    asked: unanswered({ ...shown, mapping: {}, year: 2026 }, answers).map(({ path }) => path),
  };
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

test("a row answered with a member whom the roster has no more is open again, and nobody is written by it", async () => {
  const rowOf = (born: string) => [["Bùi Bá Anh", null, born, "Nam", "0911222333", null]];
  const rosterOf = (...ids: string[]) => ({
    ...AROUND,
    roster: JSON.stringify(ids.map((id) => ({ ...ANH, id, values: { ...ANH.values, code: id } }))),
  });
  // By a year of birth either may be meant: X was chosen, and then made one with Y, or taken in by another unit.
  const one = await answered(rowOf("2001"), { 2: "x" }, rosterOf("x", "y"));
  expect(one).toMatchObject({ asked: [], shown: { duplicates: [{ open: false }] } });
  for (const left of [["y"], []]) {
    const { comparison, shown, asked } = await answered(rowOf("2001"), { 2: "x" }, rosterOf(...left));
    expect(asked).toEqual(["choices.2"]);
    expect(shown.duplicates).toMatchObject([{ open: true, candidates: left.map((id) => ({ id })) }]);
    expect(comparison.counts).toMatchObject({ new: 0, updated: 0, duplicate: 1 });
    const skipped = await answered(rowOf("2001"), { 2: "skip" }, rosterOf(...left));
    expect(skipped).toMatchObject({ asked: [], shown: { duplicates: [{ open: false }] } });
  }
  // By the day of birth it can be nobody but Y, so that nobody is added.
  const around = rosterOf("y");
  const { shown, asked } = await answered(rowOf("03/09/2001"), { 2: "x" }, around);
  expect(asked).toEqual(["choices.2"]);
  const answers = { branches: {}, choices: { 2: "x" }, absent: {}, words: {} };
  const detail = { ...shown, answers } as unknown as ImportDetail;
  expect(checkAnswers({ choices: { 2: "new" } }, detail, around)).toMatchObject({ reason: "invalid" });
  for (const choice of ["y", "skip"])
    expect(checkAnswers({ choices: { 2: choice } }, detail, around), choice).toBeNull();
});

test("who is written over is told with what stands there and what will: another name, birth date or code first", async () => {
  const people = [
    { ...ANH, values: { ...ANH.values, phone: "0911222333" } },
    {
      ...ANH,
      id: "binh",
      values: { fullName: "Lê Bình", birthDate: "2000-05-19", gender: "female", code: "7", ethnicity: "Tày" },
    },
    {
      ...ANH,
      id: "cu",
      active: false,
      status: "moved",
      values: { ...ANH.values, fullName: "Hà Cũ", code: "8" },
    },
  ];
  const around = { ...AROUND, roster: JSON.stringify(people) };
  const rows = [
    line("70601140", "0944555666"),
    ["Lê Thị Bình", "7", "19/05/2000", "Nữ", null, "Kinh"],
    ["Hà Cũ", "8", "03/09/2001", "Nam", null, null],
    line("70601140", "0944555666"),
  ];
  const { shown } = await answered(rows, { 4: "cu" }, around);
  expect(shown.changed).toEqual({
    all: 3,
    others: 1,
    people: [
      {
        row: 3,
        fullName: "Lê Bình",
        birthDate: "2000-05-19",
        cells: [
          { label: "Họ và tên", before: "Lê Bình", after: "Lê Thị Bình" },
          // What is sensitive is read of one person alone.
          { label: "Dân tộc", before: "(không hiện)", after: "Kinh" },
        ],
      },
      {
        row: 2,
        fullName: "Bùi Bá Anh",
        birthDate: "2001-09-03",
        cells: [{ label: "Điện thoại", before: "0911222333", after: "0944555666" }],
      },
      {
        row: 4,
        fullName: "Hà Cũ",
        birthDate: "2001-09-03",
        cells: [{ label: "Tình trạng", before: "Chuyển đi", after: "Đang sinh hoạt" }],
      },
    ],
  });
});

test("whose rating alone is written is counted, and told with what was said before", async () => {
  const placed = { ...ANH, branchId: "vp" };
  const was = {
    memberId: "anh",
    choice: "party_member",
    comment: "",
    version: 1,
    state: "draft",
    branchId: "vp",
  };
  const around = {
    ...AROUND,
    branches: [{ id: "vp", name: "Chi đoàn Văn phòng", formerNames: [] }],
    roster: JSON.stringify([placed]),
    reviews: JSON.stringify({ ratings: [{ ...was, unitId: "u" }], sheets: [], training: [], groups: null }),
  };
  const header = [...HEADER.slice(0, 5), "Xếp loại"];
  const { shown } = await answered([line("70601140", null, "Hoàn thành tốt nhiệm vụ")], {}, around, header);
  expect(shown.beside).toMatchObject({ ratings: 1, alone: 1 });
  expect(shown.changed.people).toMatchObject([
    { cells: [{ label: "Xếp loại", before: "Không thuộc diện", after: "Hoàn thành tốt nhiệm vụ" }] },
  ]);
  const more = [line("70601140", "0944555666", "Hoàn thành tốt nhiệm vụ")];
  expect((await answered(more, {}, around, header)).shown.beside).toMatchObject({ ratings: 1, alone: 0 });
});

test("whoever the sheet makes a second secretary of a branch is told at the cell, and written all the same", async () => {
  const branches = [
    { id: "vp", name: "Chi đoàn Văn phòng", formerNames: [] },
    { id: "kt", name: "Chi đoàn Kế toán", formerNames: [] },
  ];
  const post = "Bí thư chi đoàn";
  const binh = {
    ...ANH,
    id: "binh",
    branchId: "vp",
    values: { ...ANH.values, fullName: "Vũ Bình", code: "70601141", position: post },
  };
  const roster = JSON.stringify([{ ...ANH, branchId: "kt" }, binh]);
  const header = ["Họ và tên", "Mã định danh", "Ngày sinh", "Giới tính", "Chi đoàn", "Chức vụ"];
  const person = (name: string, code: string, branch: string, position: string | null) => [
    ...[name, code, "03/09/2001", "Nam", branch, position],
  ];
  const noticed = async (lines: (string | null)[][], isComplete = false) => {
    const around = { ...AROUND, branches, roster, isComplete };
    const { comparison, shown } = await answered(lines, {}, around, header);
    expect(comparison.counts.rejected).toBe(0);
    return shown.notices.map(({ row, column, message }) => `${row}${column} ${message}`);
  };
  const anh = person("Bùi Bá Anh", "70601140", "Văn phòng", post);
  const words = `2F Chi đoàn Văn phòng sẽ có 2 người cùng giữ chức vụ “${post}”: Bùi Bá Anh, Vũ Bình.`;
  expect(await noticed([anh])).toEqual([expect.stringContaining(words)]);
  const own = person("Vũ Bình", "70601141", "Văn phòng", post);
  expect(await noticed([anh, own])).toHaveLength(1);
  expect(await noticed([own, person("Lê Chi", "70601142", "Văn phòng", post)])).toHaveLength(1);
  // Whoever goes on to another post, or is not in the whole list, makes room; each branch has its own.
  expect(await noticed([anh, person("Vũ Bình", "70601141", "Văn phòng", "Phó bí thư chi đoàn")])).toEqual([]);
  expect(await noticed([anh], true)).toEqual([]);
  expect(await noticed([person("Bùi Bá Anh", "70601140", "Kế toán", post), own])).toEqual([]);
});
