import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { DEFAULT_RULE } from "@/lib/ratings/rules";
import { dueReviews, type OpenReviews, reviewDues, reviewDuties } from "./review-steps";

const NOBODY = { registered: 0, evaluated: 0, forwarded: 0, confirmed: 0 };
const YEAR = { taken: 5, waitingSince: null, training: NOBODY, unproposed: 0, proposed: 0, sheets: {} };
const DONE = { branches: "approved", unit: "approved" } as const;

const BRANCH: OpenReviews = {
  isBranch: true,
  hasBranches: false,
  periodKind: "calendar_year",
  existsFrom: plainDate("2018-01-01"),
  listed: 5,
  opened: [2026],
  rules: [],
  years: [{ ...YEAR, year: 2026, taken: 0, unproposed: 1 }],
};
const UNIT: OpenReviews = { ...BRANCH, isBranch: false, hasBranches: true };
const seen = (reviews: OpenReviews, day: string) =>
  dueReviews(reviews, plainDate(day)).map(({ step, year, dueOn }) => `${step} ${year} ${dueOn}`);
const dutiesOf = (reviews: OpenReviews, day: string, mayDo = true) => {
  const today = plainDate(day);
  return reviewDuties(dueReviews(reviews, today), reviews, { mayDo: () => mayDo, today });
};

test.each([
  ["2026-02-28", []],
  ["2026-03-01", ["register 2026 2026-03-31"]],
  ["2026-12-01", ["register 2026 2026-03-31", "propose 2026 2026-12-15"]],
  ["2027-01-01", ["propose 2026 2026-12-15"]],
  ["2027-06-30", ["propose 2026 2026-12-15"]],
  ["2027-07-01", []],
])("on %s a branch has to see to %j", (day, steps) => {
  expect(seen(BRANCH, day)).toEqual(steps);
});

test.each([
  [null, "2026-03-31"],
  ["2019-03-26", "2026-03-31"],
  ["2026-03-20", "2026-04-19"],
  ["2026-11-17", "2026-12-17"],
])("who is there since %s is to be registered by %s", (since, day) => {
  const waitingSince = since === null ? null : plainDate(since);
  const branch = { ...BRANCH, years: [{ ...YEAR, year: 2026, taken: 2, waitingSince }] };
  expect(seen(branch, "2026-11-30")).toEqual([`register 2026 ${day}`]);
});

test("days are those of the settings, of schools those of the school year", () => {
  const own = { ...DEFAULT_RULE, fromYear: 2026, registerBy: "12-20", registerBySchool: "10-05" };
  const next = { ...BRANCH, rules: [own], years: [{ ...YEAR, year: 2027, taken: 0 }] };
  expect(seen(next, "2026-11-30")).toEqual(["register 2027 2026-12-20"]);
  expect(seen({ ...next, periodKind: "school_year" }, "2026-11-30")).toEqual(["register 2027 2026-10-05"]);
});

test("nobody is asked for what was due before the unit was, or before the organisation worked here", () => {
  expect(seen({ ...BRANCH, existsFrom: plainDate("2026-04-01") }, "2026-12-31")).toEqual([
    "propose 2026 2026-12-15",
  ]);
  for (const [opened, steps] of [
    [[2025], 2],
    [[2027], 0],
    [[], 0],
  ] as const)
    expect(seen({ ...BRANCH, opened: [...opened] }, "2026-12-31")).toHaveLength(steps);
});

test("what is done is due no more, and each step comes after the one before", () => {
  const year = { ...YEAR, year: 2026, proposed: 1, sheets: DONE };
  const steps = (training: Partial<typeof NOBODY>) =>
    seen({ ...UNIT, years: [{ ...year, training: { ...NOBODY, ...training } }] }, "2026-12-15").map(
      (words) => words.split(" ")[0],
    );
  expect(steps({ registered: 9 })).toEqual(["evaluate", "approve"]);
  expect(steps({ registered: 9, evaluated: 9 })).toEqual(["forward", "approve"]);
  expect(steps({ registered: 9, evaluated: 9, forwarded: 9 })).toEqual(["confirm", "approve"]);
  expect(steps({ registered: 9, evaluated: 9, forwarded: 9, confirmed: 9 })).toEqual(["approve"]);
});

test("organisations are rated in opened years: branches until approved, the unit until it has proposed", () => {
  const of = (sheets: object, more: object = {}) =>
    seen({ ...UNIT, years: [{ ...YEAR, year: 2026, sheets }], ...more }, "2026-12-31");
  expect(of({})).toEqual(["branches 2026 2026-12-31", "unit 2026 2026-12-31"]);
  expect(of({}, { opened: [2025] })).toEqual([]);
  expect(of({ branches: "proposed", unit: "proposed" })).toEqual(["branches 2026 2026-12-31"]);
  expect(of(DONE)).toEqual([]);
  const alone = { ...UNIT, hasBranches: false, years: [{ ...YEAR, year: 2026 }] };
  expect(seen(alone, "2026-12-31")).toEqual(["unit 2026 2026-12-31"]);
});

test("a branch is told no step of its unit", () => {
  const training = { registered: 9, evaluated: 9, forwarded: 9, confirmed: 0 };
  expect(seen({ ...BRANCH, years: [{ ...YEAR, year: 2026, training, proposed: 1 }] }, "2026-12-31")).toEqual(
    [],
  );
});

test("a unit has its branches' steps among its duties once they are late, and is reminded of them before", () => {
  const unit = { ...UNIT, years: [{ ...YEAR, year: 2026, sheets: DONE, unproposed: 2 }] };
  expect(dutiesOf(unit, "2026-12-15")).toEqual([]);
  expect(dutiesOf(unit, "2026-12-16")).toMatchObject([
    {
      id: "propose-2026",
      due: "2026-12-15",
      title: "Họp đề nghị xếp loại đoàn viên năm 2026",
      detail: "2 chi đoàn chưa họp đề nghị.",
      mend: { path: "/members/ratings", query: { of: 2026 } },
    },
  ]);
  expect(reviewDues(dueReviews(unit, plainDate("2026-12-01")), "u")).toMatchObject([
    {
      unitId: "u",
      kind: "review",
      subject: "2026-propose",
      due: "2026-12-15",
      title: "Họp đề nghị xếp loại đoàn viên năm 2026",
    },
  ]);
});

test("a branch, also one that is a unit, is told of itself without a number", () => {
  const waits = (reviews: OpenReviews) => dutiesOf(reviews, "2026-12-31").map(({ detail }) => detail);
  expect(waits(BRANCH)).toContain("Chi đoàn chưa họp đề nghị.");
  const alone = { ...UNIT, hasBranches: false };
  expect(waits(alone)).toContain("Chi đoàn chưa họp đề nghị.");
  const proposed = [{ ...YEAR, year: 2026, proposed: 1 }];
  expect(waits({ ...alone, years: proposed })).toContain("Chi đoàn đã đề nghị, chờ duyệt.");
  expect(waits({ ...UNIT, years: proposed })).toContain("1 chi đoàn đã đề nghị, chờ duyệt.");
});

test("what goes up to the unit is said as that", () => {
  const training = { registered: 5, evaluated: 5, forwarded: 0, confirmed: 0 };
  const branch = { ...BRANCH, years: [{ ...YEAR, year: 2026, training }] };
  expect(dutiesOf(branch, "2026-12-31").map(({ title }) => title)).toEqual([
    "Chuyển lên đơn vị kết quả rèn luyện năm 2026",
  ]);
});

test("whoever may not do a step has no button for it", () => {
  expect(dutiesOf(BRANCH, "2026-12-16", false).map(({ mend }) => mend)).toEqual([null, null]);
});
