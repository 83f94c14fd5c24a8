import { describe, expect, test } from "vitest";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";
import { confirmedBefore, latestOf, quarterInQuestion, revisionOf, statesOfYear, wasLate } from "./states";
import type { ConfirmedQuarter } from "./types";

const confirmed = (year: number, quarter: ConfirmedQuarter["quarter"]): ConfirmedQuarter => ({
  id: `${year}-${quarter}`,
  year,
  quarter,
  members: 46,
  confirmedOn: plainDate("2026-03-30"),
  confirmedBy: "Lê An",
  revision: 1,
  reason: null,
  corrected: [],
});

const at = (day: string) => ({ today: plainDate(day), rule: DEFAULT_TERMS });

describe("the quarters of a year", () => {
  const on = (day: string, ...done: ConfirmedQuarter[]) =>
    statesOfYear(2026, done, at(day)).map(({ state }) => state);

  test("are confirmed, late, open or not due", () => {
    expect(on("2026-09-30", confirmed(2026, 1), confirmed(2025, 2))).toEqual([
      "confirmed",
      "late",
      "open",
      "not_due",
    ]);
    expect(on("2026-10-01")).toEqual(["late", "late", "late", "not_due"]);
    expect(on("2025-12-31")).toEqual(["not_due", "not_due", "not_due", "not_due"]);
  });

  test("the one in question is the oldest that waits, else the last confirmed", () => {
    const asked = (day: string, ...done: ConfirmedQuarter[]) =>
      quarterInQuestion(statesOfYear(2026, done, at(day)))?.quarter;
    expect(asked("2026-10-01", confirmed(2026, 1))).toBe(2);
    expect(asked("2026-05-01", confirmed(2026, 1))).toBe(1);
    expect(asked("2025-05-01")).toBe(1);
  });

  test("each is compared with the last confirmed before it", () => {
    const all = [confirmed(2026, 3), confirmed(2025, 4), confirmed(2026, 1)];
    expect(confirmedBefore({ year: 2026, quarter: 3 }, all)?.id).toBe("2026-1");
    expect(confirmedBefore({ year: 2026, quarter: 1 }, all)?.id).toBe("2025-4");
    expect(confirmedBefore({ year: 2025, quarter: 4 }, all)).toBeNull();
  });
});

describe("a quarter that was confirmed again", () => {
  const list = (unitId: string, revision: number, confirmedOn = "2026-04-02") => ({
    ...confirmed(2026, 1),
    unitId,
    revision,
    id: `${unitId}-${revision}`,
    confirmedOn: plainDate(confirmedOn),
  });

  test("counts by its last list, and keeps those that it corrected, the latest first", () => {
    const quarters = latestOf([list("b", 1), list("a", 2), list("a", 3), list("a", 1)]);
    expect(quarters.map(({ id, corrected }) => [id, corrected.map((one) => one.id)])).toEqual([
      ["b-1", []],
      ["a-3", ["a-2", "a-1"]],
    ]);
    const last = quarters.find(({ id }) => id === "a-3");
    expect(last && revisionOf(last, 2)?.id).toBe("a-2");
    expect(last && revisionOf(last, 3)?.id).toBe("a-3");
    expect(last && revisionOf(last, 4)).toBeNull();
  });

  test("is late where its first list was, whenever it was corrected", () => {
    const deadline = plainDate("2026-03-31");
    const of = (...lists: ReturnType<typeof list>[]) =>
      wasLate({ deadline, confirmed: latestOf(lists)[0] ?? null });
    expect(of(list("a", 1, "2026-03-31"))).toBe(false);
    expect(of(list("a", 1, "2026-04-01"))).toBe(true);
    expect(of(list("a", 1, "2026-03-31"), list("a", 2, "2026-05-01"))).toBe(false);
    expect(of(list("a", 1, "2026-04-01"), list("a", 2, "2026-05-01"))).toBe(true);
    expect(of()).toBe(false);
  });
});
