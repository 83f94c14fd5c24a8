import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { sum } from "./numbers";
import { differenceWords, paceOf, shareGone, split, unconfirmed, wrongFactDay } from "./rules";

const YEAR = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31"), label: "năm 2026" };

describe("the part of a year that is gone", () => {
  test("counts its days, the present one too", () => {
    expect(shareGone(YEAR, plainDate("2025-12-31"))).toBe(0);
    expect(shareGone(YEAR, plainDate("2026-01-01"))).toBeCloseTo(1 / 365);
    expect(shareGone(YEAR, plainDate("2026-12-31"))).toBe(1);
    expect(shareGone(YEAR, plainDate("2027-03-01"))).toBe(1);
  });
});

describe("the pace of a target", () => {
  const at = (done: number, value: number, day: string) => paceOf({ done, value }, YEAR, plainDate(day));

  test("is met at and above the value, whatever the day", () => {
    expect(at(46, 46, "2026-01-01")).toBe("met");
    expect(at(47, 46, "2027-01-01")).toBe("met");
    expect(at(45.99, 46, "2027-01-01")).toBe("behind");
  });

  test("is measured by the year: at, above and below what it asks for", () => {
    expect(at(23, 46, "2026-07-02")).toBe("on_track");
    expect(at(24, 46, "2026-07-02")).toBe("on_track");
    expect(at(22, 46, "2026-07-02")).toBe("behind");
  });

  test("asks for whole steps: one project is not late before the year is over", () => {
    expect(at(0, 1, "2026-12-30")).toBe("on_track");
    expect(at(0, 1, "2026-12-31")).toBe("behind");
    expect(at(0, 4, "2026-03-31")).toBe("on_track");
    expect(at(0, 4, "2026-04-02")).toBe("behind");
  });

  test("never falls by doing more", () => {
    const order = { behind: 0, on_track: 1, met: 2 };
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: 1, max: 500 }),
        fc.nat(364),
        (a, b, value, n) => {
          const day = plainDate(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          return (
            order[paceOf({ done: less, value }, YEAR, day)] <= order[paceOf({ done: more, value }, YEAR, day)]
          );
        },
      ),
    );
  });
});

describe("splitting a target", () => {
  test("equally, the rest to the first", () => {
    expect(split(11, [1, 1, 1, 1])).toEqual([3, 3, 3, 2]);
    expect(split(2, [1, 1, 1])).toEqual([1, 1, 0]);
    expect(split(10, [0, 0, 0])).toEqual([4, 3, 3]);
    expect(split(5, [])).toEqual([]);
  });

  test("by members, the rest to the largest remainders", () => {
    expect(split(10, [46, 30, 24])).toEqual([5, 3, 2]);
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
  });

  test("in the value's own precision", () => {
    expect(split(1.5, [1, 1])).toEqual([0.8, 0.7]);
    expect(split(0.25, [1, 1])).toEqual([0.13, 0.12]);
  });

  test("always adds up, and nobody's part is a step away from the own share", () => {
    const weight = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(weight, { minLength: 1, maxLength: 60 }),
        (value, weights) => {
          const parts = split(value, weights);
          const total = sum(weights);
          const near = (part: number, at: number) =>
            Math.abs(part - (value * (weights[at] ?? 0)) / total) < 1;
          return sum(parts) === value && parts.every(near);
        },
      ),
    );
  });
});

describe("parts that don't add up", () => {
  const target = { name: "Công trình thanh niên", value: 50, measure: "công trình" };

  test("are said in words, and nothing where they do", () => {
    expect(differenceWords(target, [20, 30])).toBeNull();
    expect(differenceWords({ ...target, value: 0.3 }, [0.1, 0.2])).toBeNull();
    expect(differenceWords(target, [20, 20])).toBe("Đã giao 40 công trình, ít hơn chỉ tiêu 50 là 10");
    expect(differenceWords(target, [60])).toContain("nhiều hơn chỉ tiêu 50 là 10");
  });

  test("are written only knowingly", () => {
    expect(unconfirmed([{ target, parts: [50] }], false)).toBeNull();
    expect(unconfirmed([{ target, parts: [40] }], true)).toBeNull();
    expect(unconfirmed([{ target, parts: [40] }], false)).toMatchObject({
      reason: "invalid",
      fields: [{ path: "confirmed", message: expect.stringContaining("Công trình thanh niên") }],
    });
  });
});

test("a result lies in the year and not ahead", () => {
  const today = plainDate("2026-06-01");
  expect(wrongFactDay(plainDate("2026-06-01"), YEAR, today)).toBeNull();
  expect(wrongFactDay(plainDate("2026-06-02"), YEAR, today)).toMatchObject({ fields: [{ path: "factOn" }] });
  expect(wrongFactDay(plainDate("2025-12-31"), YEAR, today)?.message).toContain("ngoài năm 2026");
});
