import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "@/lib/platform/dates";
import { reminders, stageOf } from "./rules";
import { STAGES } from "./types";

const due = plainDate("2026-11-30");

test.each([
  ["2026-10-30", null],
  ["2026-10-31", "30"],
  ["2026-11-22", "30"],
  ["2026-11-23", "7"],
  ["2026-11-28", "7"],
  ["2026-11-29", "1"],
  ["2026-11-30", "1"],
  ["2026-12-01", "late"],
  ["2027-12-01", "late"],
])("on %s the day is spoken of as %s", (today, stage) => {
  expect(stageOf(due, plainDate(today))).toBe(stage);
});

test("a reminder is missed by nobody, however seldom one looks: each is in force until the next", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (before, after) => {
      const place = (days: number) => {
        const stage = stageOf(due, addDays(due, -days));
        return stage === null ? -1 : STAGES.indexOf(stage);
      };
      expect(place(before - after)).toBeGreaterThanOrEqual(place(before));
    }),
  );
});

test("of a directive one is reminded in its last week, not a month before", () => {
  const answer = { unitId: "u", kind: "directive", subject: "d", title: "Trả lời văn bản", due } as const;
  const stages = ["2026-11-01", "2026-11-23", "2026-11-29", "2026-12-01"].map((day) =>
    reminders([answer], plainDate(day)).map(({ stage }) => stage),
  );
  expect(stages).toEqual([[], ["7"], ["1"], ["late"]]);
});

test("only what is near or late makes a reminder", () => {
  const one = { unitId: "u", kind: "registration", subject: "2026", title: "Đăng ký" } as const;
  const dues = [
    { ...one, due },
    { ...one, due: plainDate("2027-06-30") },
  ];
  expect(reminders(dues, plainDate("2026-11-24"))).toEqual([{ ...one, due, stage: "7" }]);
});

test("of a term's end one is reminded three months before", () => {
  const end = { unitId: "u", kind: "term_end", subject: "b", title: "Chuẩn bị đại hội", due } as const;
  const stages = ["2026-08-29", "2026-08-30", "2026-10-30", "2026-10-31", "2026-12-01"].map((day) =>
    reminders([end], plainDate(day)).map(({ stage }) => stage),
  );
  expect(stages).toEqual([[], ["90"], ["90"], ["30"], ["late"]]);
});
