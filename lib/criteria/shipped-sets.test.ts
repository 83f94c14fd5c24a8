import { describe, expect, test } from "vitest";
import { SHIPPED_SETS } from "@/lib/criteria/shipped-sets";

const CODES = [
  ["1.1", "1.2", "1.3", "1.4a", "1.4b", "1.4c", "1.4d", "1.4e", "1.5", "1.6", "1.7", "1.8", "1.9"],
  ["2.1", "2.2", "2.3", "2.4", "2.5"],
  ["3.1", "3.2", "3.3", "3.4"],
];

describe.each(SHIPPED_SETS.map((set) => [set.code, set] as const))("the set %s", (_, set) => {
  const items = set.groups.flatMap((group) => group.items);

  test("holds the 22 items of the three groups in order", () => {
    expect(set.groups.map((group) => group.items.map((item) => item.code))).toEqual(CODES);
  });

  test("says for every item what to do, what proves it and where it comes from", () => {
    for (const item of items) {
      expect(item.title.length, item.code).toBeLessThanOrEqual(42);
      for (const text of [item.statement, item.guidance, item.evidence])
        expect(text).toMatch(/^\p{Lu}.+\.$/su);
      expect(item.resultPhrase).toMatch(/^\p{Ll}.*[^.]$/u);
      expect(item.legalBasis).toContain(set.guideline.number);
    }
  });

  test("judges by a threshold only where the brief has one; schools follow the calendar in the quarterly roster", () => {
    const checked = items.filter((item) => item.check !== null);
    expect(checked.map((item) => [item.code, item.check?.key, item.check?.threshold, item.period])).toEqual([
      ["1.1", "quarters_confirmed", 4, "calendar_year"],
      ["1.2", "dossiers_kept", null, "unit"],
      ["1.3", "annual_rating", 100, "unit"],
      ["1.4a", "admissions_complete", null, "unit"],
      ["1.4b", "training_program", null, "unit"],
      ["1.4c", "transfers_settled", null, "unit"],
      ["1.4d", "over_age_resolved", null, "unit"],
      ["1.4e", "discipline_complete", null, "unit"],
      ["1.5", "hardship_reviewed", null, "unit"],
      ["1.6", "member_care", null, "unit"],
      ["1.7", "situation_notes", null, "unit"],
      ["1.8", "youth_headcount", 1, "unit"],
      ["1.9", "welfare_with_partner", null, "unit"],
      ["2.1", "program_issued", 1, "unit"],
      ["2.2", "program_items_done", null, "unit"],
      ["2.3", "education_activities", null, "unit"],
      ["2.4", "targets_met", 100, "unit"],
      ["2.5", "youth_month_and_holidays", null, "unit"],
      ["3.1", "advice_on_work", null, "unit"],
      ["3.2", "advice_on_coordination", null, "unit"],
      ["3.3", "assigned_tasks_done", null, "unit"],
      ["3.4", "advice_on_policy", null, "unit"],
    ]);
  });
  test("leaves out whom the brief leaves out: of the rating by their reasons, of the age limit those in a post", () => {
    const apart = items.flatMap(({ code, check }) =>
      check?.exclusions.length ? [[code, check.exclusions]] : [],
    );
    expect(apart).toEqual([
      ["1.3", ["party_member", "under_six_months", "other"]],
      ["1.4d", ["leading_post"]],
    ]);
  });
});

test("the phases differ in their guideline, the title of group 3 and the rating document", () => {
  const basis = SHIPPED_SETS.map((set) => ({
    guideline: `${set.guideline.number} ${set.guideline.issuedOn}`,
    withGovernment: set.groups[2]?.title.includes("chính quyền, các đoàn thể và"),
    rating: set.groups[0]?.items.find((item) => item.code === "1.3")?.legalBasis,
  }));
  expect(basis).toEqual([
    {
      guideline: "08-HD/TWĐTN-BTC 2018-05-16",
      withGovernment: false,
      rating: expect.stringContaining("33-HD/TWĐTN-BTC"),
    },
    {
      guideline: "18-HD/TWĐTN-BTC 2023-05-24",
      withGovernment: true,
      rating: expect.stringContaining("25-HD/TWĐTN-BTC"),
    },
  ]);
});
