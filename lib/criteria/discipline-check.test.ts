import { describe, expect, test } from "vitest";
import type { CaseFact, CaseFacts } from "@/lib/criteria/case-facts";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { Measured } from "@/lib/criteria/types";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

const AFTER = { today: plainDate("2026-12-05") };
const NIL = [{ procedure: "discipline", year: 2026 } as const];
const WHOLE = ["verify", "self_review", "vote", "decide_at_branch", "announce", "end"];

type Known = Partial<CaseFacts> &
  Partial<Pick<UnitFacts, "today" | "cutOff" | "year" | "existsFrom" | "calendar">>;

function check({ cases = [], nil = [], ...facts }: Known, threshold: number | null = null): Measured {
  const item = { check: { key: "discipline_complete", threshold, exclusions: [] }, period: "unit" } as const;
  const measured = measure(item, { ...BARE_FACTS, ...facts, cases: { cases, nil } });
  if (!measured) throw new Error("an item with a check is measured");
  return measured;
}

const fact = (acts: string[], more: Partial<CaseFact> = {}): CaseFact => ({
  id: "vu-viec",
  procedure: "discipline",
  entry: "stepwise",
  isOwn: true,
  acts,
  openedOn: plainDate("2026-03-02"),
  transfer: null,
  closedOn: null,
  outcome: null,
  ...more,
});
const half = fact(["verify", "self_review", "vote"]);

describe("discipline by the rules (1.4e)", () => {
  test("cases with every step of all; a withdrawn one is told apart; nobody is named", () => {
    const cases = [fact(WHOLE), half, fact(["verify"], { outcome: "withdrawn" })];
    expect(check({ cases })).toEqual({
      outcome: "figures_only",
      figures: { value: 1, of: 2, excluded: 1 },
      sentence:
        "1/2 hồ sơ kỷ luật trong năm 2026 đủ bước, đúng cấp quyết định; 1 hồ sơ đang làm; 1 hồ sơ đã rút, không tính.",
      links: [{ label: "Thủ tục đoàn viên của đơn vị", href: "/members/cases?unit=DV01&year=2026" }],
    });
  });

  test.each([
    ["announced by the level above", ["verify", "self_review", "vote", "decide_above", "announce"], 1],
    ["voted down", ["verify", "self_review", "vote_down"], 1],
    ["left without a measure above", ["verify", "self_review", "vote", "decide_none"], 1],
    ["not announced yet", ["verify", "self_review", "vote", "decide_above"], 0],
    ["without verification", WHOLE.slice(1), 0],
    ["without self-criticism", WHOLE.filter((act) => act !== "self_review"), 0],
    ["without a ballot", WHOLE.filter((act) => act !== "vote"), 0],
  ])("a case %s", (_, acts, complete) => {
    expect(check({ cases: [fact(acts)] }).figures).toEqual({ value: complete, of: 1, excluded: 0 });
  });

  test("a recorded result counts like one gone through step by step", () => {
    expect(check({ cases: [fact(["record"], { entry: "recorded" })] }).figures.value).toBe(1);
  });

  test("at and above the share it is met; below it waits until the cut-off day and then is not", () => {
    const cases = [fact(WHOLE), half];
    expect(check({ cases }, 50).outcome).toBe("met");
    expect(check({ cases: [fact(WHOLE)] }, 50).outcome).toBe("met");
    expect(check({ cases }, 51)).toMatchObject({
      outcome: "not_due",
      sentence: expect.stringMatching(/; cần 51% đến ngày 30\/11\/2026\.$/),
    });
    expect(check({ cases, ...AFTER }, 51)).toMatchObject({
      outcome: "not_met",
      sentence: expect.stringMatching(/; mức cần đạt là 51%\.$/),
    });
  });

  test("without a case the signed word says nil; without it there is nothing to go by", () => {
    expect(check({ nil: NIL })).toMatchObject({
      outcome: "nil",
      sentence: "Đơn vị xác nhận không phát sinh kỷ luật trong năm 2026.",
    });
    expect(check({})).toMatchObject({
      outcome: "no_data",
      sentence: "Chưa ghi hồ sơ kỷ luật nào và chưa xác nhận không phát sinh trong năm 2026.",
    });
    expect(check({ nil: [{ procedure: "transfer", year: 2026 }] }).outcome).toBe("no_data");
    expect(check({ nil: [{ procedure: "discipline", year: 2025 }] }).outcome).toBe("no_data");
    expect(check({ nil: NIL, cases: [half] }).outcome).toBe("figures_only");
  });

  test("not due before the period; nil for a unit founded after it", () => {
    expect(check({ today: plainDate("2025-12-31"), nil: NIL })).toMatchObject({
      outcome: "not_due",
      sentence: "Chưa đến kỳ tính của năm 2026.",
    });
    expect(check({ existsFrom: plainDate("2026-12-01"), cases: [half] })).toMatchObject({
      outcome: "nil",
      figures: { value: 0, of: 0, excluded: 0 },
    });
  });

  test("other procedures, other sides and other years do not count", () => {
    const cases = [
      fact(WHOLE, { procedure: "removal_from_roll" }),
      fact(WHOLE, { isOwn: false }),
      fact(WHOLE, { openedOn: plainDate("2025-03-01"), closedOn: plainDate("2025-12-31") }),
      fact(WHOLE, { openedOn: plainDate("2026-12-01") }),
    ];
    expect(check({ cases }).outcome).toBe("no_data");
  });

  test.each([
    ["calendar_year", "2025-12-20", "2026-02-10", [2025]],
    ["calendar_year", "2026-01-01", "2026-02-10", [2026]],
    ["school_year", "2026-06-10", "2026-10-15", [2026]],
    ["school_year", "2026-09-01", "2026-10-15", [2027]],
    ["school_year", "2026-06-10", null, [2026]],
  ] as const)(
    "of a %s, a case from %s to %s counts in one year alone",
    (calendar, openedOn, closedOn, years) => {
      const closed = closedOn && { closedOn: plainDate(closedOn), outcome: "done" as const };
      const cases = [fact(WHOLE, { openedOn: plainDate(openedOn), ...closed })];
      const inYear = (year: number) =>
        check({
          calendar,
          cases,
          year,
          today: plainDate("2027-12-31"),
          cutOff: plainDate("2027-12-31"),
        });
      expect([2024, 2025, 2026, 2027].filter((year) => inYear(year).figures.of === 1)).toEqual(years);
    },
  );

  test("a year that only went on with cases of the one before says so: nothing is asked of it, and no word is missed", () => {
    const cases = [fact(WHOLE, { openedOn: plainDate("2025-12-20"), closedOn: plainDate("2026-02-10") })];
    expect(check({ cases }, 100)).toMatchObject({
      outcome: "figures_only",
      figures: { value: 0, of: 0, excluded: 0 },
      sentence: "Không mở hồ sơ kỷ luật nào trong năm 2026; 1 hồ sơ mở từ trước tính vào năm đã mở.",
    });
    expect(check({ cases: [...cases, fact(WHOLE)] }, 100).outcome).toBe("met");
    expect(check({ cases, nil: NIL }).outcome).toBe("nil");
    const withdrawn = cases.map((each) => ({ ...each, outcome: "withdrawn" as const }));
    expect(check({ cases: withdrawn }).outcome).toBe("no_data");
  });

  test("a school counts from September to August", () => {
    const days = ["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"].map(plainDate);
    const cases = days.map((day) => fact(WHOLE, { openedOn: day, closedOn: day, outcome: "done" }));
    const result = check({ calendar: "school_year", cases });
    expect(result.figures).toEqual({ value: 2, of: 2, excluded: 0 });
    expect(result.sentence).toContain("trong năm học 2025 – 2026");
  });
});
