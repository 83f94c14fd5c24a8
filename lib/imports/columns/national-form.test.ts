import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { remap, withoutSensitive } from "@/lib/imports/columns/mapping";
import { readSheets } from "@/lib/imports/reading/read-sheets";
import { isNationalForm } from "@/lib/imports/rules";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import { cellText } from "@/lib/sheets/sheet";
import { compareTable, confirmed, granted, nationalForm, rowsOf, tableOf } from "@/tests/helpers/sheets";

const create = { "Chi đoàn 1": "create", "Chi đoàn 2": "create", "Chi đoàn 3": "create" };
const branches = ["Chi đoàn 1", "Chi đoàn 2", "Chi đoàn 3"].map((name) => ({ id: `b:${name}`, name }));

describe("the national form", () => {
  test("every cell is read as a general spreadsheet library reads it", async () => {
    const [sheet] = granted(readSheets(nationalForm(), "form.xlsx"));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(nationalForm()).buffer);
    const texts: Record<string, string> = {};
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => {
        if (String(cell.value).trim() !== "") texts[cell.address] = String(cell.value);
      });
    });
    const read = (sheet?.rows ?? []).flatMap((row) =>
      row.cells.flatMap((cell, index) => (cell ? [[columnLetter(index) + row.number, cellText(cell)]] : [])),
    );
    expect(Object.fromEntries(read)).toEqual(texts);
  });

  test("all its columns are recognised, those of a year and of what was decided too", () => {
    const { mapping } = tableOf(nationalForm());
    expect(isNationalForm(mapping)).toBe(true);
    const expected = ROSTER_FIELDS.map(({ name }) => name).filter(
      (name) => name !== "gender" && name !== "birthDate",
    );
    expect(Object.values(mapping).filter((field) => field !== null)).toEqual(
      expect.arrayContaining([...expected, "birthDateMale", "birthDateFemale"]),
    );
    expect(Object.values(mapping).filter((field) => field !== null)).toHaveLength(expected.length + 6);
    expect(mapping).toMatchObject({ X: "training", Y: "rating", Z: "reward", AA: "discipline" });
  });

  test("60 people, 30 men and 30 women, in three branches, none rejected", () => {
    const rows = rowsOf(nationalForm());
    expect(rows).toHaveLength(60);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows.filter(({ values }) => values.gender === "female")).toHaveLength(30);
    expect(rows[7]?.values).toMatchObject({
      fullName: "Lý Thùy Uyên",
      gender: "female",
      birthDate: "1993-11-02",
      partyJoinedOn: "2020-03-26",
      phone: "0919042336",
    });
    expect(rows.find(({ row }) => row === 48)?.values.fullName).toBe("Huỳnh Thị Kim Hà");
  });

  test("an empty unit gets 60 new people and is asked about three branches", () => {
    const { counts, unknownBranches, notices } = compareTable(tableOf(nationalForm()));
    expect(counts).toEqual({ new: 60, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, absent: 0 });
    expect(unknownBranches).toEqual(["Chi đoàn 1", "Chi đoàn 2", "Chi đoàn 3"]);
    // Its codes run anew in each branch: said of each row, and a reason to refuse none.
    expect(notices).toHaveLength(60);
    expect(notices[0]).toMatchObject({ row: 7, column: "C", value: "4000000" });
  });

  test("the same sheet again: all unchanged, nobody absent, whatever the order", () => {
    const existing = confirmed(compareTable(tableOf(nationalForm()), { branchAnswers: create }));
    for (const members of [existing, existing.toReversed()]) {
      const again = compareTable(tableOf(nationalForm()), {
        existing: members,
        branches,
        completeFor: "unit",
      });
      expect(again.counts).toEqual({
        new: 0,
        updated: 0,
        unchanged: 60,
        duplicate: 0,
        rejected: 0,
        absent: 0,
      });
      expect(again.unknownBranches).toEqual([]);
    }
  });

  test("saved as .csv, where merges are lost, it holds the same people", () => {
    const [sheet] = granted(readSheets(nationalForm(), "form.xlsx"));
    const lines: string[] = [];
    for (const row of sheet?.rows ?? []) {
      const own = Array.from(row.cells, (cell, at) => (cell === row.cells[at - 1] ? "" : cellText(cell)));
      lines[row.number - 1] = own.map((text) => `"${text}"`).join(",");
    }
    const rows = rowsOf(
      new TextEncoder().encode(Array.from(lines, (line) => line ?? "").join("\r\n")),
      "form.csv",
    );
    expect(rows.map(({ row, values }) => [row, values])).toEqual(
      rowsOf(nationalForm()).map(({ row, values }) => [row, values]),
    );
  });

  test("one who may not see sensitive fields imports it without them, with the same people", () => {
    const { table, leftOut } = withoutSensitive(tableOf(nationalForm()));
    expect(leftOut).toEqual([
      "Dân tộc",
      "Tôn giáo",
      "Số CMND/CCCD",
      "Ngày cấp",
      "Nơi cấp",
      "Thời gian vào Đảng",
      "Kỷ luật",
    ]);
    const first = compareTable(table, { branchAnswers: create });
    expect(first.counts).toMatchObject({ new: 60, duplicate: 0 });
    expect(first.outcomes.some(({ values }) => values.idNumber ?? values.ethnicity)).toBe(false);
    const again = compareTable(table, { existing: confirmed(first), branches });
    expect(again.counts).toMatchObject({ unchanged: 60 });
  });

  test("the user's mapping is taken over the guess; nonsense is refused with its column", () => {
    const table = tableOf(nationalForm());
    expect(granted(remap(table, { AC: null, S: "cardNumber", T: null })).mapping).toMatchObject({
      AC: null,
      S: "cardNumber",
    });
    expect(remap(table, { S: "cardNumber" })).toMatchObject({ ok: false, fields: [{ path: "mapping.T" }] });
    expect(remap(table, { C: "height" })).toMatchObject({ ok: false, fields: [{ path: "mapping.C" }] });
    expect(remap(table, { ZZ: null })).toMatchObject({ ok: false, fields: [{ path: "mapping.ZZ" }] });
  });
});
