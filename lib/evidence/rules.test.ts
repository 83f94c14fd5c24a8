import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { factDateOf, mayBeRestored, notAfter } from "./rules";

const day = plainDate;
const today = day("2026-11-24");

describe("the day of the fact", () => {
  test("is what was typed, else what the camera says, else the record's day, else today", () => {
    const [takenOn, recordDay] = [day("2026-03-26"), day("2026-03-20")];
    expect(factDateOf(day("2026-03-01"), { takenOn, recordDay }, today)).toBe("2026-03-01");
    expect(factDateOf(undefined, { takenOn, recordDay }, today)).toBe("2026-03-26");
    expect(factDateOf(undefined, { takenOn: null, recordDay }, today)).toBe("2026-03-20");
    expect(factDateOf(undefined, { takenOn: null }, today)).toBe(today);
  });

  test("a camera whose clock runs ahead is not believed, nor a record that is still to come", () => {
    const ahead = day("2027-01-01");
    expect(factDateOf(undefined, { takenOn: ahead }, today)).toBe(today);
    expect(factDateOf(undefined, { takenOn: ahead, recordDay: day("2026-03-20") }, today)).toBe("2026-03-20");
    expect(factDateOf(undefined, { takenOn: null, recordDay: ahead }, today)).toBe(today);
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
