import { describe, expect, test } from "vitest";
import { ROLES, type Role, type UnitKind } from "@/lib/access/types";
import { plainDate } from "@/lib/platform/dates";
import { firstUncovered, mayBeHeldAt, termState, wrongLastDay } from "./rules";

const PLACES: Record<Role, (UnitKind | null)[]> = {
  SYSTEM_ADMIN: [null],
  UPPER_SECRETARY: ["upper_org"],
  STANDING_COMMITTEE: ["upper_org"],
  UPPER_STAFF: ["upper_org"],
  INSPECTION_COMMITTEE: ["upper_org"],
  UNIT_SECRETARY: ["base_union", "base_branch"],
  UNIT_COMMITTEE: ["base_union", "base_branch"],
  BRANCH_SECRETARY: ["branch"],
  OBSERVER: ["upper_org", "base_union", "base_branch"],
};
const KINDS = [null, "upper_org", "base_union", "base_branch", "branch"] as const;

test.each(ROLES)("%s is held where product.md says, and nowhere else", (role) => {
  expect(KINDS.filter((kind) => mayBeHeldAt(role, kind))).toEqual(PLACES[role]);
});

describe("a term", () => {
  const term = (fromDay: string, toDay: string | null, more = {}) => ({
    fromDay: plainDate(fromDay),
    toDay: toDay === null ? null : plainDate(toDay),
    ended: false,
    waits: false,
    ...more,
  });
  const day = plainDate("2026-11-24");

  test("includes its first and its last day", () => {
    expect(termState(term("2026-11-24", "2026-11-24"), day)).toBe("in_force");
    expect(termState(term("2026-11-25", null), day)).toBe("coming");
    expect(termState(term("2020-01-01", "2026-11-23"), day)).toBe("over");
  });

  test("is over once it was ended, and opens nothing while it waits for a second person", () => {
    expect(termState(term("2020-01-01", null, { ended: true }), day)).toBe("over");
    expect(termState(term("2020-01-01", null, { waits: true }), day)).toBe("waits");
  });
});

test.each([
  ["2026-11-24", null, null],
  ["2026-11-30", "2026-11-30", null],
  ["2026-11-29", "2026-11-30", null],
  ["2026-11-23", null, "từ hôm nay"],
  ["2026-12-01", "2026-11-30", "30/11/2026. Giao lại vai trò để kéo dài."],
])("the last day %s of a role that runs until %s: %s", (lastDay, toDay, said) => {
  const held = { fromDay: plainDate("2020-01-01"), toDay: toDay === null ? null : plainDate(toDay) };
  const wrong = wrongLastDay(held, plainDate(lastDay), plainDate("2026-11-24"));
  if (said === null) expect(wrong).toBeNull();
  else expect(wrong).toContain(said);
});

test.each([
  ["nobody holds it", [], "2026-11-24"],
  ["one without an end", [["2020-01-01", null]], null],
  ["one until today", [["2020-01-01", "2026-11-24"]], "2026-11-25"],
  ["one until yesterday", [["2020-01-01", "2026-11-23"]], "2026-11-24"],
  ["one who begins tomorrow", [["2026-11-25", null]], "2026-11-24"],
  [
    "the next one begins the day after",
    [
      ["2026-12-01", null],
      ["2020-01-01", "2026-11-30"],
    ],
    null,
  ],
  [
    "the next one begins a day late",
    [
      ["2026-12-02", null],
      ["2020-01-01", "2026-11-30"],
    ],
    "2026-12-01",
  ],
  [
    "a short one within a long one",
    [
      ["2020-01-01", "2026-12-31"],
      ["2026-11-01", "2026-11-30"],
    ],
    "2027-01-01",
  ],
] as const)("the first day that no term covers: %s", (_, terms, day) => {
  const held = terms.map(([from, to]) => ({ fromDay: plainDate(from), toDay: to && plainDate(to) }));
  expect(firstUncovered(held, plainDate("2026-11-24"))).toBe(day);
});
