import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { leadOf, shortDay } from "./lead";

const today = plainDate("2026-11-24");
const at = (due: string) => leadOf({ due: plainDate(due) }, today);

describe("what stands in the margin of a duty", () => {
  test.each([
    ["2026-11-21", "Quá 3 ngày", "bad"],
    ["2026-11-24", "Hôm nay", "wait"],
    ["2026-11-30", "Còn 6 ngày", "wait"],
    ["2026-12-01", "Còn 7 ngày", "wait"],
    ["2026-12-02", "02/12", undefined],
    ["2027-01-10", "10/01/2027", undefined],
  ])("%s → %s", (due, words, tone) => {
    expect(at(due)).toEqual({ words, tone });
  });

  test("without a day it is said to come first, or to be good to do", () => {
    expect(leadOf({ due: null, first: true }, today)).toEqual({ words: "Trước hết", tone: "wait" });
    expect(leadOf({ due: null }, today)).toEqual({ words: "Nên làm", tone: undefined });
  });
});

test("a short day names its year only where it is another", () => {
  expect(shortDay(plainDate("2026-03-30"), 2026)).toBe("30/03");
  expect(shortDay(plainDate("2025-11-08"), 2026)).toBe("08/11/2025");
});
