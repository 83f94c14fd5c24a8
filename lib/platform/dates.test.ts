import { expect, test } from "vitest";
import { addYears, dayOf, endOfDay, plainDate } from "./dates";

test("a day ends where the next one begins in Vietnam", () => {
  const end = endOfDay(plainDate("2026-12-31"));
  expect(dayOf(end)).toBe("2026-12-31");
  expect(dayOf(new Date(end.getTime() + 1))).toBe("2027-01-01");
});

test("the same day of another year; 29 February becomes the 28th where there is none", () => {
  expect(addYears(plainDate("2025-11-30"), 1)).toBe("2026-11-30");
  expect(addYears(plainDate("2024-02-29"), 1)).toBe("2025-02-28");
  expect(addYears(plainDate("2024-02-29"), 4)).toBe("2028-02-29");
});
