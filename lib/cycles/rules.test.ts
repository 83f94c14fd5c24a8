import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { datesInOrder, movedDates, nextYear, proposedDates } from "./rules";

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

test("the year to open next is the first that is not open", () => {
  const today = plainDate("2026-11-24");
  expect(nextYear([2026, 2027], today)).toBe(2028);
  expect(nextYear([], today)).toBe(2026);
  expect(nextYear([2021], plainDate("2026-09-30"))).toBe(2026);
});

test("from October on the year after is opened", () => {
  expect(nextYear([2025], plainDate("2025-10-01"))).toBe(2026);
  expect(nextYear([2024], plainDate("2025-12-31"))).toBe(2026);
});

test("the mid-year inspection lies between registration and self-assessment, where there is one", () => {
  const dates = proposedDates(2026);
  expect(datesInOrder({ ...dates, inspectionOn: null })).toBeNull();
  expect(datesInOrder({ ...dates, inspectionOn: dates.registrationDue })).toBeNull();
  expect(datesInOrder({ ...dates, inspectionOn: plainDate("2025-11-09") })).toMatchObject({
    fields: [{ path: "inspectionOn" }],
  });
  expect(datesInOrder({ ...dates, inspectionOn: plainDate("2026-12-01") })).toMatchObject({
    fields: [{ path: "selfAssessmentDue" }],
  });
});

test("a year's dates move to the next year, 29 February to the 28th, and stay in order", () => {
  const leap = { ...proposedDates(2024), inspectionOn: plainDate("2024-02-29") };
  expect(movedDates(leap, 1)).toEqual({ ...proposedDates(2025), inspectionOn: "2025-02-28" });
  expect(movedDates(leap, 4).inspectionOn).toBe("2028-02-29");
  fc.assert(
    fc.property(fc.integer({ min: 2012, max: 2060 }), fc.integer({ min: 0, max: 20 }), (year, on) => {
      const moved = movedDates(proposedDates(year), on);
      expect(moved).toEqual(proposedDates(year + on));
      expect(datesInOrder(moved)).toBeNull();
    }),
  );
  expect(movedDates({ ...leap, inspectionOn: null }, 1).inspectionOn).toBeNull();
});
