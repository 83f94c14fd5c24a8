import { describe, expect, test } from "vitest";
import { yearNamed } from "@/lib/imports/columns/column-years";
import { ofYear } from "@/lib/imports/columns/mapping";
import { withoutOtherYears, yearOfTable, yearTitle } from "@/lib/imports/columns/table-year";
import { tableOf, xlsxOf } from "@/tests/helpers/sheets";

describe("columns of several years", () => {
  const PEOPLE = [
    [1, "Lê An", 2001, "Tốt", "Khá", "HTXSNV"],
    [2, "Lê Ba", 2002, "Tốt", "Tốt", "HTTNV"],
  ];
  const TITLES = ["STT", "Họ tên", "Năm sinh"];

  test.each([
    ["in their titles", [[...TITLES, "Xếp loại 2021", "Xếp loại 2022", "Xếp loại 2023"]], []],
    [
      "over them",
      [
        [...TITLES, "Năm 2021", "Năm 2022", "Năm 2023"],
        [null, null, null, "Xếp loại", "Xếp loại", "Xếp loại"],
      ],
      [],
    ],
    [
      "under one title",
      [
        [...TITLES, "Xếp loại", null, null],
        [null, null, null, 2021, 2022, 2023],
      ],
      ["A1:A2", "B1:B2", "C1:C2", "D1:F1"],
    ],
    [
      "under one title without merged cells",
      [
        [...TITLES, "Xếp loại", null, null],
        [null, null, null, 2021, 2022, 2023],
      ],
      [],
    ],
    [
      "under one title as text",
      [
        [...TITLES, "Xếp loại", null, null],
        [null, null, null, "2021", "Năm 2022", "2022-2023"],
      ],
      ["D1:F1"],
    ],
    [
      "as school years",
      [[...TITLES, "Xếp loại 2020-2021", "Xếp loại 2021-2022", "Xếp loại 2022 - 2023"]],
      [],
    ],
  ])("that of the year asked for is taken, the others are not: years %s", async (_, head, merges) => {
    const table = tableOf(await xlsxOf([...head, ...PEOPLE], merges));
    const taken = (year: number) => {
      const { D, E, F } = ofYear(table, year).mapping;
      return [D, E, F];
    };
    expect(taken(2021)).toEqual(["rating", null, null]);
    expect(taken(2022)).toEqual([null, "rating", null]);
    expect(taken(2023)).toEqual([null, null, "rating"]);
  });

  test("a column that names no year, or is left out, stays as it is", async () => {
    const table = tableOf(
      await xlsxOf([[...TITLES, "Xếp loại", "Xếp loại 2022", "Nhận xét 2022"], ...PEOPLE]),
    );
    expect(ofYear(table, 2022).mapping).toMatchObject({ D: "rating", E: null, F: "comment" });
    const without = { ...table, mapping: { ...table.mapping, D: null } };
    expect(ofYear(without, 2022).mapping).toMatchObject({ D: null, E: null });
  });

  test.each([
    [["Xếp loại 2025"], 2026, 2025],
    [["Xếp loại năm học 2025-2026"], 2027, 2026],
    [["Xếp loại 2024", "Xếp loại 2025"], 2026, 2025],
    [["Xếp loại 2025", "Xếp loại 2026"], 2026, 2026],
    [["Xếp loại 2025", "Nhận xét"], 2026, 2025],
    [["Xếp loại", "Xếp loại 2025"], 2026, 2026],
    [["Xếp loại", "Đăng ký rèn luyện năm 2027"], 2026, 2026],
    [["Xếp loại 2025", "Đăng ký rèn luyện năm 2027"], 2026, 2025],
    [["Đăng ký rèn luyện năm 2027"], 2026, 2027],
    [["Xếp loại 2027"], 2026, 2026],
    [["Xếp loại (25-HD/TWĐTN-BTC 2023)"], 2026, 2026],
  ])("a sheet is taken for the year that its columns %j name: of %s for %s", async (titles, usual, year) => {
    expect(yearOfTable(tableOf(await xlsxOf([[...TITLES, ...titles], ...PEOPLE])), usual)).toBe(year);
  });

  test("what another column says of another year is not taken with it", async () => {
    const table = tableOf(
      await xlsxOf([[...TITLES, "Xếp loại 2025", "Nhận xét 2024", "Nhận xét"], ...PEOPLE]),
    );
    expect(table.mapping).toMatchObject({ D: "rating", E: "comment" });
    expect(withoutOtherYears(table, 2025).mapping).toMatchObject({ D: "rating", E: null });
  });

  test("where no column names the year the others are kept to be asked about, but for who registers ahead", async () => {
    const taken = async (...titles: string[]) =>
      withoutOtherYears(tableOf(await xlsxOf([[...TITLES, ...titles], ...PEOPLE])), 2026).mapping;
    expect(await taken("Xếp loại (25-HD/TWĐTN-BTC 2023)", "Nhận xét")).toMatchObject({
      D: "rating",
      E: "comment",
    });
    expect(await taken("Xếp loại", "Đăng ký rèn luyện năm 2027")).toMatchObject({ D: "rating", E: null });
    expect(await taken("Đăng ký rèn luyện năm 2027")).toMatchObject({ D: "training" });
  });

  test.each([
    ["DANH SÁCH ĐOÀN VIÊN NĂM HỌC 2025 – 2026", 2026],
    ["DANH SÁCH ĐOÀN VIÊN NĂM 2025", 2025],
    ["Lào Cai, ngày 05 tháng 01 năm 2025", null],
    ["DANH SÁCH ĐOÀN VIÊN SINH NĂM 2026", null],
    ["DANH SÁCH ĐOÀN VIÊN", null],
  ])("so it is for that of its title: %s", async (title, year) => {
    const table = tableOf(await xlsxOf([[title], [...TITLES, "Xếp loại"], ...PEOPLE]));
    expect(yearTitle(table)?.year ?? null).toBe(year);
    const usual = year === null ? 2027 : year + 1;
    expect(yearOfTable(table, usual)).toBe(year ?? 2027);
    expect(yearOfTable(table, 2030)).toBe(2030);
    const without = tableOf(await xlsxOf([[title], [...TITLES, "Quê quán"], ...PEOPLE]));
    expect(yearOfTable(without, usual)).toBe(usual);
  });

  test.each([
    ["Xếp loại năm 2022", 2022],
    ["Xếp loại năm học 2022-2023", 2023],
    ["Xếp loại", null],
  ])("%s names %s", (title, year) => {
    expect(yearNamed(title)).toBe(year);
  });
});
