import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { calendarYear, schoolYear } from "@/lib/units/periods";
import { endedAlready, wrongReview, wrongSignOff } from "./rules";

const TODAY = plainDate("2026-06-01");
const open = { openedOn: plainDate("2025-03-01"), endedOn: null, reviews: [{ year: 2025, stands: true }] };
const of = (year: number, goesOn = true) => ({ year, period: calendarYear(year), goesOn });

test("an ended case no longer changes", () => {
  expect(endedAlready(open)).toBeNull();
  expect(endedAlready({ endedOn: TODAY })?.message).toContain("01/06/2026");
});

describe("the yearly review", () => {
  const review = (year: number, goesOn = true) => wrongReview(open, of(year, goesOn), TODAY)?.reason;

  test("is of a year between the case's first and this one, once a year", () => {
    expect(review(2026)).toBeUndefined();
    expect(review(2027)).toBe("invalid");
    expect(review(2024)).toBe("invalid");
    expect(review(2025)).toBe("conflict");
  });

  test("is not that year's where it ended the case by mistake", () => {
    const reopened = { ...open, reviews: [{ year: 2025, stands: false }] };
    expect(wrongReview(reopened, of(2025), TODAY)).toBeNull();
  });

  test("of a school is of its school year, from September on", () => {
    const ofSchool = (year: number, on: string) =>
      wrongReview(
        { ...open, openedOn: plainDate("2025-09-01"), reviews: [] },
        { ...of(year), period: schoolYear(year) },
        plainDate(on),
      );
    expect(ofSchool(2027, "2026-08-31")?.message).toBe("Chưa đến năm học 2026 – 2027 nên chưa rà soát được.");
    expect(ofSchool(2027, "2026-09-01")).toBeNull();
    expect(ofSchool(2026, "2026-09-01")).toBeNull();
    expect(ofSchool(2025, "2026-09-01")?.message).toContain("năm học 2024 – 2025");
  });

  test("ends a case in a year that was reviewed already", () => {
    expect(review(2025, false)).toBeUndefined();
  });
});

test("nobody in hardship is signed once, not ahead, and not beside a case", () => {
  const sign = (year: number, cases: number, signedOn: string | null = null) =>
    wrongSignOff(calendarYear(year), { open: cases, signedOn: signedOn ? plainDate(signedOn) : null }, TODAY)
      ?.reason;
  expect(sign(2026, 0)).toBeUndefined();
  expect(sign(2025, 0)).toBeUndefined();
  expect(sign(2027, 0)).toBe("invalid");
  expect(sign(2026, 1)).toBe("conflict");
  expect(sign(2026, 0, "2026-05-01")).toBe("conflict");
});
