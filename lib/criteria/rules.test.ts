import { describe, expect, test } from "vitest";
import { exclusionsOf, highestThreshold, isSameSetting, periodsOf, settingProblem } from "./rules";
import type { ItemSetting } from "./types";

const setting = (more: Partial<ItemSetting> = {}): ItemSetting => ({
  threshold: null,
  period: "unit",
  exclusions: [],
  ...more,
});

describe("what may be set of an item", () => {
  test("a threshold lies within what the check can reach, or is none", () => {
    expect(settingProblem("annual_rating", setting({ threshold: 100 }))).toBeNull();
    expect(settingProblem("annual_rating", setting({ threshold: 101 }))).toEqual({
      path: "threshold",
      message: "Ghi từ 1 đến 100, hoặc để trống nếu chỉ xem số liệu.",
    });
    expect(settingProblem("quarters_confirmed", setting({ threshold: 4 }))).toBeNull();
    expect(settingProblem("quarters_confirmed", setting({ threshold: 5 }))?.path).toBe("threshold");
    expect(settingProblem("discipline_complete", setting({ threshold: 101 }))?.path).toBe("threshold");
    expect(highestThreshold("advice_on_work")).toBe(1000);
    expect(settingProblem("annual_rating", setting())).toBeNull();
  });

  test("what is kept once a year by the unit's years has no other period", () => {
    expect(periodsOf("training_program")).toEqual(["unit"]);
    for (const key of ["training_program", "youth_headcount"] as const)
      expect(settingProblem(key, setting({ period: "school_year" }))?.path).toBe("period");
    expect(settingProblem("member_care", setting({ period: "school_year" }))).toBeNull();
  });

  test("only persons of whom the records know are left out, and only where persons are counted", () => {
    expect(exclusionsOf("member_care")).toEqual([]);
    expect(settingProblem("annual_rating", setting({ exclusions: ["deferred", "other"] }))).toBeNull();
    expect(settingProblem("training_program", setting({ exclusions: ["party_member"] }))?.path).toBe(
      "exclusions",
    );
    expect(settingProblem("member_care", setting({ exclusions: ["deferred"] }))?.path).toBe("exclusions");
  });
});

test("two settings are the same whatever the order of their persons", () => {
  const both = setting({ exclusions: ["deferred", "other"] });
  expect(isSameSetting(both, setting({ exclusions: ["other", "deferred"] }))).toBe(true);
  expect(isSameSetting(both, setting({ exclusions: ["other"] }))).toBe(false);
  expect(isSameSetting(setting({ exclusions: ["other"] }), both)).toBe(false);
  expect(isSameSetting(both, { ...both, threshold: 1 })).toBe(false);
  expect(isSameSetting(both, { ...both, period: "school_year" })).toBe(false);
});
