import { expect, test } from "vitest";
import { tooYoung } from "@/lib/members/youngest";
import { plainDate } from "@/lib/platform/dates";

const TODAY = plainDate("2026-11-24");

test.each([
  ["2010-11-25", null, "one day short"],
  ["2019-05-01", null, "a child"],
  ["2016", null, "a child by the year"],
  ["2000-03-27", "2016-03-26", "one day short when joining"],
  ["2000", "2015", "by the years"],
])("born %s, joined %s: asked (%s)", (birthDate, joinedOn) => {
  expect(tooYoung(birthDate, joinedOn, TODAY)).toMatch(/chưa đủ 16 tuổi/);
});

test.each([
  ["2010-11-24", null],
  ["2010", null],
  ["2000-03-26", "2016-03-26"],
  ["2000-12-31", "2016"],
])("born %s, joined %s: nothing to ask", (birthDate, joinedOn) => {
  expect(tooYoung(birthDate, joinedOn, TODAY)).toBeNull();
});
