import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { endedAlready, wrongReview, wrongSignOff } from "./rules";

const TODAY = plainDate("2026-06-01");
const open = { openedOn: plainDate("2025-03-01"), endedOn: null, reviews: [{ year: 2025, stands: true }] };

test("an ended case no longer changes", () => {
  expect(endedAlready(open)).toBeNull();
  expect(endedAlready({ endedOn: TODAY })?.message).toContain("01/06/2026");
});

describe("the yearly review", () => {
  const review = (year: number, goesOn = true) => wrongReview(open, { year, goesOn }, TODAY)?.reason;

  test("is of a year between the case's first and this one, once a year", () => {
    expect(review(2026)).toBeUndefined();
    expect(review(2027)).toBe("invalid");
    expect(review(2024)).toBe("invalid");
    expect(review(2025)).toBe("conflict");
  });

  test("is not that year's where it ended the case by mistake", () => {
    const reopened = { ...open, reviews: [{ year: 2025, stands: false }] };
    expect(wrongReview(reopened, { year: 2025, goesOn: true }, TODAY)).toBeNull();
  });

  test("ends a case in a year that was reviewed already", () => {
    expect(review(2025, false)).toBeUndefined();
  });
});

test("nobody in hardship is signed once, not ahead, and not beside a case", () => {
  const sign = (year: number, cases: number, signedOn: string | null = null) =>
    wrongSignOff({ year, open: cases, signedOn: signedOn ? plainDate(signedOn) : null }, TODAY)?.reason;
  expect(sign(2026, 0)).toBeUndefined();
  expect(sign(2025, 0)).toBeUndefined();
  expect(sign(2027, 0)).toBe("invalid");
  expect(sign(2026, 1)).toBe("conflict");
  expect(sign(2026, 0, "2026-05-01")).toBe("conflict");
});
