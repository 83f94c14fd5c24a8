import { describe, expect, test } from "vitest";
import type { CaseFact } from "@/lib/criteria/case-facts";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

type Given = Partial<Omit<UnitFacts, "cases">> & {
  cases?: readonly CaseFact[];
  nil?: UnitFacts["cases"]["nil"];
};

const measured = (threshold: number | null, { cases = [], nil = [], ...facts }: Given) =>
  measure(
    { check: { key: "admissions_complete", threshold, exclusions: [] }, period: "unit" },
    { ...BARE_FACTS, ...facts, cases: { cases, nil } },
  );

let made = 0;
function admission(more: Partial<CaseFact> = {}): CaseFact {
  made += 1;
  return {
    id: `case-${made}`,
    procedure: "admission",
    entry: "stepwise",
    isOwn: true,
    acts: [],
    openedOn: plainDate("2026-03-02"),
    closedOn: null,
    outcome: null,
    transfer: null,
    ...more,
  };
}
const whole = (closedOn = "2026-05-19", more: Partial<CaseFact> = {}) =>
  admission({ closedOn: plainDate(closedOn), outcome: "done", acts: ["approve"], ...more });
const approved = () => admission({ acts: ["attend_class", "approve"] });

describe("admissions with every step (1.4a)", () => {
  test("shows figures without a threshold; recorded ones count alike, early and refused ones don't", () => {
    const cases = [
      whole(),
      whole("2026-02-03", { entry: "recorded", acts: ["recorded"], openedOn: plainDate("2026-02-03") }),
      approved(),
      admission(),
      admission({ closedOn: plainDate("2026-04-01"), outcome: "refused" }),
      whole("2026-05-19", { procedure: "transfer" }),
    ];
    expect(measured(null, { cases })).toEqual({
      outcome: "figures_only",
      figures: { value: 2, of: 3, excluded: 1 },
      sentence: "2/3 người được kết nạp đủ các bước trong năm 2026; 1 hồ sơ chưa được chuẩn y, chưa tính.",
      links: [{ label: "Hồ sơ kết nạp đoàn viên", href: "/members/admissions?unit=DV01&year=2026" }],
    });
  });

  test("who was approved and came to no ceremony leaves nobody to be counted, and beside others is told", () => {
    const inVain = admission({
      closedOn: plainDate("2026-06-01"),
      outcome: "withdrawn",
      acts: ["approve", "not_induct"],
    });
    expect(measured(50, { cases: [inVain] })).toMatchObject({
      outcome: "nil",
      sentence: expect.stringContaining("1 người đã được chuẩn y nhưng không kết nạp"),
    });
    expect(measured(50, { cases: [inVain, whole()] })).toMatchObject({
      outcome: "met",
      figures: { value: 1, of: 1 },
      sentence: expect.stringContaining("không kết nạp, không tính"),
    });
  });

  test("a threshold is a percentage: at, above, below, and not due before the cut-off day is over", () => {
    const half = [whole(), approved()];
    expect(measured(50, { cases: half })?.outcome).toBe("met");
    expect(measured(49, { cases: half })?.outcome).toBe("met");
    expect(measured(51, { cases: half, today: plainDate("2026-11-30") })).toMatchObject({
      outcome: "not_due",
      sentence: "1/2 người được kết nạp đủ các bước trong năm 2026; cần 51% đến ngày 30/11/2026.",
    });
    const late = measured(51, { cases: half, today: plainDate("2026-12-01") });
    expect(late?.outcome).toBe("not_met");
    expect(late?.sentence).toBe("1/2 người được kết nạp đủ các bước trong năm 2026; mức cần đạt là 51%.");
  });

  test("a signed year is nil, of that procedure and year alone; without a word data are missing", () => {
    const nil = [{ procedure: "admission" as const, year: 2026 }];
    expect(measured(100, { nil })).toMatchObject({
      outcome: "nil",
      sentence: "Đơn vị xác nhận không kết nạp đoàn viên nào trong năm 2026.",
    });
    expect(measured(100, {})?.outcome).toBe("no_data");
    expect(measured(null, { nil: [{ procedure: "discipline", year: 2026 }] })?.outcome).toBe("no_data");
    expect(measured(null, { nil: [{ procedure: "admission", year: 2025 }] })?.outcome).toBe("no_data");
    expect(measured(null, { existsFrom: plainDate("2026-12-05") })?.outcome).toBe("nil");
  });

  test("before the year, and while nobody is approved yet, nothing is due", () => {
    expect(measured(100, { today: plainDate("2025-12-31"), cases: [] })?.outcome).toBe("not_due");
    expect(measured(100, { cases: [admission()] })?.outcome).toBe("not_due");
    expect(measured(100, { cases: [admission()], today: plainDate("2026-12-01") })?.outcome).toBe("no_data");
  });

  test("what was finished after the cut-off day was not whole on it", () => {
    const cases = [whole("2026-12-02")];
    expect(measured(null, { cases, today: plainDate("2026-12-10") })?.figures).toEqual({
      value: 0,
      of: 1,
      excluded: 0,
    });
  });

  test("a school counts its school year", () => {
    const cases = [
      whole("2025-10-15", { openedOn: plainDate("2025-09-20") }),
      whole("2025-06-15", { openedOn: plainDate("2025-04-20") }),
    ];
    expect(measured(null, { cases, calendar: "school_year" })?.figures.value).toBe(1);
    expect(measured(null, { cases })?.outcome).toBe("no_data");
  });
});
