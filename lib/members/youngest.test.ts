import { expect, test } from "vitest";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { tooYoung } from "@/lib/members/youngest";
import { plainDate } from "@/lib/platform/dates";

const TODAY = plainDate("2026-11-24");
const at = (joinedOn: string | null, rule = DEFAULT_TERMS) => ({ joinedOn, today: TODAY, rule });

test.each([
  ["2010-11-25", null, 16],
  ["2019-05-01", null, 16],
  ["2016", null, 16],
  ["2010-07-02", "2026-07-01", 16],
  ["2011-07-01", "2026-06-30", 15],
  ["2000-03-27", "2015-03-26", 15],
  ["2000", "2014", 15],
])("born %s, joined %s: asked, below %d", (birthDate, joinedOn, age) => {
  expect(tooYoung(birthDate, at(joinedOn))).toContain(`chưa đủ ${age} tuổi`);
});

test.each([
  ["2010-11-24", null],
  ["2010", null],
  ["2010-07-01", "2026-07-01"],
  ["2011-06-30", "2026-06-30"],
  ["2000-03-26", "2015-03-26"],
  ["2000-12-31", "2015"],
  ["2011", "2026"],
])("born %s, joined %s: nothing to ask", (birthDate, joinedOn) => {
  expect(tooYoung(birthDate, at(joinedOn))).toBeNull();
});

test("the organisation says from which day a charter holds, and which age charters XI and XII mean", () => {
  const own = {
    ...DEFAULT_TERMS,
    admissionAgeXi: 16,
    charterXiiFrom: plainDate("2023-05-01"),
    charterXiiiFrom: plainDate("2027-01-01"),
  };
  expect(tooYoung("2011-07-01", at("2026-08-01", own))).toBeNull();
  expect(tooYoung("2007-05-02", at("2023-04-30", own))).toContain("chưa đủ 16 tuổi");
  expect(tooYoung("2007-05-02", at("2023-05-02", own))).toBeNull();
});
