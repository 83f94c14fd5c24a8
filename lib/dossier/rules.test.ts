import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { changedFields, isLater, wrongRows } from "./rules";
import { type SectionCode, sectionOf } from "./sections";

const TODAY = plainDate("2026-11-20");
const section = (code: SectionCode) => {
  const found = sectionOf(code);
  if (!found) throw new Error(code);
  return found;
};
const problems = (code: SectionCode, ...rows: Record<string, string>[]) =>
  wrongRows(section(code), rows, TODAY)?.fields?.map(({ path }) => path) ?? [];

test.each([
  ["2016", "2015", true],
  ["2015", "2015", false],
  ["2015-09", "2015", false],
  ["2015-09", "2015-08-31", true],
  ["2015-09", "2015-09-30", false],
  ["2015-09-02", "2015-09-01", true],
])("%s is later than %s: %s", (a, b, later) => {
  expect(isLater(a, b)).toBe(later);
});

test("a line says what it is about; a blank line says nothing and is none", () => {
  expect(problems("family", { relation: "", name: "" }, { relation: "father", name: "" })).toEqual([
    "rows.1.name",
  ]);
  expect(problems("family", { relation: "", name: "Lê Văn Tư" })).toEqual(["rows.0.relation"]);
  expect(problems("family", { relation: "father", name: "Lê Văn Tư", birthYear: "1970" })).toEqual([]);
});

test("nothing runs backward, nothing began on a day to come, an end may lie ahead", () => {
  const study = (since: string, until: string) => problems("study", { school: "THPT", since, until });
  expect(study("2015-09", "2015")).toEqual([]);
  expect(study("2015-09", "2015-08")).toEqual(["rows.0.until"]);
  expect(study("2026-11-20", "2030")).toEqual([]);
  expect(study("2026-11-21", "")).toEqual(["rows.0.since"]);
  expect(problems("family", { relation: "child", name: "Lê An", birthYear: "2026" })).toEqual([]);
  expect(problems("family", { relation: "child", name: "Lê An", birthYear: "2027" })).toEqual([
    "rows.0.birthYear",
  ]);
});

test("a lost Sổ has its time; made anew, also against what, no sooner than it was lost and not ahead", () => {
  const lost = (more: Record<string, string>) => problems("lost_book", { lostOn: "2025-06", ...more });
  expect(problems("lost_book", { note: "Mưa bão" })).toEqual(["rows.0.lostOn"]);
  expect(lost({})).toEqual([]);
  expect(lost({ remadeOn: "2025-06", basis: "card" })).toEqual([]);
  expect(lost({ remadeOn: "2025-07" })).toEqual(["rows.0.basis"]);
  expect(lost({ basis: "card" })).toEqual(["rows.0.remadeOn"]);
  expect(lost({ remadeOn: "2025-05", basis: "card" })).toEqual(["rows.0.remadeOn"]);
  expect(lost({ remadeOn: "2026-12", basis: "card" })).toEqual(["rows.0.remadeOn"]);
});

test("the log hears which fields changed, also where lines changed places", () => {
  const [a, b] = [
    { country: "Lào", reason: "Học" },
    { country: "Lào", reason: "Họp" },
  ];
  expect(changedFields(section("abroad"), [a], [a])).toEqual([]);
  expect(changedFields(section("abroad"), [a, b], [b, a])).toEqual(["Lý do"]);
  expect(changedFields(section("abroad"), [], [a])).toEqual(["Từ", "Đến", "Nước đến", "Lý do"]);
});
