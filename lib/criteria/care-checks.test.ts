import { describe, expect, test } from "vitest";
import { type CareFacts, type HardshipFact, NO_CARE } from "@/lib/criteria/care-facts";
import { measure } from "@/lib/criteria/checks";
import type { UnitFacts } from "@/lib/criteria/facts";
import type { CheckKey, ItemPeriod, Measured } from "@/lib/criteria/types";
import { plainDate } from "@/lib/platform/dates";
import { BARE_FACTS } from "@/tests/helpers/unit-facts";

type Known = Partial<CareFacts> & Partial<Pick<UnitFacts, "today" | "cutOff" | "existsFrom" | "calendar">>;

function measured(
  key: CheckKey,
  threshold: number | null,
  { today, cutOff, existsFrom, calendar, ...care }: Known,
  period: ItemPeriod = "unit",
): Measured {
  const given = Object.entries({ today, cutOff, existsFrom, calendar }).filter(([, value]) => value);
  const facts = { ...BARE_FACTS, ...Object.fromEntries(given), care: { ...NO_CARE, ...care } };
  const result = measure({ check: { key, threshold, exclusions: [] }, period }, facts);
  if (result === null) throw new Error("an item with a check is measured");
  return result;
}

const day = plainDate;
const AFTER = day("2026-12-01");
const BEFORE = day("2025-12-31");
const FOUNDED_LATER = day("2026-12-01");
const link = (label: string, book: string) => [{ label, href: `/members/care/${book}?unit=DV01&year=2026` }];

describe("dossiers kept (1.2)", () => {
  const check = (known: Known, threshold: number | null = null) =>
    measured("dossiers_kept", threshold, known);
  const store = (...days: string[]) => ({
    inspections: days.map((each) => ({ on: day(each), dossiers: 40, state: "in_order" as const })),
  });

  test("places looked through in the period of those that there are, and what is not in order", () => {
    const toSort = { inspections: [{ on: day("2026-06-01"), dossiers: 36, state: "to_sort" as const }] };
    expect(
      check({ stores: [store("2025-03-01", "2026-05-10"), toSort, store("2025-05-01"), store()] }),
    ).toEqual({
      outcome: "figures_only",
      figures: { value: 2, of: 4, excluded: 0 },
      sentence:
        "Đã kiểm kê 2/4 nơi lưu hồ sơ đoàn viên trong năm 2026; 76 hồ sơ; lần gần nhất ngày 01/06/2026; 1 nơi cần sắp xếp lại.",
      links: link("Nơi lưu hồ sơ đoàn viên", "dossiers"),
    });
  });

  test("a state in its own words keeps its names", () => {
    const own = { inspections: [{ on: day("2026-06-01"), dossiers: 36, state: "Đang số hóa ở Tỉnh đoàn" }] };
    expect(check({ stores: [own] }).sentence).toContain("; 1 nơi đang số hóa ở Tỉnh đoàn.");
  });

  test("a lost Sổ is told until it is made anew and decides nothing", () => {
    const lostBooks = [
      { lostOn: "2025", remadeOn: "" },
      { lostOn: "2026-03", remadeOn: "2026-12" },
      { lostOn: "2024", remadeOn: "2026-05-01" },
      { lostOn: "2026-12-01", remadeOn: "" },
    ];
    const kept = { stores: [store("2026-05-01")], today: AFTER };
    const told = check({ ...kept, lostBooks }, 1);
    expect(told.sentence).toContain("; 2 Sổ đoàn viên mất, chưa lập lại");
    expect(told).toMatchObject({ outcome: "met", figures: check(kept, 1).figures });
    expect(check(kept, 1).sentence).not.toContain("Sổ");
  });

  test("the first and the last day count, those beyond do not; of a stock-taking to come nothing is known", () => {
    const value = (on: string, more: Known = {}) => check({ stores: [store(on)], ...more }).figures.value;
    expect(value("2026-01-01")).toBe(1);
    expect(value("2025-12-31")).toBe(0);
    expect(value("2026-11-30", { today: AFTER })).toBe(1);
    expect(value("2026-12-01", { today: AFTER })).toBe(0);
    expect(value("2026-11-25")).toBe(0);
  });

  test("met at and above the number, not due before the day, not met after it", () => {
    const two = [store("2026-05-01"), store("2026-06-01")];
    expect(check({ stores: two }, 2).outcome).toBe("met");
    expect(check({ stores: two }, 1).outcome).toBe("met");
    const below = { stores: [store("2026-05-01"), store()] };
    expect(check(below, 2)).toMatchObject({
      outcome: "not_due",
      sentence: expect.stringContaining("cần 2 đến ngày 30/11/2026"),
    });
    expect(check({ ...below, today: AFTER }, 2)).toMatchObject({
      outcome: "not_met",
      sentence: expect.stringContaining("mức cần đạt là 2"),
    });
  });

  test("no data, not due before the period, nil for a unit founded after it", () => {
    expect(check({})).toMatchObject({
      outcome: "no_data",
      sentence: "Chưa ghi nơi lưu hồ sơ đoàn viên nào.",
    });
    expect(check({ today: BEFORE })).toMatchObject({
      outcome: "not_due",
      sentence: "Chưa đến kỳ tính của năm 2026.",
    });
    expect(check({ existsFrom: FOUNDED_LATER, today: AFTER }).outcome).toBe("nil");
  });

  test("a school counts from September to August", () => {
    const school = (on: string) => check({ stores: [store(on)], calendar: "school_year" }).figures.value;
    expect(["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"].map(school)).toEqual([0, 1, 1, 0]);
  });
});

describe("care of members and cadres (1.6)", () => {
  const check = (known: Known, threshold: number | null = null) => measured("member_care", threshold, known);
  const action = (on: string, beneficiary: "members" | "cadres" = "members", people = 3) => ({
    on: day(on),
    beneficiary,
    people,
  });

  test("told apart by for whom it was", () => {
    const actions = [action("2026-02-01"), action("2026-03-01"), action("2026-04-01", "cadres", 1)];
    expect(check({ actions })).toEqual({
      outcome: "figures_only",
      figures: { value: 3, of: null, excluded: 0 },
      sentence:
        "Đã ghi 3 việc chăm lo trong năm 2026; 2 việc cho đoàn viên (6 lượt người); 1 việc cho cán bộ Đoàn (1 lượt người).",
      links: link("Chăm lo đoàn viên, cán bộ Đoàn", "support"),
    });
    expect(check({ actions: actions.slice(0, 1) }).sentence).toContain("chưa có việc nào cho cán bộ Đoàn");
  });

  test("at, above and below the number; what lies outside the period does not count", () => {
    const two = [action("2026-01-01"), action("2026-11-24"), action("2025-12-31"), action("2026-11-25")];
    expect(check({ actions: two }, 2)).toMatchObject({ outcome: "met", figures: { value: 2 } });
    expect(check({ actions: two }, 1).outcome).toBe("met");
    expect(check({ actions: two }, 3).outcome).toBe("not_due");
    expect(check({ actions: two, today: AFTER }, 4).outcome).toBe("not_met");
  });

  test("no data, not due, nil, school year", () => {
    expect(check({}).outcome).toBe("no_data");
    expect(check({ today: BEFORE }).outcome).toBe("not_due");
    expect(check({ existsFrom: FOUNDED_LATER, today: AFTER }).outcome).toBe("nil");
    const school = (on: string) => check({ actions: [action(on)], calendar: "school_year" }).figures.value;
    expect(["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"].map(school)).toEqual([0, 1, 1, 0]);
  });
});

describe("the yearly headcount (1.8)", () => {
  const check = (known: Known, threshold: number | null = 1) => measured("youth_headcount", threshold, known);
  const table = (confirmedOn: string | null) => ({
    headcount: {
      year: 2026,
      counted: 4,
      members: 1176,
      youth: 23,
      confirmedOn: confirmedOn === null ? null : day(confirmedOn),
    },
  });

  test("met once the secretary has confirmed it", () => {
    expect(check(table("2026-04-20"))).toEqual({
      outcome: "met",
      figures: { value: 1, of: null, excluded: 0 },
      sentence:
        "Bảng số liệu năm 2026 xác nhận ngày 20/04/2026; 1.176 đoàn viên, 23 thanh niên chưa vào Đoàn trong độ tuổi.",
      links: link("Thanh niên trong độ tuổi", "headcount"),
    });
    expect(check(table("2026-04-20"), null).outcome).toBe("figures_only");
  });

  test("counted and not confirmed waits for the day, and then is not met; confirmed too late does not count", () => {
    expect(check(table(null)).outcome).toBe("not_due");
    expect(check({ ...table(null), today: AFTER })).toMatchObject({
      outcome: "not_met",
      sentence: expect.stringContaining("chưa được Bí thư đơn vị xác nhận"),
    });
    expect(check({ ...table("2026-11-30"), today: AFTER }).outcome).toBe("met");
    const late = check({ ...table("2026-12-01"), today: AFTER });
    expect(late.outcome).toBe("not_met");
    expect(late.sentence).toMatch(
      /^Bảng số liệu năm 2026 xác nhận ngày 01\/12\/2026, sau ngày chốt số liệu 30\/11\/2026; 1\.176 đoàn viên/,
    );
  });

  test("no data, not due, nil; a school counts by its school year", () => {
    expect(check({}).outcome).toBe("no_data");
    expect(check({ today: BEFORE }).outcome).toBe("not_due");
    expect(check({ existsFrom: FOUNDED_LATER, today: AFTER }).outcome).toBe("nil");
    const school = (confirmedOn: string) => check({ ...table(confirmedOn), calendar: "school_year" });
    expect(school("2025-10-05")).toMatchObject({
      outcome: "met",
      sentence: expect.stringContaining("năm học 2025 – 2026"),
    });
    expect(school("2026-09-01")).toMatchObject({
      outcome: "not_met",
      sentence: expect.stringContaining("xác nhận ngày 01/09/2026, sau ngày cuối kỳ tính 31/08/2026"),
    });
  });
});

describe("situation notes by month (1.7)", () => {
  const check = (known: Known, threshold: number | null = null) =>
    measured("situation_notes", threshold, known);
  const months = (...all: number[]) => ({
    noteMonths: all.map((month) => ({
      month: `2026-${String(month).padStart(2, "0")}`,
      notes: 2,
      forwarded: month === 1 ? 1 : 0,
    })),
  });

  test("months with a note of those that are over, and which are missing", () => {
    expect(check(months(1, 2, 3, 4, 5, 6, 7, 8))).toEqual({
      outcome: "figures_only",
      figures: { value: 8, of: 10, excluded: 0 },
      sentence:
        "Đã ghi tình hình thanh niên 8/10 tháng của năm 2026; 1 lần báo lên cấp trên; còn thiếu tháng 9/2026, 10/2026.",
      links: link("Tình hình thanh niên theo tháng", "situation"),
    });
  });

  test("the month under way counts with a note and is not missed without one", () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(check(months(...ten)).figures).toEqual({ value: 10, of: 10, excluded: 0 });
    expect(check(months(...ten, 11)).figures).toEqual({ value: 11, of: 11, excluded: 0 });
    expect(check({ ...months(...ten), today: AFTER }).figures).toEqual({ value: 10, of: 11, excluded: 0 });
  });

  test("at, above and below the number, which never asks for more months than are over", () => {
    expect(check(months(1, 2), 2).outcome).toBe("met");
    expect(check(months(1, 2, 3), 2).outcome).toBe("met");
    expect(check(months(1), 2)).toMatchObject({
      outcome: "not_met",
      sentence: expect.stringContaining("mức cần đạt là 2 tháng"),
    });
    expect(check({ ...months(1), today: day("2026-02-10") }, 12).outcome).toBe("met");
  });

  test("no data, not due before a month is over, nil, and months before the unit existed", () => {
    expect(check({})).toMatchObject({ outcome: "no_data", figures: { value: 0, of: 10 } });
    expect(check({ today: day("2025-12-20") })).toMatchObject({
      outcome: "not_due",
      figures: { value: 0, of: 0 },
    });
    expect(check({ today: day("2026-01-31") }).outcome).toBe("not_due");
    expect(check({ today: day("2026-02-01") }).outcome).toBe("no_data");
    expect(check({ existsFrom: FOUNDED_LATER, today: AFTER }).outcome).toBe("nil");
    expect(check({ ...months(9), existsFrom: day("2026-08-31") }).figures).toEqual({
      value: 1,
      of: 3,
      excluded: 7,
    });
  });

  test("a school counts from September to August", () => {
    const noteMonths = ["2025-08", "2025-09", "2026-08", "2026-09"].map((month) => ({
      month,
      notes: 1,
      forwarded: 0,
    }));
    expect(check({ noteMonths, calendar: "school_year" }).figures).toEqual({ value: 2, of: 12, excluded: 0 });
  });
});

describe("hardship reviewed (1.5)", () => {
  const check = (known: Known, threshold: number | null = null) =>
    measured("hardship_reviewed", threshold, known);
  const followed = (more: Partial<HardshipFact> = {}): HardshipFact => ({
    openedOn: day("2025-03-01"),
    endedOn: null,
    hasPlan: true,
    helpedOn: [day("2026-05-01")],
    reviewedFor: [2026],
    ...more,
  });

  test("cases that were reviewed, have a plan and were helped; what lacks is counted and nobody is named", () => {
    const hardship = [followed(), followed({ hasPlan: false }), followed({ helpedOn: [], reviewedFor: [] })];
    expect(check({ hardship })).toEqual({
      outcome: "figures_only",
      figures: { value: 1, of: 3, excluded: 0 },
      sentence:
        "1/3 trường hợp khó khăn trong năm 2026 đã rà soát, có kế hoạch và có việc giúp đỡ; 1 trường hợp chưa rà soát trong năm; 1 trường hợp chưa có kế hoạch; 1 trường hợp chưa có việc giúp đỡ.",
      links: link("Đoàn viên có hoàn cảnh khó khăn", "hardship"),
    });
  });

  test("opened or ended in the year is looked at; ended before it or opened after it is no case of it", () => {
    const value = (more: Partial<HardshipFact>) => check({ hardship: [followed(more)] }).figures;
    expect(value({ openedOn: day("2026-02-01"), reviewedFor: [] }).value).toBe(1);
    expect(value({ endedOn: day("2026-06-01"), reviewedFor: [] }).value).toBe(1);
    expect(value({ reviewedFor: [2025] }).value).toBe(0);
    expect(value({ helpedOn: [day("2025-12-31")] }).value).toBe(0);
    expect(value({ endedOn: day("2025-12-31") }).of).toBe(0);
    expect(value({ openedOn: day("2026-11-25") }).of).toBe(0);
  });

  test("a threshold is a percentage: at, above and below", () => {
    const hardship = [followed(), followed({ hasPlan: false })];
    expect(check({ hardship }, 50).outcome).toBe("met");
    expect(check({ hardship }, 49).outcome).toBe("met");
    expect(check({ hardship }, 51)).toMatchObject({
      outcome: "not_due",
      sentence: expect.stringMatching(/; cần 51% đến ngày 30\/11\/2026\.$/),
    });
    expect(check({ hardship, today: AFTER }, 51)).toMatchObject({
      outcome: "not_met",
      sentence: expect.stringContaining("mức cần đạt là 51%"),
    });
  });

  test("a signed review without a case is nil; without one there is no data; a case outweighs the signature", () => {
    const signed = (year: number, on: string) => ({ year, on: day(on) });
    const nobodySigned = [signed(2026, "2026-06-30")];
    expect(check({ nobodySigned })).toMatchObject({
      outcome: "nil",
      sentence: "Đã rà soát ngày 30/06/2026: không có trường hợp khó khăn nào trong năm 2026.",
    });
    expect(check({}).outcome).toBe("no_data");
    expect(check({ nobodySigned: [signed(2026, AFTER)], today: day("2026-12-05") }).outcome).toBe("no_data");
    expect(check({ nobodySigned, hardship: [followed()] }).outcome).toBe("figures_only");
    expect(check({ nobodySigned: [signed(2025, "2025-06-30")] }).outcome).toBe("no_data");
    const ofSchool = (...years: ReturnType<typeof signed>[]) =>
      measured("hardship_reviewed", null, { nobodySigned: years }, "school_year").outcome;
    expect(ofSchool(...nobodySigned)).toBe("no_data");
    expect(ofSchool(signed(2025, "2025-12-20"), ...nobodySigned)).toBe("nil");
  });

  test("not due before the period, nil for a unit founded after it, school year", () => {
    expect(check({ today: BEFORE }).outcome).toBe("not_due");
    expect(check({ existsFrom: FOUNDED_LATER, today: AFTER }).outcome).toBe("nil");
    const helped = (on: string) =>
      check({ hardship: [followed({ helpedOn: [day(on)] })], calendar: "school_year" }).figures.value;
    expect(["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"].map(helped)).toEqual([0, 1, 1, 0]);
  });
});
