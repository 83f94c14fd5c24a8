import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { CheckKey, Measured } from "@/lib/criteria/types";
import type {
  AdviceFact,
  CoordinationFact,
  ProjectFact,
  TaskFact,
  WorkFacts,
} from "@/lib/criteria/work-facts";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

type Known = Partial<WorkFacts> & Partial<Pick<UnitFacts, "today" | "cutOff" | "existsFrom" | "calendar">>;

function measured(key: CheckKey, threshold: number | null, known: Known): Measured {
  const { projects = [], advice = [], coordination = [], tasks = [], ...facts } = known;
  const works = { projects, advice, coordination, tasks };
  const result = measure(
    { check: { key, threshold, exclusions: [] }, period: "unit" },
    { ...BARE_FACTS, ...facts, works },
  );
  if (result === null) throw new Error("an item with a check is measured");
  return result;
}

const AFTER = plainDate("2026-12-01");
const FOUNDED_LATER = plainDate("2026-12-01");

function project(id: string, more: Partial<ProjectFact> = {}): ProjectFact {
  return {
    id,
    title: `Công trình ${id}`,
    kind: "youth_project",
    state: "draft",
    plannedFrom: plainDate("2026-03-01"),
    approvedOn: null,
    startedOn: null,
    finishedOn: null,
    ...more,
  };
}

const finished = (id: string, finishedOn: string, more: Partial<ProjectFact> = {}) =>
  project(id, {
    state: "finished",
    approvedOn: plainDate("2026-02-20"),
    startedOn: plainDate("2026-03-01"),
    finishedOn: plainDate(finishedOn),
    ...more,
  });

describe("projects carried out (2.4)", () => {
  const check = (known: Known, threshold: number | null = null) =>
    measured("projects_carried_out", threshold, known);

  test("what was given up is neither under way nor carried out", () => {
    const begun = { startedOn: plainDate("2026-03-01") };
    const projects = [
      finished("a", "2026-05-01"),
      project("b", { state: "abandoned", approvedOn: plainDate("2026-02-20") }),
      project("c", { state: "abandoned", ...begun }),
    ];
    expect(check({ projects }).figures).toEqual({ value: 1, of: 1, excluded: 0 });
  });

  test("finished of all that were planned or under way; recognised and early ones are named", () => {
    const projects = [
      finished("a", "2026-05-01", { state: "recognised" }),
      finished("b", "2026-08-01", { approvedOn: null }),
      project("c", { plannedFrom: plainDate("2026-10-01") }),
    ];
    expect(check({ projects })).toEqual({
      outcome: "figures_only",
      figures: { value: 2, of: 3, excluded: 0 },
      sentence:
        "Đã hoàn thành 2/3 công trình, phần việc trong năm 2026; 1 công trình được công nhận; 1 công trình khởi công trước khi duyệt.",
      links: [
        { label: "Công trình, phần việc của đơn vị", href: "/plans/projects?unit=DV01&year=2026" },
        { label: "Công trình c", href: "/plans/projects/c" },
        { label: "Công trình a", href: "/plans/projects/a" },
        { label: "Công trình b", href: "/plans/projects/b" },
      ],
    });
  });

  test("at and above the number it is met; below it waits until the cut-off day and then is not", () => {
    const one = [finished("a", "2026-05-01")];
    const two = [...one, finished("b", "2026-06-01")];
    expect(check({ projects: two }, 2).outcome).toBe("met");
    expect(check({ projects: [...two, finished("c", "2026-07-01")] }, 2).outcome).toBe("met");
    const waiting = check({ projects: one }, 2);
    expect(waiting.outcome).toBe("not_due");
    expect(waiting.sentence).toMatch(/cần 2 đến ngày 30\/11\/2026\.$/);
    const over = check({ projects: one, today: AFTER }, 2);
    expect(over.outcome).toBe("not_met");
    expect(over.sentence).toMatch(/mức cần đạt là 2\.$/);
  });

  test("what was finished before the period or after the cut-off day does not count as done", () => {
    const projects = [
      finished("old", "2025-12-31", { startedOn: plainDate("2025-11-01") }),
      finished("late", "2026-12-05"),
    ];
    const later = { projects, today: plainDate("2026-12-10") };
    expect(check(later).figures).toEqual({ value: 0, of: 1, excluded: 0 });
    expect(check(later, 1).outcome).toBe("not_met");
  });

  test("no data, not due before the period, nil for a unit founded later", () => {
    expect(check({})).toMatchObject({
      outcome: "no_data",
      sentence: "Chưa ghi công trình, phần việc nào trong năm 2026.",
    });
    expect(check({ today: plainDate("2025-12-20") }).outcome).toBe("not_due");
    expect(check({ existsFrom: FOUNDED_LATER })).toMatchObject({
      outcome: "nil",
      sentence: "Đơn vị thành lập sau kỳ tính của năm 2026.",
    });
  });

  test("a school counts what it finished from September to August", () => {
    const days = ["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"];
    const projects = days.map((day) =>
      finished(day, day, { plannedFrom: plainDate("2025-08-01"), startedOn: plainDate("2025-08-01") }),
    );
    const result = check({ calendar: "school_year", projects });
    expect(result.figures.value).toBe(2);
    expect(result.sentence).toContain("trong năm học 2025 – 2026");
    expect(check({ calendar: "school_year", existsFrom: plainDate("2026-09-05") }).outcome).toBe("nil");
  });
});

function advice(id: string, day: string, more: Partial<AdviceFact> = {}): AdviceFact {
  return { id, title: `Việc ${id}`, day: plainDate(day), subject: "union_work", outcome: "sent", ...more };
}

describe.each([
  ["advice_on_work", "union_work", "lần tham mưu cấp ủy về công tác Đoàn"],
  ["advice_on_coordination", "coordination", "lần tham mưu về phối hợp các đoàn thể"],
  ["advice_on_policy", "policy", "lần tham mưu cơ chế, chính sách, kinh phí"],
] as const)("%s", (key, subject, noun) => {
  const check = (known: Known, threshold: number | null = null) => measured(key, threshold, known);
  const given = (id: string, day: string, more: Partial<AdviceFact> = {}) =>
    advice(id, day, { subject, ...more });

  test("counts its own subject alone and says how much was accepted", () => {
    const others = (["union_work", "coordination", "policy"] as const)
      .filter((each) => each !== subject)
      .map((each) => advice(each, "2026-04-01", { subject: each }));
    const known = {
      advice: [...others, given("a", "2026-02-01", { outcome: "accepted" }), given("b", "2026-06-01")],
    };
    const result = check(known);
    expect(result).toMatchObject({
      outcome: "figures_only",
      figures: { value: 2, of: null, excluded: 0 },
      sentence: `Đã ghi 2 ${noun} trong năm 2026; 1 lần được chấp thuận.`,
    });
    expect(result.links.map(({ href }) => href).slice(1)).toEqual(["/plans/advice/b", "/plans/advice/a"]);
  });

  test("at, above and below the number", () => {
    const two = [given("a", "2026-02-01"), given("b", "2026-03-01")];
    expect(check({ advice: two, today: AFTER }, 2).outcome).toBe("met");
    expect(check({ advice: [...two, given("c", "2026-04-01")], today: AFTER }, 2).outcome).toBe("met");
    expect(check({ advice: two.slice(1), today: AFTER }, 2).outcome).toBe("not_met");
    expect(check({ advice: two.slice(1) }, 2).outcome).toBe("not_due");
  });

  test("no data, not due, nil, and nothing from after the cut-off day or from another year", () => {
    expect(check({}).outcome).toBe("no_data");
    expect(check({ today: plainDate("2025-12-20") }).outcome).toBe("not_due");
    expect(check({ existsFrom: FOUNDED_LATER }).outcome).toBe("nil");
    const beside = [given("old", "2025-12-31"), given("late", "2026-12-01")];
    expect(check({ advice: beside, today: plainDate("2026-12-10") }).outcome).toBe("no_data");
  });

  test("a school counts from September to August", () => {
    const days = ["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"];
    const result = check({ calendar: "school_year", advice: days.map((day) => given(day, day)) });
    expect(result.figures.value).toBe(2);
    expect(result.sentence).toContain("năm học 2025 – 2026");
  });
});

function programme(id: string, day: string, until: string | null = null): CoordinationFact {
  const last = until === null ? null : plainDate(until);
  return { id, title: `Chương trình ${id}`, day: plainDate(day), until: last };
}

test.each([
  ["signed years ago, in force", "2024-03-01", "2028-12-31", 1],
  ["that ends on the first day", "2024-03-01", "2026-01-01", 1],
  ["that ended on the day before", "2024-03-01", "2025-12-31", 0],
  ["signed years ago, of which no last day is known", "2024-03-01", null, 0],
  ["signed on the cut-off day", "2026-11-30", "2028-12-31", 1],
  ["signed after it", "2026-12-01", "2028-12-31", 0],
])("a programme %s", (_, day, until, value) => {
  const known = { coordination: [programme("p", day, until)], today: plainDate("2026-12-10") };
  expect(measured("advice_on_coordination", null, known).figures.value).toBe(value);
});

test("programmes of coordination count for 3.2 and for nothing else", () => {
  const coordination = [programme("p", "2026-03-01")];
  expect(measured("advice_on_coordination", 1, { coordination, today: AFTER })).toMatchObject({
    outcome: "met",
    figures: { value: 1, of: null, excluded: 0 },
    sentence: "Đã ghi 0 lần tham mưu về phối hợp các đoàn thể trong năm 2026; 1 chương trình phối hợp.",
  });
  expect(measured("advice_on_work", null, { coordination }).outcome).toBe("no_data");
  expect(measured("advice_on_policy", null, { coordination }).outcome).toBe("no_data");
});

function task(id: string, due: string, doneOn: string | null = null): TaskFact {
  return {
    id,
    title: `Nhiệm vụ ${id}`,
    givenOn: plainDate("2026-01-10"),
    due: plainDate(due),
    doneOn: doneOn === null ? null : plainDate(doneOn),
  };
}

describe("assigned tasks done (3.3)", () => {
  const LATER = plainDate("2026-12-05");
  const check = (known: Known, threshold: number | null = null) =>
    measured("assigned_tasks_done", threshold, known);

  test("done of those due by the cut-off day, late ones and overdue ones named", () => {
    const tasks = [
      task("a", "2026-03-01", "2026-02-20"),
      task("b", "2026-05-01", "2026-05-09"),
      task("c", "2026-09-01"),
      task("d", "2026-12-15"),
    ];
    expect(check({ tasks })).toMatchObject({
      outcome: "figures_only",
      figures: { value: 2, of: 3, excluded: 0 },
      sentence:
        "Đã xong 2/3 nhiệm vụ được giao đến hạn trong năm 2026; 1 việc xong sau hạn; quá hạn: Nhiệm vụ c; 1 việc chưa đến hạn (ngày chốt số liệu 30/11/2026).",
    });
  });

  test("met when the number, or all that were due, are done; else not", () => {
    const done = [task("a", "2026-03-01", "2026-02-20"), task("b", "2026-05-01", "2026-05-01")];
    expect(check({ tasks: done }, 2).outcome).toBe("met");
    expect(check({ tasks: done }, 1).outcome).toBe("met");
    expect(check({ tasks: done }, 5).outcome).toBe("met");
    expect(check({ tasks: [...done, task("c", "2026-06-01")] }, 3).outcome).toBe("not_met");
  });

  test("on its due day a task is not missing yet, on the next it is; one done ahead counts", () => {
    const tasks = [task("a", "2026-11-24")];
    expect(check({ tasks })).toMatchObject({
      outcome: "not_due",
      sentence: "1 nhiệm vụ được giao trong năm 2026 chưa đến hạn.",
    });
    expect(check({ tasks, today: plainDate("2026-11-25") }, 1).outcome).toBe("not_met");
    expect(check({ tasks: [task("b", "2026-11-28", "2026-11-20")] }, 1).outcome).toBe("met");
  });

  test("what was done after the cut-off day was not done", () => {
    const late = (doneOn: string) => check({ tasks: [task("a", "2026-11-20", doneOn)], today: LATER }, 1);
    expect(late("2026-11-30").outcome).toBe("met");
    expect(late("2026-12-01")).toMatchObject({
      outcome: "not_met",
      figures: { value: 0, of: 1, excluded: 0 },
    });
  });

  test("no data, not due before the period, nil for a unit founded later", () => {
    expect(check({})).toMatchObject({
      outcome: "no_data",
      sentence: "Chưa ghi nhiệm vụ được giao nào đến hạn trong năm 2026.",
    });
    expect(check({ tasks: [task("old", "2025-12-31")] }).outcome).toBe("no_data");
    expect(check({ today: plainDate("2025-12-20") }).outcome).toBe("not_due");
    expect(check({ existsFrom: FOUNDED_LATER }).outcome).toBe("nil");
  });

  test("a school counts what was due from September to August", () => {
    const tasks = ["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"].map((due) => ({
      ...task(due, due, due),
      givenOn: plainDate("2025-08-01"),
    }));
    expect(check({ calendar: "school_year", tasks }).figures).toEqual({ value: 2, of: 2, excluded: 0 });
  });
});
