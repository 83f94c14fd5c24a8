import { describe, expect, test } from "vitest";
import { demoAccounts } from "./accounts";
import { DEMO_UNITS } from "./bloc";
import { demoLeavers, demoRoster } from "./roster";

const all = (year: number) => DEMO_UNITS.flatMap((unit) => demoRoster(unit, year));
const first = DEMO_UNITS[0] ?? DEMO_UNITS[1];

describe("the demo bloc", () => {
  test("has 11 units, two of them schools on school years, and 60 branches of their own names", () => {
    expect(DEMO_UNITS).toHaveLength(11);
    expect(DEMO_UNITS.filter((unit) => unit.period === "school_year").map(({ sector }) => sector)).toEqual([
      "school",
      "school",
    ]);
    const branches = DEMO_UNITS.flatMap((unit) => unit.branches.map(({ name }) => `${unit.code} ${name}`));
    expect(new Set(branches).size).toBe(60);
  });

  test("keeps about 1,500 members in every year", () => {
    expect(all(2021)).toHaveLength(1496);
    expect(all(2026)).toHaveLength(1496);
  });
});

describe("a roster", () => {
  test("is the same whenever it is made", () => {
    expect(all(2024)).toEqual(all(2024));
  });

  test.each([2021, 2026])("holds nobody under 16, nobody over 35, of both sexes, in %i", (year) => {
    const ages = all(year).map(({ birthDate }) => year - Number(birthDate.slice(0, 4)));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...ages)).toBeLessThanOrEqual(35);
    const women = all(year).filter(({ gender }) => gender === "female").length / 1496;
    expect(women).toBeGreaterThan(0.45);
    expect(women).toBeLessThan(0.55);
  });

  test.each(["code", "cardNumber", "email", "phone"] as const)("gives no two members one %s", (field) => {
    const values = all(2026).map((member) => member[field]);
    expect(new Set(values).size).toBe(values.length);
  });

  test("takes its telephone numbers and addresses from what nobody has", () => {
    for (const { phone, email } of all(2026)) {
      expect(phone).toMatch(/^09000\d{5}$/);
      expect(email).toMatch(/^[a-z]+\.[a-z]+\.\d+@example\.vn$/);
    }
  });

  test("has joined and entered the Party at an age, and before it is read", () => {
    for (const { birthDate, joinedOn, partyJoinedOn } of all(2021)) {
      expect(joinedOn > `${Number(birthDate.slice(0, 4)) + 15}`).toBe(true);
      expect(joinedOn < "2021-12-31").toBe(true);
      expect(partyJoinedOn === "" || (partyJoinedOn > joinedOn && partyJoinedOn < "2021-01-01")).toBe(true);
    }
  });

  test("follows from the one before: who left is named, the others kept their code and name", () => {
    if (first === undefined) throw new Error("no unit");
    const left = new Set(demoLeavers(first, 2021, 2026).map(({ code }) => code));
    const later = new Map(demoRoster(first, 2026).map((member) => [member.code, member.fullName]));
    expect(left.size).toBeGreaterThan(0);
    for (const { code, fullName } of demoRoster(first, 2021)) {
      expect(later.get(code)).toBe(left.has(code) ? undefined : fullName);
    }
  });
});

describe("the demo accounts", () => {
  const accounts = demoAccounts(2026);

  test("are those that programs rely on, four for each unit", () => {
    const names = accounts.map(({ username }) => username);
    expect(names).toHaveLength(9 + 4 * 11);
    expect(names.slice(0, 9)).toEqual([
      "admin",
      "bithu.khoi",
      "phobithu.khoi",
      "vanphong.khoi",
      ...[1, 2, 3, 4, 5].map((number) => `btv${number}.khoi`),
    ]);
    for (const name of ["bithu.dv01", "bch.dv11", "bithu.dv07.cd1", "quansat.dv04"])
      expect(names).toContain(name);
  });

  test("of a unit's officers carry the names on its roster", () => {
    const secretary = all(2026).find(({ position }) => position === "Bí thư Đoàn cơ sở");
    expect(accounts.find(({ username }) => username === "bithu.dv01")?.name).toBe(secretary?.fullName);
  });
});
