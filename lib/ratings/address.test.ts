import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { reviewYears, unitYears } from "./address";

test.each([
  ["2027-01-20", { usual: 2027, last: 2027 }, 2026],
  ["2027-03-15", { usual: 2027, last: 2027 }, 2027],
  ["2027-08-31", { usual: 2027, last: 2027 }, 2027],
  ["2027-09-01", { usual: 2027, last: 2028 }, 2027],
])("on %s members meet in one year and are rated in the one being wound up", async (text, kept, rated) => {
  const day = plainDate(text);
  expect(await unitYears(day, async () => "calendar_year")).toEqual(kept);
  expect(await reviewYears(day, async () => "calendar_year")).toEqual({ ...kept, usual: rated });
});

test.each([
  ["2026-08-31", 2026],
  ["2026-09-01", 2027],
  ["2027-01-20", 2027],
])("on %s a school's members meet and are rated in the school year that runs", async (text, own) => {
  for (const years of [unitYears, reviewYears])
    expect((await years(plainDate(text), async () => "school_year")).usual).toBe(own);
});
