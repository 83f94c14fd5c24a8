import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attendanceLevel, DEFAULT_RULE } from "../rules";
import { attendedOf, attendedWords, countMarks, percentOf } from "./rules";

describe("attendance of a year", () => {
  test("leaves excused and deferred meetings out of both numbers", () => {
    const marks = ["present", "present", "absent", "excused", "deferred"];
    expect(countMarks(marks)).toEqual({ present: 2, excused: 1, absent: 1 });
    expect(attendedOf(countMarks(marks), "left_out")).toEqual({ held: 3, attended: 2 });
  });

  test("counts an excused meeting as the rule says, a deferred one never", () => {
    const counts = countMarks(["present", "absent", "excused", "excused", "deferred"]);
    expect(attendedOf(counts, "absent")).toEqual({ held: 4, attended: 1 });
    expect(attendedOf(counts, "present")).toEqual({ held: 4, attended: 3 });
  });

  test("says nothing where nothing counts", () => {
    expect(percentOf(attendedOf(countMarks(["excused", "deferred"]), "left_out"))).toBeNull();
    expect(percentOf(attendedOf(countMarks([]), "left_out"))).toBeNull();
  });

  test.each([
    [9, 1, "9/10 (90%)", "excellent"],
    [89, 11, "89/100 (89%)", "good"],
    [899, 101, "899/1000 (89%)", "good"],
    [8, 2, "8/10 (80%)", "good"],
    [799, 201, "799/1000 (79%)", "completed"],
    [1, 1, "1/2 (50%)", "completed"],
    [49, 51, "49/100 (49%)", "not_completed"],
    [0, 1, "0/1 (0%)", "not_completed"],
  ])("of %i present and %i absent", (present, absent, words, level) => {
    const attended = attendedOf({ present, absent, excused: 3 }, "left_out");
    expect(attendedWords(attended)).toBe(words);
    expect(attendanceLevel(attended, DEFAULT_RULE)).toBe(level);
  });

  test("one more excuse never lowers it, one more absence never raises it", () => {
    const count = fc.nat(60);
    fc.assert(
      fc.property(count, count, count, (present, excused, absent) => {
        const share = (more: object) =>
          percentOf(attendedOf({ present, excused, absent, ...more }, "left_out")) ?? 100;
        expect(share({ excused: excused + 1 })).toBe(share({}));
        expect(share({ absent: absent + 1 })).toBeLessThanOrEqual(share({}));
      }),
    );
  });
});
