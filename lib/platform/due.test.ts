import { expect, test } from "vitest";
import { plainDate } from "./dates";
import { dueWords } from "./due";

test.each([
  ["2026-12-10", "còn 6 ngày"],
  ["2026-12-05", "còn 1 ngày"],
  ["2026-12-04", "hôm nay"],
  ["2026-12-01", "quá 3 ngày"],
])("a due day of %s is said on 4/12 as %s", (due, words) => {
  expect(dueWords(plainDate(due), plainDate("2026-12-04"))).toBe(words);
});
