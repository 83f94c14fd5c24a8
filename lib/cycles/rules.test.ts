import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { datesInOrder, nextYear, proposedDates } from "./rules";

test("the proposed dates of a year are in order, and registration closes in the autumn before", () => {
  for (const year of [2021, 2024, 2026]) {
    expect(datesInOrder(proposedDates(year))).toBeNull();
    expect(proposedDates(year).registrationDue).toBe(`${year - 1}-11-10`);
  }
});

test("a date before the one it follows is named", () => {
  const dates = { ...proposedDates(2026), selfAssessmentDue: plainDate("2026-12-15") };
  expect(datesInOrder(dates)).toMatchObject({ reason: "invalid", fields: [{ path: "appraisalDue" }] });
  const early = { ...proposedDates(2026), decisionDue: plainDate("2026-01-01") };
  expect(datesInOrder(early)?.fields?.map((field) => field.path)).toEqual(["decisionDue"]);
});

test("the year to open next is this one unless it is open", () => {
  const today = plainDate("2026-11-24");
  expect(nextYear([2021], today)).toBe(2026);
  expect(nextYear([2026, 2027], today)).toBe(2028);
});
