import { describe, expect, test } from "vitest";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import type {
  AgedMember,
  PlanFacts,
  ProgramFact,
  ProgramItemFact,
  TargetFact,
} from "@/lib/criteria/plan-facts";
import type { CheckKey, Exclusion, Measured } from "@/lib/criteria/types";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

const PLAN: PlanFacts = {
  programDue: { calendar: "01-31", school: "09-30" },
  program: null,
  targets: [],
  hasRoster: true,
  aged: [],
};

const FACTS: UnitFacts = { ...BARE_FACTS, plan: PLAN };

type Given = Partial<Omit<UnitFacts, "plan">> & { plan?: Partial<PlanFacts>; exclusions?: Exclusion[] };

function measured(
  key: CheckKey,
  threshold: number | null,
  { plan, exclusions = [], ...facts }: Given,
): Measured {
  const whole = { ...FACTS, ...facts, plan: { ...PLAN, ...plan } };
  const result = measure({ check: { key, threshold, exclusions }, period: "unit" }, whole);
  if (result === null) throw new Error("an item with a check is measured");
  return result;
}

const day = (text: string | null) => (text === null ? null : plainDate(text));

describe("the programme from the start of the year (2.1)", () => {
  type Papers = Omit<Partial<ProgramFact>, "issuedOn" | "approvedOn"> & {
    issuedOn?: string | null;
    approvedOn?: string | null;
  };
  const program = ({
    issuedOn = "2026-01-20",
    approvedOn = "2026-01-18",
    ...more
  }: Papers = {}): ProgramFact => ({
    number: "05-CTr/ĐTN",
    resolutions: 3,
    items: [],
    ...more,
    issuedOn: day(issuedOn),
    approvedOn: day(approvedOn),
  });
  const issued = (papers: Papers | null, facts: Given = {}, threshold: number | null = 1) =>
    measured("program_issued", threshold, {
      ...facts,
      plan: { program: papers && program(papers), ...facts.plan },
    });

  test("is met when issued in time, approved, and carrying out resolutions", () => {
    expect(issued({})).toEqual({
      outcome: "met",
      figures: { value: 1, of: 1, excluded: 0 },
      sentence:
        "Chương trình công tác số 05-CTr/ĐTN ban hành ngày 20/01/2026, đúng hạn 31/01/2026; Ban Chấp hành thông qua ngày 18/01/2026; thực hiện 3 nghị quyết.",
      links: [{ label: "Chương trình công tác năm", href: "/plans/program?unit=DV01&year=2026" }],
    });
  });

  test("on the last day it is in time, on the next it is late", () => {
    expect(issued({ issuedOn: "2026-01-31" }).outcome).toBe("met");
    const late = issued({ issuedOn: "2026-02-01" });
    expect(late).toMatchObject({ outcome: "not_met", figures: { value: 0, of: 1 } });
    expect(late.sentence).toContain("ngày 01/02/2026, sau hạn 31/01/2026");
    expect(issued({ issuedOn: "2025-12-15" }).outcome).toBe("met");
  });

  test("another day of the organisation's settings is followed", () => {
    const plan = { programDue: { calendar: "02-15", school: "10-15" } };
    expect(issued({ issuedOn: "2026-02-10" }, { plan }).outcome).toBe("met");
  });

  test("lacking approval, resolutions or the day it is not met, and says what lacks", () => {
    expect(issued({ approvedOn: null }).sentence).toContain("Ban Chấp hành chưa thông qua");
    expect(issued({ resolutions: 0 }).sentence).toContain("chưa nêu nghị quyết nào");
    expect(issued({ issuedOn: null }).sentence).toContain("chưa ghi ngày ban hành (hạn 31/01/2026)");
    for (const papers of [{ approvedOn: null }, { resolutions: 0 }, { issuedOn: null }])
      expect(issued(papers).outcome).toBe("not_met");
  });

  test("an approval after the cut-off day comes too late", () => {
    const late = { today: plainDate("2026-12-10") };
    expect(issued({ approvedOn: "2026-11-30" }, late).outcome).toBe("met");
    expect(issued({ approvedOn: "2026-12-01" }, late).outcome).toBe("not_met");
  });

  test("is not due until its day is over; then without any it is missing data", () => {
    expect(issued(null, { today: plainDate("2026-01-31") })).toMatchObject({
      outcome: "not_due",
      figures: { value: 0, of: 0 },
      sentence: "Chưa đến hạn ban hành chương trình công tác năm 2026 (31/01/2026).",
    });
    expect(issued({ approvedOn: null }, { today: plainDate("2026-01-31") }).outcome).toBe("not_due");
    expect(issued({}, { today: plainDate("2026-01-25") }).outcome).toBe("met");
    expect(issued(null, { today: plainDate("2026-02-01") })).toMatchObject({
      outcome: "no_data",
      figures: { value: 0, of: 1 },
      sentence: "Chưa ghi chương trình công tác năm 2026.",
    });
  });

  test("without a threshold only figures are shown", () => {
    expect(issued({}, {}, null)).toMatchObject({ outcome: "figures_only", figures: { value: 1 } });
    expect(issued({ resolutions: 0 }, {}, null)).toMatchObject({
      outcome: "figures_only",
      figures: { value: 0 },
    });
    expect(issued(null, {}, null).outcome).toBe("no_data");
  });

  test("a school's year starts in September before", () => {
    const school = { calendar: "school_year" } as const;
    expect(issued({ issuedOn: "2025-09-30", approvedOn: "2025-09-20" }, school).outcome).toBe("met");
    const late = issued({ issuedOn: "2025-10-01", approvedOn: "2025-09-20" }, school);
    expect(late.outcome).toBe("not_met");
    expect(late.sentence).toContain("sau hạn 30/09/2025");
    expect(issued(null, { ...school, today: plainDate("2025-09-15") }).outcome).toBe("not_due");
  });

  test("a unit founded after the day is asked for a programme, not for the day; after the cut-off for nothing", () => {
    const founded = { existsFrom: plainDate("2026-04-01") };
    const whole = issued({ issuedOn: "2026-04-20", approvedOn: "2026-04-20" }, founded);
    expect(whole.outcome).toBe("met");
    expect(whole.sentence).toContain("không tính hạn vì đơn vị thành lập ngày 01/04/2026");
    expect(issued(null, founded).outcome).toBe("not_due");
    expect(issued(null, { ...founded, today: plainDate("2026-12-01") }).outcome).toBe("no_data");
    expect(issued(null, { existsFrom: plainDate("2026-12-01") })).toMatchObject({
      outcome: "nil",
      sentence: "Đơn vị thành lập sau kỳ tính của năm 2026.",
    });
  });
});

describe("the items of the programme (2.2)", () => {
  const item = (dueOn: string, state: ProgramItemFact["state"] = "todo", doneOn: string | null = null) => ({
    dueOn: plainDate(dueOn),
    state,
    doneOn: day(doneOn),
  });
  const done = (dueOn: string, doneOn = dueOn) => item(dueOn, "done", doneOn);
  const ofItems = (items: ProgramItemFact[], threshold: number | null = null, facts: Given = {}) =>
    measured("program_items_done", threshold, {
      ...facts,
      plan: {
        program: { number: "1", issuedOn: null, approvedOn: null, resolutions: 0, items },
        ...facts.plan,
      },
    });
  const four = [done("2026-03-31"), done("2026-05-19"), done("2026-09-30"), item("2026-10-15", "doing")];

  test("shows how many of those due are done, those given up apart", () => {
    const items = [...four, item("2026-06-01", "dropped"), item("2026-12-22")];
    expect(ofItems(items)).toEqual({
      outcome: "figures_only",
      figures: { value: 3, of: 4, excluded: 1 },
      sentence:
        "Đã xong 3/4 việc đến hạn của chương trình năm 2026; 1 việc quá hạn; 1 việc không làm, có lý do; 1 việc chưa đến hạn (ngày chốt số liệu 30/11/2026).",
      links: [{ label: "Chương trình công tác năm", href: "/plans/program?unit=DV01&year=2026" }],
    });
  });

  test("a threshold is a percentage: at, above, below", () => {
    expect(ofItems(four, 75).outcome).toBe("met");
    expect(ofItems(four, 74).outcome).toBe("met");
    const below = ofItems(four, 76);
    expect(below.outcome).toBe("not_met");
    expect(below.sentence).toMatch(/mức cần đạt là 76%\.$/);
  });

  test("on its day an item is not due yet, on the next it is; one done ahead counts", () => {
    const one = [item("2026-11-24")];
    expect(ofItems(one).outcome).toBe("not_due");
    expect(ofItems(one, null, { today: plainDate("2026-11-25") }).figures).toMatchObject({ value: 0, of: 1 });
    expect(ofItems([done("2026-11-28", "2026-11-01")]).figures).toMatchObject({ value: 1, of: 1 });
  });

  test("due after the cut-off day, or done after it, changes nothing", () => {
    const late = { today: plainDate("2026-12-20") };
    expect(ofItems([item("2026-12-01")], null, late).outcome).toBe("not_due");
    expect(ofItems([done("2026-11-20", "2026-12-05")], null, late).figures).toMatchObject({
      value: 0,
      of: 1,
    });
  });

  test("nil where all were given up, no data without items, not due while the programme may still be written", () => {
    expect(ofItems([item("2026-06-01", "dropped")])).toMatchObject({
      outcome: "nil",
      figures: { value: 0, of: 0, excluded: 1 },
    });
    expect(ofItems([])).toMatchObject({
      outcome: "no_data",
      sentence: "Chương trình công tác năm 2026 chưa có việc nào.",
    });
    expect(measured("program_items_done", null, {}).outcome).toBe("no_data");
    expect(ofItems([], null, { today: plainDate("2026-01-31") }).outcome).toBe("not_due");
    expect(ofItems([item("2026-03-31")], null, { today: plainDate("2026-02-10") })).toMatchObject({
      outcome: "not_due",
      sentence: "Chưa việc nào của chương trình năm 2026 đến hạn.",
    });
  });

  test("a school counts to the end of August", () => {
    const school = { calendar: "school_year" } as const;
    const items = [done("2025-11-20"), item("2026-08-31"), item("2026-09-01")];
    const result = ofItems(items, null, school);
    expect(result.figures).toMatchObject({ value: 1, of: 2 });
    expect(result.sentence).toContain("năm học 2025 – 2026");
  });

  test("a unit founded after the cut-off day is asked for nothing", () => {
    expect(ofItems(four, 100, { existsFrom: plainDate("2026-12-01") })).toMatchObject({
      outcome: "nil",
      figures: { value: 0, of: 0 },
    });
    expect(ofItems(four, 75, { existsFrom: plainDate("2026-03-01") }).outcome).toBe("met");
  });
});

describe("targets that were given (2.4)", () => {
  const target = (value: number, ...results: [string, number][]): TargetFact => ({
    allocationId: `a${value}`,
    targetId: `t${value}`,
    measure: "công trình",
    name: `Chỉ tiêu ${value}`,
    value,
    results: results.map(([on, amount]) => ({ on: plainDate(on), amount })),
  });
  const met = (targets: TargetFact[], threshold: number | null = 100, facts: Given = {}) =>
    measured("targets_met", threshold, { ...facts, plan: { targets } });
  const over = { today: plainDate("2026-12-05") };

  test("is met at and above every target; below one it is not once the cut-off day is over", () => {
    const full = [target(2, ["2026-03-26", 1], ["2026-09-02", 1]), target(3, ["2026-05-01", 4])];
    expect(met(full)).toEqual({
      outcome: "met",
      figures: { value: 2, of: 2, excluded: 0 },
      sentence: "Đạt 2/2 chỉ tiêu được giao trong năm 2026.",
      links: [
        { label: "Chỉ tiêu của đơn vị", href: "/plans/targets?unit=DV01&year=2026" },
        { label: "Chỉ tiêu 2", href: "/plans/targets/progress/a2" },
        { label: "Chỉ tiêu 3", href: "/plans/targets/progress/a3" },
      ],
    });
    const short = [target(2, ["2026-03-26", 1]), target(3, ["2026-05-01", 3])];
    expect(met(short, 100, over)).toMatchObject({
      outcome: "not_met",
      figures: { value: 1, of: 2, excluded: 0 },
      sentence: "Đạt 1/2 chỉ tiêu được giao trong năm 2026; còn thiếu: Chỉ tiêu 2 1/2; mức cần đạt là 100%.",
    });
    expect(met(short, 50, over).outcome).toBe("met");
    expect(met(short, null, over).outcome).toBe("figures_only");
  });

  test("until the cut-off day is over what lacks is not due", () => {
    const short = [target(2, ["2026-03-26", 1])];
    const onTheDay = met(short, 100, { today: plainDate("2026-11-30") });
    expect(onTheDay.outcome).toBe("not_due");
    expect(onTheDay.sentence).toMatch(/; cần 100% đến ngày 30\/11\/2026\.$/);
    expect(met(short, 100, { today: plainDate("2026-12-01") }).outcome).toBe("not_met");
  });

  test("results after the cut-off day don't count; fractions add up exactly", () => {
    expect(met([target(1, ["2026-12-01", 1], ["2026-01-01", 0.5])], 100, over).outcome).toBe("not_met");
    expect(met([target(0.3, ["2026-03-01", 0.1], ["2026-04-01", 0.2])]).outcome).toBe("met");
  });

  test("no data while nothing was reported; nothing given: not due, then nil", () => {
    expect(met([target(2), target(3)])).toMatchObject({
      outcome: "no_data",
      figures: { value: 0, of: 2 },
      sentence: "Chưa ghi kết quả nào cho 2 chỉ tiêu được giao trong năm 2026.",
    });
    expect(met([])).toMatchObject({
      outcome: "not_due",
      sentence: "Cấp trên chưa giao chỉ tiêu nào cho đơn vị trong năm 2026.",
    });
    expect(met([], 100, over).outcome).toBe("nil");
    expect(met([target(2)], 100, { today: plainDate("2025-12-31") }).outcome).toBe("not_due");
  });

  test("a school counts what was done from September to August", () => {
    const results: [string, number][] = [
      ["2025-08-31", 1],
      ["2025-09-01", 1],
      ["2026-08-31", 1],
      ["2026-09-01", 1],
    ];
    const school = { calendar: "school_year" } as const;
    expect(met([target(2, ...results)], 100, school).outcome).toBe("met");
    expect(met([target(3, ...results)], 100, school).outcome).toBe("not_met");
  });

  test("a unit founded after the cut-off day is asked for nothing, one founded in the year for what it was given", () => {
    expect(met([target(2)], 100, { existsFrom: plainDate("2026-12-01") }).outcome).toBe("nil");
    expect(met([target(2)], 100, { ...over, existsFrom: plainDate("2026-10-01") }).outcome).toBe("no_data");
  });
});

describe("members over 30 (1.4d)", () => {
  const member = (birthDate: string, more: Partial<AgedMember> = {}): AgedMember => ({
    birthDate,
    leads: false,
    status: "active",
    statusSince: null,
    ...more,
  });
  const graduated = (birthDate: string, on: string) =>
    member(birthDate, { status: "graduated", statusSince: plainDate(on) });
  const resolved = (aged: AgedMember[], threshold: number | null = null, facts: Given = {}) =>
    measured("over_age_resolved", threshold, {
      exclusions: ["leading_post"],
      ...facts,
      plan: { aged, ...facts.plan },
    });

  test("shows those who left by the procedure, of those without a post; names nobody", () => {
    const aged = [
      graduated("1995-01-01", "2026-03-26"),
      member("1995-06-01"),
      member("1990-01-01", { leads: true }),
    ];
    expect(resolved(aged)).toEqual({
      outcome: "figures_only",
      figures: { value: 1, of: 2, excluded: 1 },
      sentence:
        "1/2 đoàn viên quá 30 tuổi đã trưởng thành Đoàn trong năm 2026; 1 người còn trong danh sách, ai được ở lại thì ghi quyết định ở Trưởng thành Đoàn; 1 người quá 30 tuổi đang giữ chức vụ, không thuộc diện.",
      links: [
        { label: "Đoàn viên quá 30 tuổi", href: "/members?unit=DV01&age=over-30" },
        { label: "Trưởng thành Đoàn", href: "/members/graduations?unit=DV01&year=2026" },
      ],
    });
  });

  test("asks those in a post like the others where the set does not leave them out", () => {
    const aged = [graduated("1995-01-01", "2026-03-26"), member("1990-01-01", { leads: true })];
    expect(resolved(aged).figures).toEqual({ value: 1, of: 1, excluded: 1 });
    const strict = resolved(aged, null, { exclusions: [] });
    expect(strict.figures).toEqual({ value: 1, of: 2, excluded: 0 });
    expect(strict.sentence).not.toContain("chức vụ");
  });

  test("on the 31st birthday one is over 30, on the day before not; of a year alone the year counts", () => {
    expect(resolved([member("1995-11-24")]).figures.of).toBe(1);
    expect(resolved([member("1995-11-25")]).outcome).toBe("nil");
    expect(resolved([member("1995")]).figures.of).toBe(1);
    expect(resolved([member("1996")]).outcome).toBe("nil");
  });

  test("a threshold is a percentage: at, above, below, and not due before the cut-off day is over", () => {
    const half = [graduated("1995-01-01", "2026-03-26"), member("1995-06-01")];
    expect(resolved(half, 50).outcome).toBe("met");
    expect(resolved(half, 49).outcome).toBe("met");
    expect(resolved(half, 51, { today: plainDate("2026-11-30") })).toMatchObject({
      outcome: "not_due",
      sentence: expect.stringMatching(/; cần 51% đến ngày 30\/11\/2026\.$/),
    });
    expect(resolved(half, 51, { today: plainDate("2026-12-01") })).toMatchObject({
      outcome: "not_met",
      sentence: expect.stringMatching(/; mức cần đạt là 51%\.$/),
    });
  });

  test("who stays by a decision in force on the last day is resolved; before it and after its end not", () => {
    const stays = (on: string, until: string) =>
      member("1994-01-01", { stays: [{ on: plainDate(on), until: plainDate(until) }] });
    const counted = resolved([stays("2026-03-01", "2028-01-01"), member("1995-01-01")], 50);
    expect(counted).toMatchObject({ outcome: "met", figures: { value: 1, of: 2 } });
    expect(counted.sentence).toContain(
      "0/2 đoàn viên quá 30 tuổi đã trưởng thành Đoàn trong năm 2026; 1 người được",
    );
    expect(resolved([stays("2026-11-24", "2026-11-24")]).figures.value).toBe(1);
    expect(resolved([stays("2026-11-25", "2028-01-01")]).figures.value).toBe(0);
    expect(resolved([stays("2025-01-01", "2026-11-23")]).figures.value).toBe(0);
  });

  test("who left after the last day was still there; who left before the year or otherwise is nobody's case", () => {
    const later = { today: plainDate("2027-02-01") };
    expect(resolved([graduated("1995-01-01", "2026-12-20")], null, later).figures).toMatchObject({
      value: 0,
      of: 1,
    });
    expect(resolved([graduated("1994-01-01", "2025-12-31")]).outcome).toBe("nil");
    const moved = member("1995-01-01", { status: "moved", statusSince: plainDate("2026-05-01") });
    expect(resolved([moved]).outcome).toBe("nil");
  });

  test("nil where nobody is concerned, no data without a roster, not due before the year", () => {
    expect(resolved([member("1990-01-01", { leads: true })])).toMatchObject({
      outcome: "nil",
      figures: { value: 0, of: 0, excluded: 1 },
      sentence:
        "Không có đoàn viên nào quá 30 tuổi phải làm thủ tục; 1 người quá 30 tuổi đang giữ chức vụ, không thuộc diện.",
    });
    expect(resolved([], null, { plan: { hasRoster: false } })).toMatchObject({
      outcome: "no_data",
      sentence: "Đơn vị chưa có danh sách đoàn viên.",
    });
    const silent = (procedure: "graduation" | "transfer", aged: AgedMember[] = []) =>
      resolved(aged, null, {
        plan: { hasRoster: false },
        cases: { cases: [], nil: [{ procedure, year: 2026 }] },
      });
    expect(silent("graduation")).toMatchObject({
      outcome: "nil",
      sentence: "Đơn vị xác nhận không có ai phải làm thủ tục trưởng thành Đoàn trong năm 2026.",
    });
    expect(silent("transfer").outcome).toBe("no_data");
    // Whoever is over age outweighs the word.
    expect(silent("graduation", [member("1990-01-01")]).outcome).toBe("figures_only");
    expect(resolved([member("1990-01-01")], null, { today: plainDate("2025-12-31") }).outcome).toBe(
      "not_due",
    );
  });

  test("a school looks at the end of August", () => {
    const school = { calendar: "school_year" } as const;
    expect(resolved([member("1995-08-31")], null, school).figures.of).toBe(1);
    expect(resolved([member("1995-09-01")], null, school).outcome).toBe("nil");
    expect(resolved([graduated("1994-01-01", "2025-09-10")], null, school).figures.value).toBe(1);
  });

  test("a unit founded after the cut-off day is asked for nothing", () => {
    expect(resolved([member("1990-01-01")], 100, { existsFrom: plainDate("2026-12-01") }).outcome).toBe(
      "nil",
    );
  });
});
