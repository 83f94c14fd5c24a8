import { describe, expect, test } from "vitest";
import {
  previousQuarter,
  quarterEnd,
  quarterName,
  quarterOf,
  quarterStart,
  quartersEndingIn,
  type YearQuarter,
} from "@/lib/members/quarter-dates";
import { confirmationSource, quarterDeadline, snapshotSource } from "@/lib/members/quarters";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";

const q = (year: number, quarter: YearQuarter["quarter"]): YearQuarter => ({ year, quarter });

describe("quarter dates", () => {
  test("a quarter runs from the first day of its first month to the last of its third", () => {
    expect([quarterStart(q(2026, 1)), quarterEnd(q(2026, 1))]).toEqual(["2026-01-01", "2026-03-31"]);
    expect([quarterStart(q(2026, 4)), quarterEnd(q(2026, 4))]).toEqual(["2026-10-01", "2026-12-31"]);
    expect(quarterName(3)).toBe("quý III");
  });

  test("a day belongs to one quarter, and the first quarter follows last year's fourth", () => {
    expect(quarterOf(plainDate("2026-06-30"))).toEqual(q(2026, 2));
    expect(quarterOf(plainDate("2026-07-01"))).toEqual(q(2026, 3));
    expect(previousQuarter(q(2026, 1))).toEqual(q(2025, 4));
  });

  test("a school year holds the four quarters that end in it", () => {
    const period = { from: plainDate("2025-09-01"), to: plainDate("2026-08-31") };
    expect(quartersEndingIn(period)).toEqual([q(2025, 3), q(2025, 4), q(2026, 1), q(2026, 2)]);
  });
});

describe("confirming a quarter", () => {
  test("is due on its last day, later where the upper level grants days", () => {
    expect(quarterDeadline(q(2026, 3), DEFAULT_TERMS)).toBe("2026-09-30");
    expect(quarterDeadline(q(2026, 3), { ...DEFAULT_TERMS, quarterGraceDays: 10 })).toBe("2026-10-10");
  });

  test("opens 30 days before the end of the quarter", () => {
    expect(confirmationSource(q(2026, 3), [], plainDate("2026-08-30"), DEFAULT_TERMS)).toMatchObject({
      ok: false,
      reason: "conflict",
      message: "Chưa đến kỳ chốt danh sách quý III năm 2026. Chốt được từ ngày 31/08/2026.",
    });
    expect(confirmationSource(q(2026, 3), [], plainDate("2026-08-31"), DEFAULT_TERMS)).toEqual({
      ok: true,
      value: "roster",
    });
  });

  test("opens as many days before as were set", () => {
    const rule = { ...DEFAULT_TERMS, quarterOpensDays: 10 };
    const source = (day: string) => confirmationSource(q(2026, 3), [], plainDate(day), rule);
    expect([source("2026-09-19").ok, source("2026-09-20").ok]).toEqual([false, true]);
  });

  test("takes the dates once the quarter has ended, whichever quarters are confirmed, as a correction does", () => {
    for (const confirmed of [[], [q(2026, 4)]])
      for (const day of ["2026-10-01", "2026-11-24", "2027-01-04"])
        expect(confirmationSource(q(2026, 3), confirmed, plainDate(day), DEFAULT_TERMS)).toEqual({
          ok: true,
          value: "dates",
        });
    expect(confirmationSource(q(2026, 3), [], plainDate("2026-09-30"), DEFAULT_TERMS)).toEqual({
      ok: true,
      value: "roster",
    });
  });

  test("happens once", () => {
    expect(
      confirmationSource(q(2026, 3), [q(2026, 3)], plainDate("2026-11-24"), DEFAULT_TERMS),
    ).toMatchObject({
      ok: false,
      message: "Danh sách quý III năm 2026 đã chốt rồi. Mở lại trang để xem; cần sửa thì chốt lại kèm lý do.",
    });
  });
});

test.each([
  ["2026-03-20", "roster"],
  ["2026-03-31", "roster"],
  ["2026-04-01", "dates"],
  ["2027-01-01", "dates"],
])("on %s the first quarter's list is drawn up from the %s, first or corrected", (day, source) => {
  expect(snapshotSource(q(2026, 1), plainDate(day))).toBe(source);
});
