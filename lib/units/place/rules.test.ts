import { describe, expect, test } from "vitest";
import type { HeldRole } from "@/lib/access/types";
import { homeOf, isOwnUnit, spotOf, spotQuery } from "./rules";
import type { Level, Spot } from "./types";

const org = (code: string) => ({
  id: code,
  code,
  name: code,
  shortName: code,
  root: { id: "r", code: "R", name: "r" },
  years: [],
  openYears: [],
});
const spot = (orgCode: string, level: Level, code: string, branch?: string): Spot => ({
  org: org(orgCode),
  level,
  unit: { id: code, code, name: code, kind: level === "upper" ? "upper_org" : "base_union" },
  branch: branch ? { id: branch, code: branch, name: branch } : null,
  roles: ["OBSERVER"],
});

const first = spot("a", "unit", "DV01");
const branch = spot("a", "branch", "DV01", "DV01-CD1");
const foreign = spot("b", "unit", "DV01");

describe("the spot that an address names", () => {
  test("is the first without a name, and the branch by its code", () => {
    expect(spotOf([first, branch], {})).toBe(first);
    expect(spotOf([first, branch], { unit: "DV01-CD1" })).toBe(branch);
    expect(spotOf([first, foreign], { org: "b", unit: "DV01" })).toBe(foreign);
  });

  test("is nothing for a unit that is not held, unless it is read from above", () => {
    expect(spotOf([first], { unit: "DV02" })).toBeNull();
    expect(spotOf([first], { org: "b" })).toBeNull();
    expect(spotOf([], {})).toBeNull();
    const upper = spot("a", "upper", "KHOI");
    expect(spotOf([first, upper], { unit: "DV02" })).toBe(upper);
    expect(isOwnUnit(upper, "DV02")).toBe(false);
  });
});

test("an address leads back to the spot it was made from", () => {
  const spots = [first, branch, foreign];
  for (const each of spots) {
    const query = spotQuery(spots, each, null);
    expect(spotOf(spots, query)).toBe(each);
  }
  expect(spotQuery(spots, first, null)).toEqual({});
  expect(spotQuery(spots, first, 2025)).toEqual({ year: "2025" });
});

test("one starts where a role in force leads, and without any at the own account", () => {
  const none = { orgId: null, orgCode: null, unit: null, seesSensitive: false, isDeputy: false } as const;
  const admin: HeldRole = { role: "SYSTEM_ADMIN", ...none };
  const unit = { ...first.unit, parentId: null };
  const secretary: HeldRole = { ...none, role: "UNIT_SECRETARY", orgId: "a", orgCode: "a", unit };
  expect(homeOf({ roles: [admin, secretary] })).toBe("/dashboard");
  expect(homeOf({ roles: [admin] })).toBe("/units");
  expect(homeOf({ roles: [] })).toBe("/account");
});
