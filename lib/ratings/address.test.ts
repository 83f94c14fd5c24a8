import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { reviewYears, unitYears } from "./address";

test.each([
  ["2027-01-20", { usual: 2027, last: 2027 }, 2026],
  ["2027-03-15", { usual: 2027, last: 2027 }, 2027],
  ["2027-08-31", { usual: 2027, last: 2027 }, 2027],
  ["2027-09-01", { usual: 2027, last: 2028 }, 2027],
])("on %s members meet in one year and are rated in the one being wound up", (text, kept, rated) => {
  const day = plainDate(text);
  expect(unitYears(day)).toEqual(kept);
  expect(reviewYears(day)).toEqual({ ...kept, usual: rated });
});
