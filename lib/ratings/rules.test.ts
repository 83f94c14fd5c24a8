import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import {
  approvalProblem,
  attendanceLevel,
  countChoices,
  isOverCap,
  mayMove,
  meetingProblem,
  unfinished,
} from "./rules";
import type { Choice, RatingMeeting } from "./types";

test("attendance allows a level from its share on", () => {
  const level = (attended: number, held = 100) => attendanceLevel({ held, attended });
  expect([level(100), level(90), level(89), level(80), level(79), level(50), level(49), level(0)]).toEqual([
    ...["excellent", "excellent", "good", "good", "completed", "completed", "not_completed", "not_completed"],
  ]);
  expect(level(0, 0)).toBeNull();
});

describe("the cap", () => {
  const cap = { guidance: "", fromYear: 2023, excellentPercent: 20 };
  const over = (excellent: number, good: number) =>
    isOverCap({ excellent, good, completed: 50, not_completed: 0, notRated: 5 }, cap);

  test("is a share of those good or better, and reached without a warning", () => {
    expect([over(2, 8), over(3, 8), over(0, 0), over(1, 0)]).toEqual([false, true, false, true]);
  });
});

test("every reason counts as not rated, also where it is hidden", () => {
  const choices: (Choice | null)[] = [
    "excellent",
    "good",
    "good",
    "party_member",
    "other",
    "not_rated",
    null,
  ];
  expect(countChoices(choices)).toEqual({
    excellent: 1,
    good: 2,
    completed: 0,
    not_completed: 0,
    notRated: 3,
  });
});

test("who is rated needs a comment, who is not needs none, another reason is said", () => {
  const lacks = (choice: Choice | null, comment = "") =>
    unfinished([{ fullName: "An", choice, comment }]).length > 0;
  expect([lacks(null, "Tốt"), lacks("good"), lacks("other")]).toEqual([true, true, true]);
  expect([lacks("good", "Tốt"), lacks("party_member"), lacks("not_rated"), lacks("other", "Ốm")]).toEqual([
    ...[false, false, false, false],
  ]);
});

test("a sheet moves one step, and back", () => {
  const states = ["draft", "proposed", "approved"] as const;
  expect(states.map((state) => mayMove(state, "propose"))).toEqual([true, false, false]);
  expect(states.map((state) => mayMove(state, "approve"))).toEqual([false, true, false]);
  expect(states.map((state) => mayMove(state, "reopen"))).toEqual([false, true, true]);
});

test("days and numbers of a meeting and its approval must be possible", () => {
  const today = plainDate("2026-11-20");
  const meeting = (more: Partial<RatingMeeting>): RatingMeeting => ({
    ...{ minutesNumber: "02", heldOn: today, entitled: 20, present: 18, chair: "An", minuteTaker: "Bình" },
    ...more,
  });
  expect(meetingProblem(meeting({}), today)).toBeNull();
  expect(meetingProblem(meeting({ present: 20 }), today)).toBeNull();
  expect(meetingProblem(meeting({ present: 21 }), today)?.path).toBe("present");
  expect(meetingProblem(meeting({ heldOn: plainDate("2026-11-21") }), today)?.path).toBe("heldOn");
  expect(approvalProblem(today, today, today)).toBeNull();
  expect(approvalProblem(plainDate("2026-11-19"), today, today)?.message).toContain(
    "trước ngày chi đoàn họp",
  );
  expect(approvalProblem(plainDate("2026-11-21"), null, today)?.path).toBe("approvedOn");
});
