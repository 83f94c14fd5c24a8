import { describe, expect, test } from "vitest";
import { swappedDays } from "@/lib/imports/columns/swapped-days";
import { tableOf, xlsxOf } from "@/tests/helpers/sheets";

const on = (day: string) => new Date(`${day}T00:00:00Z`);
/** A list typed day first and opened where the month comes first: what can be a day there became one, another. */
const EARLY = [1, 2, 3, 4, 5].map((day) => on(`2001-${String(day).padStart(2, "0")}-07`));
const LATE = ["15/07/2001", "28/02/2002"];

async function listOf(days: (string | Date)[], title = "Ngày sinh") {
  const people = days.map((day, at) => [at + 1, "Lê Văn An", day]);
  return tableOf(await xlsxOf([["STT", "Họ và tên", title], ...people]));
}

const told = async (...list: Parameters<typeof listOf>) => swappedDays(await listOf(...list));

describe("days that a spreadsheet may have swapped with their months", () => {
  test("are told by the column whose text goes on where its days end", async () => {
    expect(await told([...EARLY, ...LATE])).toEqual(["Ngày sinh"]);
    expect(await told([...EARLY, ...LATE], "Ngày vào Đoàn")).toEqual(["Ngày vào Đoàn"]);
  });

  test.each([
    ["a true day later than the twelfth", [...EARLY, on("2001-07-15"), ...LATE]],
    ["no text that could be no day there", [...EARLY, "01/02/2001", "05/06/2001"]],
    ["too few to tell", [...EARLY.slice(1), ...LATE]],
    ["text alone", LATE],
  ])("are none where there is %s", async (_, days) => {
    expect(await told(days)).toEqual([]);
  });

  test("are none of a column that is not taken", async () => {
    const table = await listOf([...EARLY, ...LATE]);
    expect(swappedDays({ ...table, mapping: { ...table.mapping, C: null } })).toEqual([]);
  });
});
