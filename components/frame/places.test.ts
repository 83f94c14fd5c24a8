import { expect, test } from "vitest";
import { ROLES, type Role } from "@/lib/access/types";
import type { Level, Spot } from "@/lib/units/place/types";
import { creationOf, markCurrent, placesOf, railOf } from "./places";

const unit = { id: "1", code: "DV01", name: "Đoàn Sở", kind: "base_union" } as const;
const org = {
  id: "o",
  code: "khoi",
  name: "Đoàn Khối",
  shortName: "Đoàn Khối",
  root: unit,
  years: [],
  openYears: [],
};
const spot = (level: Level, role: Role): Spot => ({ org, level, unit, branch: null, roles: [role] });

const SPOTS: Spot[] = [
  spot("unit", "UNIT_SECRETARY"),
  spot("branch", "BRANCH_SECRETARY"),
  spot("upper", "UPPER_SECRETARY"),
  spot("upper", "UPPER_STAFF"),
  spot("upper", "STANDING_COMMITTEE"),
  spot("system", "SYSTEM_ADMIN"),
];

test.each(SPOTS)("at most seven places, each once: $roles", (each) => {
  const hrefs = placesOf(each).map(({ href }) => href);
  expect(hrefs.length).toBeLessThanOrEqual(7);
  expect(new Set(hrefs).size).toBe(hrefs.length);
});

test("the log is for the upper secretary and the administrator", () => {
  const seesLog = (each: Spot) =>
    placesOf(each).some(({ href, also }) => href === "/audit" || also?.includes("/audit"));
  expect(SPOTS.filter(seesLog).map(({ roles }) => roles[0])).toEqual(["UPPER_SECRETARY", "SYSTEM_ADMIN"]);
});

test("one place is current, also on pages below it and beside it", () => {
  const places = placesOf(spot("upper", "UPPER_SECRETARY"));
  const current = (path: string) =>
    markCurrent(places, path).flatMap((place) => (place.current ? place.label : []));
  expect(current("/accounts/abc")).toEqual(["Đơn vị, tài khoản"]);
  expect(current("/audit")).toEqual(["Cài đặt, nhật ký"]);
  expect(current("/account")).toEqual([]);
});

const LEVELS: Level[] = ["unit", "branch", "upper", "system"];
const RAILS = [
  railOf(null, false),
  railOf(null, true),
  ...LEVELS.flatMap((level) => ROLES.map((role) => railOf(spot(level, role), false))),
].map(({ places }) => places);

test("in no rail does a page lie in two places, and each place in itself", () => {
  const pages = new Set(RAILS.flat().flatMap(({ href, also = [] }) => [href, ...also]));
  for (const places of RAILS) {
    const current = (path: string) => markCurrent(places, path).filter((place) => place.current);
    for (const page of pages)
      for (const path of [page, `${page}/draft`]) expect(current(path).length, path).toBeLessThanOrEqual(1);
    for (const { href, label } of places) expect(current(href)).toMatchObject([{ label }]);
  }
});

test("a phone finds the first places in its tabs, whoever holds it", () => {
  for (const places of RAILS)
    expect(places.filter(({ tab }) => tab).length).toBeGreaterThanOrEqual(Math.min(places.length, 2));
});

test("only who keeps records is offered to record", () => {
  expect(SPOTS.map((each) => creationOf(each) !== undefined)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("where the address names no place of the person's, only an administrator sees an administrator's rail", () => {
  const hrefs = (isAdmin: boolean) => railOf(null, isAdmin).places.map(({ href }) => href);
  expect(hrefs(true)).toEqual(["/units", "/accounts", "/settings", "/audit"]);
  expect(railOf(null, true).roleLabel).toBe("Quản trị hệ thống");
  expect(hrefs(false)).toEqual(["/account"]);
  expect(railOf(null, false).roleLabel).not.toBe("Quản trị hệ thống");
});
