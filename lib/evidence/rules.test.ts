import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { factDateOf, mayBeRestored, notAfter } from "./rules";

const day = plainDate;
const today = day("2026-11-24");

describe("the day of the fact", () => {
  test("is what was typed, else what the camera says, else today", () => {
    expect(factDateOf(day("2026-03-01"), day("2026-03-26"), today)).toBe("2026-03-01");
    expect(factDateOf(undefined, day("2026-03-26"), today)).toBe("2026-03-26");
    expect(factDateOf(undefined, null, today)).toBe(today);
  });

  test("a camera whose clock runs ahead is not believed", () => {
    expect(factDateOf(undefined, day("2027-01-01"), today)).toBe(today);
  });

  test("may be today and not tomorrow", () => {
    expect(notAfter(today, today, "factDate")).toBeNull();
    expect(notAfter(today, day("2026-11-25"), "factDate")).toMatchObject({
      reason: "invalid",
      fields: [{ path: "factDate" }],
    });
  });
});

test("a removed record can be taken back on the 30th day and not on the 31st", () => {
  expect(mayBeRestored(day("2026-10-25"), today)).toBe(true);
  expect(mayBeRestored(day("2026-10-24"), today)).toBe(false);
});
