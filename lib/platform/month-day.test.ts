import { expect, test } from "vitest";
import { plainDate } from "./dates";
import { dayFrom, monthDayWords } from "./month-day";

test("a day of every year is the first one after a start", () => {
  expect(dayFrom(plainDate("2026-01-01"), "01-31")).toBe("2026-01-31");
  expect(dayFrom(plainDate("2025-09-01"), "09-30")).toBe("2025-09-30");
  expect(dayFrom(plainDate("2025-09-01"), "01-31")).toBe("2026-01-31");
  expect(monthDayWords("01-31")).toBe("31/01");
});
