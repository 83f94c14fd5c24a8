import { describe, expect, test } from "vitest";
import { leads } from "@/lib/members/rules";
import { plainDate } from "@/lib/platform/dates";
import { isOverAge, numbersFrom, tooYoung, wrongStay } from "./rules";

const day = plainDate;

describe("age", () => {
  test("over 30 from the 31st birthday on, asked from the 30th on; of a year alone the year counts", () => {
    expect(isOverAge("1995-11-20", day("2026-11-20"))).toBe(true);
    expect(isOverAge("1995-11-21", day("2026-11-20"))).toBe(false);
    expect(isOverAge("1995", day("2026-01-01"))).toBe(true);
    expect(tooYoung("1996-11-20", day("2026-11-20"))).toBe(false);
    expect(tooYoung("1996-11-21", day("2026-11-20"))).toBe(true);
  });

  test("nobody stays beyond the set age: at 35 until the day before the 36th birthday", () => {
    const stay = (until: string | null, mostAge = 35) =>
      wrongStay("1995-03-02", {
        until: until === null ? null : day(until),
        decidedOn: day("2026-11-20"),
        mostAge,
      });
    expect(stay("2031-03-01")).toBeNull();
    expect(stay("2031-03-02")).toMatchObject({ path: "stayUntil" });
    expect(stay("2031-03-02", 36)).toBeNull();
    expect(stay("2031-03-01", 34)).toMatchObject({
      message: "Không ở lại quá 34 tuổi. Ghi ngày sớm hơn, trước khi tròn 35 tuổi.",
    });
    expect(stay("2026-11-20")).toMatchObject({ path: "stayUntil" });
    expect(stay("2026-11-21")).toBeNull();
    expect(stay(null)).toMatchObject({ path: "stayUntil" });
  });
});

test("whoever holds a post continues; a plain member and one without an entry do not", () => {
  expect([leads("Bí thư chi đoàn"), leads("Đoàn viên"), leads(null)]).toEqual([true, false, false]);
});

test("certificates are numbered one after the other, leading zeros kept", () => {
  expect(numbersFrom("09-GCN/ĐTN", 3)).toEqual(["09-GCN/ĐTN", "10-GCN/ĐTN", "11-GCN/ĐTN"]);
  expect(numbersFrom("", 2)).toEqual(["", ""]);
  expect(numbersFrom("A1", 2)).toEqual(["A1", ""]);
});
