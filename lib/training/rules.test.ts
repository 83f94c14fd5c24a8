import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { DEFAULT_RULE, trainingLadder } from "@/lib/ratings/rules";
import type { Ladder } from "@/lib/ratings/types";
import { calendarYear, schoolYear } from "@/lib/units/periods";
import { readTraining } from "./paste";
import {
  ALL_POINTS,
  awaits,
  countRecords,
  DEFAULT_GROUPS,
  daysProblem,
  evaluated,
  groupsProblem,
  marked,
  marksProblem,
  moved,
  openSteps,
  registration,
  totalOf,
} from "./rules";
import { TRAINING_ACTS, type TrainingRecord, type TrainingRow } from "./types";

const day = plainDate("2026-11-10");
const registered = registration(plainDate("2026-02-01"));
const ladder = trainingLadder(DEFAULT_RULE);
const full = [18, 18, 18, 18, 18];

test("the shipped groups are five of twenty, all together 100", () => {
  expect(groupsProblem(DEFAULT_GROUPS)).toBeNull();
  expect(totalOf(DEFAULT_GROUPS.map(({ points }) => points))).toBe(ALL_POINTS);
  expect(groupsProblem(DEFAULT_GROUPS.slice(1))).toContain("80 điểm");
});

test("results stand at their borders, the shipped ones and an organisation's own", () => {
  const resultsOf = (by: Ladder, ...totals: number[]) =>
    totals.map((total) => moved({ ...registered, total }, "evaluate", day, by).result);
  expect(resultsOf(ladder, 100, 90, 89, 70, 69, 50, 49, 0)).toEqual([
    "excellent",
    "excellent",
    "good",
    "good",
    "completed",
    "completed",
    "not_completed",
    "not_completed",
  ]);
  expect(resultsOf({ excellent: 85, good: 65, completed: 40 }, 86, 85, 84, 65, 64, 40, 39)).toEqual([
    "excellent",
    "excellent",
    "good",
    "good",
    "completed",
    "completed",
    "not_completed",
  ]);
});

test("marks are all of them or none, each within its group", () => {
  expect(marksProblem([], DEFAULT_GROUPS)).toBeNull();
  expect(marksProblem([20, 20, 20, 20, 20], DEFAULT_GROUPS)).toBeNull();
  for (const given of [4, 6])
    expect(marksProblem(Array(given).fill(20), DEFAULT_GROUPS)).toEqual({
      at: null,
      message: "ghi đủ điểm của 5 nhóm.",
    });
  for (const wrong of [21, -1, 2.5, Number.NaN])
    expect(marksProblem([20, wrong, 20, 20, 20], DEFAULT_GROUPS), String(wrong)).toEqual({
      at: 1,
      message: "nhóm 2 ghi số nguyên từ 0 đến 20.",
    });
});

describe("the steps of a record", () => {
  test("go from registered to confirmed, and back by the unit", () => {
    const path: TrainingRecord[] = [];
    let record = marked(registered, full, ladder);
    for (const move of TRAINING_ACTS) {
      record = moved(record, move, day, ladder);
      path.push(record);
    }
    expect(path.map(({ state }) => state)).toEqual(["evaluated", "forwarded", "confirmed", "evaluated"]);
    expect(path[0]).toMatchObject({ total: 90, result: "excellent", evaluatedOn: day });
    expect(path[3]).toMatchObject({ forwardedOn: null, confirmedOn: null, result: "excellent" });
  });

  test("nobody is evaluated without marks; self-marks are none", () => {
    expect(awaits(registered, "evaluate")).toBe(false);
    expect(awaits({ ...registered, selfMarks: full }, "evaluate")).toBe(false);
  });

  test("an evaluation follows new marks, and falls with them", () => {
    const evaluated = moved(marked(registered, full, ladder), "evaluate", day, ladder);
    expect(marked(evaluated, [10, 10, 10, 10, 10], ladder)).toMatchObject({
      total: 50,
      result: "completed",
    });
    expect(marked(evaluated, [], ladder)).toMatchObject({
      state: "registered",
      result: null,
      evaluatedOn: null,
    });
  });
});

describe("a pasted table of results", () => {
  const row = (memberId: string, fullName: string, record: TrainingRecord | null = null): TrainingRow => ({
    memberId,
    fullName,
    code: null,
    birthDate: "2000",
    gender: "female",
    hasLeft: false,
    record,
    typedOn: null,
    isInSoftware: false,
  });
  const sent = { ...registered, state: "forwarded" as const, total: 90, result: "excellent" as const };
  const rows = [
    row("a", "Lê An"),
    row("b", "Vũ Bình", registered),
    row("c", "Hà Chi", { ...sent, branchMarks: full }),
  ];
  const evaluatedOn = plainDate("2026-01-15");
  const dung = row("d", "Lý Dũng", evaluated(registered, { total: 71, result: "good" }, evaluatedOn));
  const by = { groups: DEFAULT_GROUPS, ladder };
  const days = { registeredOn: null, evaluatedOn: null, period: schoolYear(2026), today: day };
  const read = (...lines: string[]) => readTraining(lines.join("\n"), rows, by, days);
  const HEAD = "Họ và tên\t1. A\t2. B\t3. C\t4. D\t5. E\tTổng điểm\tKết quả";

  test("takes marks, a sum or a result, and registers by it", () => {
    const { records, problems } = read(
      "Họ và tên\tTổng điểm\tKết quả",
      "Lê An\t71\t",
      "Vũ Bình\t\tXuất sắc",
      "Hà Chi\t\t",
    );
    expect(problems).toEqual([]);
    expect(records.map(({ next }) => [next.state, next.total, next.result, next.registeredOn])).toEqual([
      ["evaluated", 71, "good", day],
      ["evaluated", null, "excellent", registered.registeredOn],
    ]);
  });

  test("whom it names without marks is registered; where it has a column for the step, by what that says", () => {
    const registeredBy = (...lines: string[]) =>
      read(...lines).records.map(({ row: { fullName }, next }) => [fullName, next.state, next.registeredOn]);
    expect(registeredBy("Họ và tên\tTổng điểm", "Lê An\t", "Vũ Bình\t", "Hà Chi\t")).toEqual([
      ["Lê An", "registered", day],
    ]);
    const told = (step: string) => registeredBy("Họ và tên\tBước", `Lê An\t${step}`).length;
    expect(["", "Chưa đăng ký", "Không", "Đã đăng ký", "x"].map(told)).toEqual([0, 0, 0, 1, 1]);
    expect(registeredBy("Họ và tên\tBước\tNgày đăng ký", "Lê An\t\t20/9/2025")).toEqual([
      ["Lê An", "registered", "2025-09-20"],
    ]);
  });

  test("takes a member's own marks beside the branch's, which stay", () => {
    const head = `Họ và tên\t${[1, 2, 3, 4, 5].map((n) => `Tự chấm ${n}. A`).join("\t")}\tTổng điểm`;
    const own = [20, 19, 18, 17, 16];
    const { records, problems } = read(head, `Lê An\t${own.join("\t")}\t`, `Vũ Bình\t${own.join("\t")}\t71`);
    expect(problems).toEqual([]);
    expect(records.map(({ next }) => [next.state, next.selfMarks, next.total])).toEqual([
      ["registered", own, null],
      ["evaluated", own, 71],
    ]);
    expect(read(head, "Lê An\t20\t19\t18\t17\t21\t").problems[0]?.path).toBe("2.F");
    expect(read(head, `Hà Chi\t${own.join("\t")}\t`).problems[0]?.message).toContain("đã chuyển đơn vị");
  });

  test("keeps the days that were told, and no evaluation before a registration", () => {
    const told = (registeredOn: string | null, evaluatedOn: string | null, ...lines: string[]) =>
      readTraining(["Họ và tên\tTổng điểm", ...lines].join("\n"), rows, by, {
        registeredOn: registeredOn === null ? null : plainDate(registeredOn),
        evaluatedOn: evaluatedOn === null ? null : plainDate(evaluatedOn),
        period: schoolYear(2026),
        today: day,
      });
    const both = told("2025-09-20", "2026-01-15", "Lê An\t71", "Vũ Bình\t91");
    expect(both.records.map(({ next }) => [next.registeredOn, next.evaluatedOn])).toEqual([
      ["2025-09-20", "2026-01-15"],
      ["2025-09-20", "2026-01-15"],
    ]);
    expect(told(null, "2025-09-01", "Lê An\t71").records[0]?.next.registeredOn).toBe("2025-09-01");
    expect(told(null, "2025-09-01", "Vũ Bình\t91").problems[0]?.message).toMatch(
      /sau ngày đánh giá\. Ghi đúng ô Ngày đăng ký hoặc Ngày đánh giá của bảng\.$/,
    );
    const problemOf = (registeredOn: string | null, evaluatedOn: string | null, period = schoolYear(2026)) =>
      daysProblem(
        {
          registeredOn: registeredOn === null ? null : plainDate(registeredOn),
          evaluatedOn: evaluatedOn === null ? null : plainDate(evaluatedOn),
        },
        { period, today: day },
      )?.path ?? null;
    expect(problemOf(day, "2025-01-01")).toBe("evaluatedOn");
    expect(problemOf("2099-01-01", null)).toBe("registeredOn");
    expect([problemOf(null, "2025-08-31"), problemOf(null, "2025-09-01")]).toEqual(["evaluatedOn", null]);
    expect([problemOf("2025-08-20", null), problemOf(null, day, calendarYear(2027))]).toEqual([
      null,
      "evaluatedOn",
    ]);
  });

  test("takes the days of each line before those of the whole table, and names a wrong one", () => {
    const head = "Họ và tên\tTổng điểm\tNgày đăng ký\tNgày đánh giá";
    const told = { ...days, registeredOn: plainDate("2025-09-20"), evaluatedOn: plainDate("2026-01-15") };
    const lines = [head, "Lê An\t71\t5/10/2025\t20-1-2026", "Vũ Bình\t91\t\t"];
    const { records, problems } = readTraining(lines.join("\n"), rows, by, told);
    expect(problems).toEqual([]);
    expect(records.map(({ next }) => [next.registeredOn, next.evaluatedOn])).toEqual([
      ["2025-10-05", "2026-01-20"],
      ["2025-09-20", "2026-01-15"],
    ]);
    const wrong = (line: string) =>
      read(head, line)
        .problems.map(({ path, message }) => `${path} ${message}`)
        .join("\n");
    expect(wrong("Lê An\t71\t31/9/2025\t")).toMatch(/^2\.C .*“31\/9\/2025” không phải một ngày/);
    expect(wrong("Lê An\t71\t\t1/1/2099")).toMatch(/^2\.D .*chưa tới/);
    expect(wrong("Lê An\t71\t5/10/2025\t1/10/2025")).toMatch(/^2\.D .*trước ngày đăng ký[^\n]*$/);
    expect(wrong("Lê An\t\t5/10/2025\t")).toBe("");
    expect(wrong("Lê An\t\t\t15/1/2026")).toMatch(/^2\.D [^\n]*chưa có điểm hay kết quả[^\n]*$/);
    expect(wrong("Lê An\tx\t\t15/1/2026")).toMatch(/^2\.B [^\n]*không phải số điểm[^\n]*$/);
    for (const typed of ["2026-01-20", "20/1/26", "20/01/2026 00:00"])
      expect(read(head, `Lê An\t71\t\t${typed}`).records[0]?.next.evaluatedOn).toBe("2026-01-20");
  });

  test("takes a told day of registration where a line has no result, and registers nobody whose day is blank", () => {
    const own = "20\t19\t18\t17\t16";
    const head = `Họ và tên\t${[1, 2, 3, 4, 5].map((n) => `Tự chấm ${n}. A`).join("\t")}\tNgày đăng ký\tNgày đánh giá`;
    const told = (line: string) => readTraining(`${head}\n${line}`, [...rows, dung], by, days);
    const registeredOn = (line: string) => told(line).records.map(({ next }) => next.registeredOn);
    const blank = "\t".repeat(4);
    expect(registeredOn(`Vũ Bình\t${blank}\t20/9/2025\t`)).toEqual(["2025-09-20"]);
    expect(registeredOn(`Vũ Bình\t${own}\t20/9/2025\t`)).toEqual(["2025-09-20"]);
    expect(registeredOn(`Vũ Bình\t${blank}\t\t`)).toEqual([]);
    expect(registeredOn(`Lê An\t${blank}\t\t`)).toEqual([]);
    expect(registeredOn(`Lê An\t${blank}\t15/1/2026\t`)).toEqual(["2026-01-15"]);
    expect(told(`Lý Dũng\t${blank}\t\t15/1/2026`)).toEqual({ records: [], problems: [] });
    expect(told(`Lý Dũng\t${blank}\t16/1/2026\t`).problems[0]?.path).toBe("2.A");
    expect(told(`Lê An\t${blank}\t05/01/27\t`)).toMatchObject({
      records: [],
      problems: [{ message: expect.stringContaining("chưa tới") }],
    });
    expect(told(`Lê An\t${blank}\t05/01/1927\t`).problems[0]?.message).toContain("không phải một ngày");
  });

  test("a day of evaluation that stands stays where the table tells another result and no day", () => {
    const table = "Họ và tên\tTổng điểm\nLý Dũng\t91";
    const { records } = readTraining(table, [dung], by, days);
    expect(records.map(({ next }) => [next.total, next.evaluatedOn])).toEqual([[91, evaluatedOn]]);
  });

  test("an unchanged line of a forwarded result is let be, a changed one refused", () => {
    expect(read(HEAD, "Hà Chi\t18\t18\t18\t18\t18\t90\tXuất sắc")).toEqual({ records: [], problems: [] });
    expect(read(HEAD, "Hà Chi\t18\t18\t18\t18\t17\t\t").problems[0]?.message).toContain("đã chuyển đơn vị");
  });

  test("names every cell that is wrong", () => {
    const { problems } = read(HEAD, "Lê An\t18\t21\t18\t\t18\t\t", "Vũ Bình\t18\t18\t18\t18\t18\t91\tTốt");
    expect(problems.map(({ path }) => path)).toEqual(["2.C", "2.E", "3.G", "3.H"]);
  });
});

test("every step for which somebody waits is open, from the registration on", () => {
  const states = ["registered", "registered", "evaluated", "forwarded", "confirmed"] as const;
  const counts = countRecords([null, ...states.map((state) => ({ state }))]);
  expect(counts).toEqual({ members: 6, registered: 5, evaluated: 3, forwarded: 2, confirmed: 1 });
  const all = { since: null, days: 30 };
  const dueOf = (deadline: string) => plainDate(`2026-${deadline === "register" ? "03" : "12"}-31`);
  const open = openSteps(counts, dueOf, all);
  expect(open.map(({ step, people, dueOn }) => `${step} ${people} ${dueOn.slice(5, 7)}`)).toEqual([
    "register 1 03",
    "evaluate 2 12",
    "forward 1 12",
    "confirm 1 12",
  ]);
  expect(openSteps(countRecords([]), () => day, all)).toEqual([]);
});
