import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { DEFAULT_RULE } from "@/lib/ratings/rules";
import { calendarYear, schoolYear } from "@/lib/units/periods";
import { attendanceByYear, type MarkedDay } from "./member-years";
import { monthsOf } from "./months";
import {
  attendedTogether,
  closingProblems,
  heldProblems,
  missedOf,
  monthsByQuarter,
  presenceOf,
  spanCells,
  spansOf,
  stateAfter,
  wholeRoll,
} from "./rules";
import { changeHeldSchema } from "./schema";
import type { Mark, Meeting, MeetingState } from "./types";

const day = plainDate("2026-05-20");

test("a meeting goes from its plan to its minutes, and back only from them", () => {
  const states: MeetingState[] = ["planned", "held", "closed", "cancelled"];
  const ways = (move: Parameters<typeof stateAfter>[1]) => states.map((state) => stateAfter(state, move));
  expect(ways("hold")).toEqual(["held", null, null, null]);
  expect(ways("cancel")).toEqual(["cancelled", null, null, null]);
  expect(ways("close")).toEqual([null, "closed", null, null]);
  expect(ways("reopen")).toEqual([null, null, "held", null]);
});

describe("what is told of a held meeting", () => {
  const told = {
    day,
    resolution: "",
    resolutionNumber: "",
    presentCount: null,
    entitledCount: null,
    votesFor: null,
    votesAgainst: null,
    votesAbstained: null,
  };
  const paths = (more: Partial<typeof told> | object, roll: Parameters<typeof heldProblems>[2] = null) =>
    heldProblems({ ...told, ...more }, day, roll).map(({ path }) => path);

  test("lies in the past, has both counts or none, and no number without a resolution", () => {
    expect(paths({})).toEqual([]);
    expect(paths({ day: plainDate("2026-05-21") })).toEqual(["day"]);
    expect(paths({ presentCount: 3 })).toEqual(["presentCount"]);
    expect(paths({ presentCount: 5, entitledCount: 5 })).toEqual([]);
    expect(paths({ presentCount: 6, entitledCount: 5 })).toEqual(["presentCount"]);
    expect(paths({ resolutionNumber: "3-NQ/CĐ" })).toEqual(["resolution"]);
  });

  test("counts votes whole, and never more than came", () => {
    const votes = (...counts: (number | null)[]) => ({
      votesFor: counts[0],
      votesAgainst: counts[1],
      votesAbstained: counts[2],
    });
    expect(paths(votes(3, null, 0))).toEqual(["votesFor"]);
    const counts = { presentCount: 5, entitledCount: 8 };
    expect(paths({ ...counts, ...votes(4, 1, 0) })).toEqual([]);
    expect(paths({ ...counts, ...votes(4, 1, 1) })).toEqual(["votesFor"]);
    expect(paths(votes(4, 1, 1), { present: 5, entitled: 9, ticked: true })).toEqual(["votesFor"]);
    expect(paths(votes(40, 1, 1))).toEqual([]);
  });

  test("lacks what minutes need before they are kept", () => {
    const bare = { chair: "", minuteTaker: "", course: "", resolution: "" } as Meeting;
    const presence = { present: 3, entitled: 4, ticked: false };
    expect(closingProblems(bare, null)).toHaveLength(4);
    expect(
      closingProblems({ ...bare, chair: "An", minuteTaker: "Bình", course: "Đã bàn" }, presence),
    ).toEqual([]);
    expect(
      closingProblems({ ...bare, chair: "An", minuteTaker: "Bình", resolution: "Ra quân" }, null),
    ).toEqual(["điểm danh hoặc số có mặt"]);
  });

  test.each([
    ["19:30", "19:30"],
    ["7h", "07:00"],
    ["19h05", "19:05"],
    ["", ""],
    ["24:00", null],
    ["19:60", null],
    ["tối", null],
  ])("reads the time %s", (typed, kept) => {
    const input = { day: "20/5/2026", kind: "regular", time: typed, version: 1 };
    expect(changeHeldSchema.safeParse(input).data?.time ?? null).toBe(kept);
  });
});

describe("the roll", () => {
  const row = (memberId: string, isDeferred = false, awayAt: string | null = null) => ({
    memberId,
    fullName: memberId,
    birthDate: "2000",
    mark: null,
    reason: "",
    isDeferred,
    awayAt,
    guestFrom: null,
  });
  const rows = [row("an"), row("binh"), row("chi", true)];
  const tick = (member: string, mark: Mark, reason = "") => ({ member, mark, reason });

  test("all came except, and whoever is deferred need not", () => {
    const { roll, problems } = wholeRoll(rows, [tick("binh", "excused", "ốm")], true);
    expect(problems).toEqual([]);
    expect(roll).toEqual([tick("an", "present"), tick("binh", "excused", "ốm"), tick("chi", "deferred")]);
    expect(presenceOf({ present: 1, excused: 1, absent: 0 }, { presentCount: 9, entitledCount: 9 })).toEqual({
      present: 1,
      entitled: 2,
      ticked: true,
    });
  });

  test("whoever takes part elsewhere for a time is not called, unless the branch says so; nobody else is so marked", () => {
    const away = row("dung", false, "Chi đoàn 2, Đơn vị 2");
    const rollWith = (...given: Parameters<typeof wholeRoll>[1]) => wholeRoll([away], given, true).roll;
    expect(rollWith()).toEqual([tick("dung", "away")]);
    expect(rollWith(tick("dung", "present"))).toEqual([tick("dung", "present")]);
    expect(wholeRoll(rows, [tick("an", "away")], true).problems).toMatchObject([{ path: "reason.an" }]);
  });

  test("is whole, of this list, and keeps reasons of excused absences alone", () => {
    const problems = (...given: Parameters<typeof wholeRoll>[1]) =>
      wholeRoll(rows, given, false).problems.map(({ path }) => path);
    const whole = [tick("an", "present", "x"), tick("binh", "absent"), tick("chi", "present")] as const;
    expect(problems(...whole)).toEqual([]);
    expect(wholeRoll(rows, whole, false).roll[0]?.reason).toBe("");
    expect(problems(...whole.slice(1))).toEqual(["marks"]);
    expect(problems(...whole, tick("dung", "present"))).toEqual(["marks"]);
    expect(problems(...whole, tick("an", "absent"))).toEqual(["marks"]);
    expect(problems(tick("an", "excused"), ...whole.slice(1))).toEqual(["reason.an"]);
    expect(problems(tick("an", "deferred"), ...whole.slice(1))).toEqual(["reason.an"]);
  });

  test("leaves a reason as it stands where its keeper may not read it and says none", () => {
    const unread = [{ ...row("an"), mark: "excused" as const, reason: null }];
    const kept = (...[mark, reason]: [Mark, string?]) =>
      wholeRoll(unread, [tick("an", mark, reason)], false).roll[0]?.reason;
    expect(wholeRoll(unread, [tick("an", "excused")], false).problems).toEqual([]);
    expect([kept("excused"), kept("excused", "sốt"), kept("absent")]).toEqual([null, "sốt", ""]);
  });

  test("holds everybody of the list once, whatever was named", () => {
    const marks = fc.constantFrom<Mark>("present", "absent");
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("an", "binh", "chi"), marks), (named) => {
        const given = Object.entries(named).map(([member, mark]) => tick(member, mark));
        const { roll } = wholeRoll(rows, given, true);
        expect(roll.map(({ member }) => member)).toEqual(["an", "binh", "chi"]);
      }),
    );
  });
});

test("a branch's share adds what was ticked to what was only counted", () => {
  const counted = { marks: null, presentCount: 8, entitledCount: 10 };
  const ticked = {
    marks: { present: 3, excused: 5, absent: 1 },
    presentCount: null,
    entitledCount: null,
  };
  expect(attendedTogether([counted, ticked], "left_out")).toEqual({ attended: 11, held: 14 });
  expect(attendedTogether([counted, ticked], "present")).toEqual({ attended: 16, held: 19 });
  expect(attendedTogether([], "left_out")).toEqual({ attended: 0, held: 0 });
});

describe("the months of a year", () => {
  const at = { today: day, openedOn: plainDate("2020-01-01"), closedOn: null };
  const months = monthsOf(calendarYear(2026));
  const states = (heldOn: string[], dispersed = false, more = {}) =>
    spanCells(spansOf(months, dispersed), heldOn.map(plainDate), { ...at, ...more }).map(
      ({ state }) => state,
    );

  test("each month that is over wants a meeting, from its first day to its last", () => {
    const found = states(["2026-01-01", "2026-02-28", "2026-03-31"]);
    expect(found).toEqual(["met", "met", "met", "missed", "open", ...Array(7).fill("ahead")]);
    expect(states(["2026-05-31"])[4]).toBe("met");
    expect(states([], false, { today: plainDate("2026-05-31") })[4]).toBe("open");
    expect(states([], false, { today: plainDate("2026-06-01") })[4]).toBe("missed");
  });

  test("a dispersed branch meets every three months", () => {
    expect(states(["2026-03-31"], true)).toEqual(["met", "open", "ahead", "ahead"]);
    expect(missedOf(spanCells(spansOf(months, true), [], at))).toBe(1);
  });

  test("of a dispersed branch no month is missed beside a meeting of its quarter", () => {
    const held = [plainDate("2026-02-10")];
    const later = { ...at, today: plainDate("2026-08-02") };
    const cells = monthsByQuarter(
      spanCells(months, held, later),
      spanCells(spansOf(months, true), held, later),
    );
    expect(cells.map(({ state }) => state).slice(0, 9)).toEqual([
      "free",
      "met",
      "free",
      "missed",
      "missed",
      "missed",
      "open",
      "open",
      "ahead",
    ]);
  });

  test("nothing is asked of the month in which a branch was opened, nor before", () => {
    expect(states([], false, { openedOn: plainDate("2026-02-02") }).slice(0, 4)).toEqual([
      "before",
      "before",
      "missed",
      "missed",
    ]);
  });

  test("nothing is asked of the month in which a branch was closed, nor after", () => {
    const closed = (on: string, heldOn: string[] = []) => states(heldOn, false, { closedOn: plainDate(on) });
    expect(closed("2026-03-31").slice(0, 6)).toEqual([
      "missed",
      "missed",
      "after",
      "after",
      "after",
      "after",
    ]);
    expect(closed("2026-04-01").slice(2, 4)).toEqual(["missed", "after"]);
    expect(closed("2026-03-31", ["2026-03-10"]).slice(2, 4)).toEqual(["met", "after"]);
  });

  test("of a dispersed branch nothing is asked of the quarter in which it was opened or closed", () => {
    const later = { today: plainDate("2026-12-02"), openedOn: plainDate("2026-01-10") };
    const until = { ...later, closedOn: plainDate("2026-09-15") };
    const cells = monthsByQuarter(spanCells(months, [], until), spanCells(spansOf(months, true), [], until));
    expect(cells.map(({ state }) => state)).toEqual([
      ...Array(3).fill("before"),
      ...Array(3).fill("missed"),
      ...Array(6).fill("after"),
    ]);
  });

  test("a school year runs from September to August", () => {
    const school = monthsOf(schoolYear(2026));
    expect(school.map(({ label }) => label).join(" ")).toBe("T9 T10 T11 T12 T1 T2 T3 T4 T5 T6 T7 T8");
    expect([school[0]?.from, school[11]?.to]).toEqual(["2025-09-01", "2026-08-31"]);
    expect(spansOf(school, true).map(({ label }) => label)).toEqual(["T9–T11", "T12–T2", "T3–T5", "T6–T8"]);
  });
});

test("a member's meetings belong to the year of whoever held them", () => {
  const marked = (on: string, calendar: MarkedDay["calendar"], mark: Mark = "present"): MarkedDay => ({
    day: plainDate(on),
    calendar,
    mark,
  });
  const days = [
    marked("2025-09-01", "school_year"),
    marked("2026-08-31", "school_year", "absent"),
    marked("2025-12-31", "calendar_year"),
    marked("2025-09-01", "calendar_year", "excused"),
    marked("2026-02-01", "calendar_year", "excused"),
  ];
  expect(Object.fromEntries(attendanceByYear(days, []))).toEqual({
    2025: { held: 1, attended: 1 },
    2026: { held: 2, attended: 1 },
  });
  const own = [{ ...DEFAULT_RULE, fromYear: 2026, excused: "absent" as const }];
  expect(Object.fromEntries(attendanceByYear(days, own))).toEqual({
    2025: { held: 1, attended: 1 },
    2026: { held: 3, attended: 1 },
  });
});
