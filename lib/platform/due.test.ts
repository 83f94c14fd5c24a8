import { expect, test } from "vitest";
import { plainDate } from "./dates";
import { dueWords, untilWords } from "./due";

test.each([
  ["2026-12-10", "còn 6 ngày"],
  ["2026-12-05", "còn 1 ngày"],
  ["2026-12-04", "hôm nay"],
  ["2026-12-01", "quá 3 ngày"],
])("a due day of %s is said on 4/12 as %s", (due, words) => {
  expect(dueWords(plainDate(due), plainDate("2026-12-04"))).toBe(words);
});

test("the due day itself is in time", () => {
  expect(untilWords(plainDate("2026-11-30"))).toBe("đến hết 30/11/2026");
});
