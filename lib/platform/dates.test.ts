import { expect, test, vi } from "vitest";
import {
  addMonths,
  addYears,
  dayOf,
  endOfDay,
  isPlainDate,
  noDayWords,
  parseVietnameseDate,
  plainDate,
} from "./dates";

test("a day ends where the next one begins in Vietnam", () => {
  const end = endOfDay(plainDate("2026-12-31"));
  expect(dayOf(end)).toBe("2026-12-31");
  expect(dayOf(new Date(end.getTime() + 1))).toBe("2027-01-01");
});

test("the same day of another year; 29 February becomes the 28th where there is none", () => {
  expect(addYears(plainDate("2025-11-30"), 1)).toBe("2026-11-30");
  expect(addYears(plainDate("2024-02-29"), 1)).toBe("2025-02-28");
  expect(addYears(plainDate("2024-02-29"), 4)).toBe("2028-02-29");
  expect(addMonths(plainDate("2023-08-31"), 6)).toBe("2024-02-29");
  expect(addMonths(plainDate("2024-02-29"), 12)).toBe("2025-02-28");
});

test("a year that can only be a slip is no day, however it is written", () => {
  for (const typed of ["05/11/0026", "5/11/0206", "05/11/1026"])
    expect(parseVietnameseDate(typed)).toBeNull();
  expect(isPlainDate("0026-11-05")).toBe(false);
  expect(parseVietnameseDate("05/11/2026")).toBe("2026-11-05");
  expect(plainDate("0206-11-05")).toBe("0206-11-05");
  expect(() => plainDate("2026-02-30")).toThrow();
  expect(() => plainDate("")).toThrow();
});

test("of a day with two digits for its year it is said to write four, of any other that there is none", () => {
  for (const typed of ["1.5.26", "31/2/26", "01 05 26"]) {
    expect(parseVietnameseDate(typed)).toBeNull();
    expect(noDayWords(typed)).toBe("Ghi năm đủ bốn số, ví dụ 01/05/2026.");
  }
  expect(noDayWords("31/2/2026")).toBe("31/2/2026 không có trong lịch. Ghi ngày/tháng/năm.");
});

test("whoever only reads days makes no formatter, which costs a phone 25 ms", async () => {
  const made = vi.spyOn(Intl, "DateTimeFormat");
  vi.resetModules();
  const fresh = await import("./dates");
  fresh.formatDate(fresh.plainDate("2026-11-29"));
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});
