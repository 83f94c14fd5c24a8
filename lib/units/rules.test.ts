import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import {
  calendarYears,
  childKinds,
  defaultYear,
  inForceAsTold,
  inForceOn,
  lastOfEachDay,
  mayStandUnder,
  yearsByDay,
} from "./rules";

describe("the year that a page shows", () => {
  const day = (text: string) => plainDate(text);
  const shown = (years: number[], on: ReturnType<typeof day>, openYears = years) =>
    defaultYear({ years, openYears }, on);

  test("is the one under way, in January still the last one", () => {
    expect(shown([2025, 2026], day("2026-11-24"))).toBe(2026);
    expect(shown([2025, 2026], day("2027-01-20"))).toBe(2026);
    expect(shown([2025, 2026], day("2026-02-10"))).toBe(2025);
  });

  test("does not run ahead into a year opened in autumn", () => {
    expect(shown([2026, 2027], day("2026-11-24"))).toBe(2026);
  });

  test("is the next open one that has begun where the one under way is closed, never an older one", () => {
    expect(shown([2026, 2027], day("2027-01-20"), [2027])).toBe(2027);
    expect(shown([2026, 2027], day("2026-12-22"), [2027])).toBe(2026);
    expect(shown([2026, 2027], day("2027-01-20"))).toBe(2026);
    expect(shown([2022, 2026], day("2027-01-20"), [2022])).toBe(2026);
    expect(shown([2026], day("2027-01-20"), [])).toBe(2026);
  });

  test("is the nearest opened one where the year under way was not, and none before any", () => {
    expect(shown([2021], day("2026-11-24"))).toBe(2021);
    expect(shown([2028, 2027], day("2026-11-24"))).toBe(2027);
    expect(shown([], day("2026-11-24"))).toBeNull();
  });
});

describe("the calendar year of records that come whether or not their year was opened", () => {
  const on = (text: string) => plainDate(text);

  test("is the one under way, whatever was opened", () => {
    expect(calendarYears({}, 2026, on("2027-03-15"))).toEqual(done({ year: 2027, otherYears: [2026] }));
    expect(calendarYears({}, null, on("2027-03-15"))).toEqual(done({ year: 2027, otherYears: [2026] }));
    expect(calendarYears({}, 2026, on("2027-01-20"))).toEqual(done({ year: 2026, otherYears: [2025, 2027] }));
  });

  test("is the one that the address names, and by `of` any", () => {
    const day = on("2027-03-15");
    expect(calendarYears({ year: "2026" }, 2026, day)).toEqual(
      done({ year: 2026, otherYears: [2025, 2027] }),
    );
    expect(calendarYears({ year: "2026", of: "2027" }, 2026, day)).toEqual(
      done({ year: 2027, otherYears: [2026] }),
    );
    for (const of of ["26", "x", "", ["2026", "2026"]])
      expect(calendarYears({ of }, 2026, day)).toMatchObject({ reason: "not_found" });
  });

  test("is that of today where rows are kept by their day, from 1 January on", () => {
    const day = on("2027-01-20");
    const shown = (params: object, opened: number | null) =>
      calendarYears({ ...params }, opened, day, yearsByDay(day));
    expect(shown({}, 2026)).toEqual(done({ year: 2027, otherYears: [2026] }));
    expect(shown({ year: "2026" }, 2026)).toEqual(done({ year: 2026, otherYears: [2025, 2027] }));
    expect(shown({ of: "2024" }, 2026)).toEqual(done({ year: 2024, otherYears: [2023, 2025] }));
  });
});

test("the name on a day is the last one given by then", () => {
  const names = [
    { name: "Mới", fromDay: plainDate("2024-07-01") },
    { name: "Cũ", fromDay: plainDate("2018-01-01") },
  ];
  expect(inForceOn(names, plainDate("2021-12-31"))?.name).toBe("Cũ");
  expect(inForceOn(names, plainDate("2024-07-01"))?.name).toBe("Mới");
  expect(inForceOn(names, plainDate("2010-01-01"))?.name).toBe("Cũ");
  expect(inForceOn([], plainDate("2010-01-01"))).toBeNull();
});

test("of one day the one told last counts, on the days before it too", () => {
  const on = plainDate("2018-01-01");
  const told = ["Đúng", "Sai"].map((name) => ({ name, fromDay: on }));
  expect(inForceOn(told, on)?.name).toBe("Đúng");
  expect(inForceOn(told, plainDate("2010-01-01"))?.name).toBe("Đúng");
  expect(lastOfEachDay(told).map(({ name }) => name)).toEqual(["Đúng"]);
});

test("a signed paper knows what had been told when it was signed, and of a day of which nothing had, what is known", () => {
  const names = [
    { name: "Đúng", fromDay: plainDate("2021-06-01"), toldAt: new Date("2026-12-01") },
    { name: "Sai", fromDay: plainDate("2021-06-01"), toldAt: new Date("2021-06-02") },
    { name: "Đầu tiên", fromDay: plainDate("2018-01-01"), toldAt: null },
  ];
  const on = (day: string, by: string | null) =>
    inForceAsTold(names, plainDate(day), by === null ? null : new Date(by))?.name;
  expect(on("2021-12-01", null)).toBe("Đúng");
  expect(on("2021-12-01", "2021-12-05")).toBe("Sai");
  expect(on("2021-12-01", "2021-06-01")).toBe("Đầu tiên");
  expect(on("2021-12-01", "2026-12-02")).toBe("Đúng");
  expect(on("2017-01-01", "2017-01-02")).toBe("Đầu tiên");
  const late = names.slice(0, 1);
  expect(inForceAsTold(late, plainDate("2021-12-01"), new Date("2021-12-05"))?.name).toBe("Đúng");
});

test("a base branch has no branches of its own", () => {
  expect(childKinds("base_branch")).toEqual([]);
  expect(mayStandUnder("branch", "base_union")).toBe(true);
  expect(mayStandUnder("branch", "upper_org")).toBe(false);
});
