import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { calendarYear, schoolYear } from "@/lib/units/periods";
import {
  addCounts,
  approvalProblem,
  attendanceLevel,
  countChoices,
  DEFAULT_RULE,
  heldProblem,
  isOverCap,
  levelBy,
  mayMove,
  meetingProblem,
  ruleOf,
  trainingLadder,
  unfinished,
} from "./rules";
import type { Choice, RatingMeeting, RatingRule } from "./types";

test("attendance allows a level from its share on", () => {
  const level = (attended: number, held = 100) => attendanceLevel({ held, attended }, DEFAULT_RULE);
  expect([level(100), level(90), level(89), level(80), level(79), level(50), level(49), level(0)]).toEqual([
    "excellent",
    "excellent",
    "good",
    "good",
    "completed",
    "completed",
    "not_completed",
    "not_completed",
  ]);
  expect(level(0, 0)).toBeNull();
});

test("a ladder of its own moves every step, for attendance and for points alike", () => {
  const own = { ...DEFAULT_RULE, attendanceExcellent: 95, attendanceGood: 75, attendanceCompleted: 60 };
  const shares = [96, 95, 94, 76, 75, 74, 61, 60, 59];
  const steps = [
    "excellent",
    "excellent",
    "good",
    "good",
    "good",
    "completed",
    "completed",
    "completed",
    "not_completed",
  ];
  expect(shares.map((attended) => attendanceLevel({ held: 100, attended }, own))).toEqual(steps);
  const points = trainingLadder({ ...own, trainingExcellent: 95, trainingGood: 75, trainingCompleted: 60 });
  expect(shares.map((total) => levelBy(points, total))).toEqual(steps);
  expect(attendanceLevel({ held: 7, attended: 7 }, { ...own, attendanceExcellent: 100 })).toBe("excellent");
});

test("a year goes by the last rule that began by then, the organisation's before the shipped one of its year", () => {
  const from = (fromYear: number) => ({ ...DEFAULT_RULE, fromYear, guidance: `Quy định ${fromYear}` });
  const by = (rules: RatingRule[], years: number[]) => years.map((year) => ruleOf(rules, year).guidance);
  expect(by([from(2027), from(2025)], [2028, 2027, 2026, 2025])).toEqual([
    "Quy định 2027",
    "Quy định 2027",
    "Quy định 2025",
    "Quy định 2025",
  ]);
  expect(by([from(2023), from(2020)], [2024, 2022, 2020])).toEqual([
    "Quy định 2023",
    "Quy định 2020",
    "Quy định 2020",
  ]);
  expect(by([from(2019)], [2022, 2023])).toEqual(["Quy định 2019", DEFAULT_RULE.guidance]);
});

test("each year is shipped with the guidance of its time, the years before the first known one with none", () => {
  const shipped = [2027, 2023, 2022, 2019, 2018, 2000].map((year) => ruleOf([], year).guidance);
  const [now, before] = ["25-HD/TWĐTN-BTC (2023)", "33-HD/TWĐTN-BTC (2019)"];
  const unknown = "mức mặc định, chưa rõ văn bản trước 2019";
  expect(shipped).toEqual([now, now, before, before, unknown, unknown]);
});

describe("the cap", () => {
  const cap = { excellentPercent: 20 };
  const over = (excellent: number, good: number) =>
    isOverCap({ excellent, good, completed: 50, not_completed: 0, notRated: 5 }, cap);

  test("is a share of those good or better, and reached without a warning", () => {
    expect([over(2, 8), over(3, 8), over(0, 0), over(1, 0)]).toEqual([false, true, false, true]);
  });

  test("is never rounded: below five good or better one is already above a fifth, and in any number the next one is", () => {
    expect([0, 1, 2, 3, 4].map((good) => over(1, good))).toEqual([true, true, true, true, false]);
    expect([over(0, 4), over(19, 77), over(20, 80), over(21, 83)]).toEqual([false, false, false, true]);
  });

  test("holds of a unit for all its branches together", () => {
    const branch = (excellent: number, good: number) => ({
      excellent,
      good,
      completed: 0,
      not_completed: 0,
      notRated: 0,
    });
    const [small, large] = [branch(1, 2), branch(2, 10)];
    expect([small, large, addCounts([small, large])].map((counts) => isOverCap(counts, cap))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isOverCap(addCounts([small, large, small]), cap)).toBe(true);
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
    false,
    false,
    false,
    false,
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
    minutesNumber: "02",
    heldOn: today,
    entitled: 20,
    present: 18,
    chair: "An",
    minuteTaker: "Bình",
    ...more,
  });
  const rating = { period: calendarYear(2026), today };
  expect(meetingProblem(meeting({}), rating)).toBeNull();
  expect(meetingProblem(meeting({ present: 20 }), rating)).toBeNull();
  expect(meetingProblem(meeting({ present: 21 }), rating)?.path).toBe("present");
  expect(meetingProblem(meeting({ heldOn: plainDate("2026-11-21") }), rating)?.path).toBe("heldOn");
  expect(approvalProblem(today, today, rating)).toBeNull();
  expect(approvalProblem(plainDate("2026-11-19"), today, rating)?.message).toContain(
    "trước ngày chi đoàn họp",
  );
  expect(approvalProblem(plainDate("2026-11-21"), null, rating)?.path).toBe("approvedOn");
});

test.each([
  [calendarYear(2027), "2026-12-31", "2027-01-01"],
  [schoolYear(2027), "2026-08-31", "2026-09-01"],
])("nobody is rated before the year has begun: $0.label", (period, before, first) => {
  const rating = { period, today: plainDate("2027-02-01") };
  const [early, begun] = [plainDate(before), plainDate(first)];
  expect(heldProblem(early, rating)).toEqual({
    path: "heldOn",
    message: expect.stringContaining(`đứng trước ngày đầu của ${period.label}`),
  });
  expect(approvalProblem(early, null, rating)?.path).toBe("approvedOn");
  expect([heldProblem(begun, rating), approvalProblem(begun, null, rating)]).toEqual([null, null]);
});
