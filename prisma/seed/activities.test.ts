import { describe, expect, test } from "vitest";
import { demoActivities } from "./activities";
import { type ActivityTemplate, ALWAYS } from "./activity-templates";
import { DEMO_UNITS } from "./bloc";
import { EXPLANATIONS } from "./explanation-texts";
import { SOMETIMES } from "./more-activity-templates";
import { RETURN_REASONS } from "./review-texts";
import { demoAnswer, demoClaim } from "./texts";
import { FIRST_YEAR_RETURNS, RUNNING_YEAR } from "./year-states";

const CODES =
  "1.1 1.2 1.3 1.4a 1.4b 1.4c 1.4d 1.4e 1.5 1.6 1.7 1.8 1.9 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4".split(" ");

describe.each([2021, 2026])("the activities of %i", (year) => {
  test("are 8 to 14 in each unit, in the year and in order, each with its people", () => {
    for (const unit of DEMO_UNITS) {
      const activities = demoActivities(unit, year);
      expect(activities.length).toBeGreaterThanOrEqual(8);
      expect(activities.length).toBeLessThanOrEqual(14);
      const days = activities.map(({ startsOn }) => startsOn);
      expect(days).toEqual(days.toSorted());
      expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
      expect(activities.every(({ participants }) => participants > 0)).toBe(true);
    }
  });

  test("give every unit a Youth Month in March and welfare with a partner", () => {
    for (const unit of DEMO_UNITS) {
      const activities = demoActivities(unit, year);
      const youth = activities.filter(({ occasion }) => occasion === "youth_month");
      expect(youth.length).toBeGreaterThan(0);
      expect(youth.every(({ startsOn }) => startsOn.slice(5, 7) === "03")).toBe(true);
      expect(activities.some(({ kind, partners }) => kind === "social_welfare" && partners.length > 0)).toBe(
        true,
      );
    }
  });
});

describe("a picture that shows one thing only", () => {
  test.each([
    ["sports", "bóng đá"],
    ["badminton", "cầu lông"],
    ["contest", "Hội thi"],
    ["blood", "Hiến máu"],
    ["reading", "sách"],
    ["planting", "Trồng cây"],
    ["cleanup", "xanh"],
    ["gifts", "ặng (quà|hoa|sổ)|mũ bảo hiểm"],
  ])("of %s illustrates only what tells of %s", (motif, words) => {
    const shown = [...ALWAYS, ...SOMETIMES].filter((template) => template.motif === motif);
    const told = ({ title, contents }: ActivityTemplate) =>
      contents.every((content) => new RegExp(words).test(`${title} ${content}`));
    expect(shown.filter((template) => !told(template)).map(({ title }) => title)).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe("the texts", () => {
  test("exist for every item of the criteria and for no other", () => {
    expect(Object.keys(EXPLANATIONS)).toEqual(CODES);
    expect(Object.keys(RETURN_REASONS)).toEqual(CODES);
  });

  test("claim what the records say", () => {
    const claims = (code: string) =>
      (["met", "figures_only", "not_due", "nil", "not_met", "no_data"] as const).map((outcome) =>
        demoClaim(code, outcome),
      );
    expect(claims("1.4c")).toEqual(["met", "met", "met", "nil", "not_met", "not_met"]);
    expect(claims("1.4e")).toEqual(["met", "met", "met", "nil", "not_met", "nil"]);
  });

  test("leave no blank to fill", () => {
    const texts = DEMO_UNITS.flatMap((unit) => [
      ...(["met", "not_met", "nil"] as const).flatMap((claim) =>
        CODES.map((code) => demoAnswer(code, claim, unit, 2026)),
      ),
      ...demoActivities(unit, 2026).flatMap(({ title, place, content, partners }) => [
        title,
        place,
        content,
        ...partners,
      ]),
    ]);
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  });
});

test("the running year stands in mixed states and names only items that exist", () => {
  expect(Object.keys(RUNNING_YEAR)).toEqual(DEMO_UNITS.map(({ code }) => code));
  expect(new Set(Object.values(RUNNING_YEAR).map(({ state }) => state)).size).toBe(6);
  const named = [
    ...Object.values(FIRST_YEAR_RETURNS).flat(),
    ...Object.values(RUNNING_YEAR).flatMap((standing) =>
      "items" in standing ? standing.items : "unanswered" in standing ? standing.unanswered : [],
    ),
  ];
  expect(named.filter((code) => !CODES.includes(code))).toEqual([]);
});
