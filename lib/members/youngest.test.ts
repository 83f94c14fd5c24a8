import { expect, test } from "vitest";
import { tooYoung } from "@/lib/members/youngest";
import { plainDate } from "@/lib/platform/dates";

const TODAY = plainDate("2026-11-24");

test.each([
  ["2010-11-25", null, 16],
  ["2019-05-01", null, 16],
  ["2016", null, 16],
  ["2010-03-27", "2026-03-26", 16],
  ["2000-03-27", "2015-03-26", 15],
  ["2000", "2014", 15],
])("born %s, joined %s: asked, below %d", (birthDate, joinedOn, age) => {
  expect(tooYoung(birthDate, joinedOn, TODAY)).toContain(`chưa đủ ${age} tuổi`);
});

test.each([
  ["2010-11-24", null],
  ["2010", null],
  ["2010-03-26", "2026-03-26"],
  ["2000-03-26", "2015-03-26"],
  ["2000-12-31", "2015"],
])("born %s, joined %s: nothing to ask", (birthDate, joinedOn) => {
  expect(tooYoung(birthDate, joinedOn, TODAY)).toBeNull();
});
