import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { isPlayedOut } from "./year-states";

test("a year played to its last day is over; the running one is not, also where today lies in the January after", () => {
  expect(isPlayedOut(2021, plainDate("2021-12-31"))).toBe(true);
  expect(isPlayedOut(2026, plainDate("2026-11-29"))).toBe(false);
  expect(isPlayedOut(2026, plainDate("2027-01-20"))).toBe(false);
});
