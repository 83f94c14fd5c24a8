import { describe, expect, test } from "vitest";
import { ASSESSMENT_STATES } from "@/lib/assessments/types";
import { plainDate } from "@/lib/platform/dates";
import { extensionFault, isLate, mayExtend, standingDue } from "./rules";

const asked = {
  kind: "self_assessment",
  newDue: plainDate("2026-12-10"),
  current: plainDate("2026-11-30"),
  ofYear: plainDate("2026-11-30"),
  decisionDue: plainDate("2026-12-20"),
  today: plainDate("2026-12-05"),
} as const;
const faultOf = (newDue: string, more: Partial<typeof asked> = {}) =>
  extensionFault({ ...asked, ...more, newDue: plainDate(newDue) });

describe("a day for one unit", () => {
  test("lies after the year's and not after the decision's", () => {
    expect(extensionFault(asked)).toBeNull();
    expect(faultOf("2026-12-20")).toBeNull();
    for (const day of ["2026-12-21", "2026-11-29"])
      expect(faultOf(day), day).toMatchObject({ reason: "invalid", fields: [{ path: "newDue" }] });
  });

  test("is another one than that which holds, and no day that is over", () => {
    expect(faultOf("2026-11-30")).toMatchObject({ fields: [{ path: "newDue" }] });
    expect(faultOf("2026-12-04")).toMatchObject({ message: "Ngày này đã qua. Chọn ngày khác." });
    expect(faultOf("2026-12-05")).toBeNull();
  });

  test("given by mistake is taken back by the year's own, though that be over", () => {
    const current = plainDate("2026-12-12");
    expect(extensionFault({ ...asked, current, newDue: asked.ofYear })).toBeNull();
  });
});

test("registration is extended before it, self-assessment until it is handed in", () => {
  const states = (kind: "registration" | "self_assessment") =>
    ASSESSMENT_STATES.filter((state) => mayExtend(kind, state));
  expect(states("registration")).toEqual(["NOT_REGISTERED"]);
  expect(states("self_assessment")).toEqual(["NOT_REGISTERED", "REGISTERED", "ASSESSING"]);
});

test("the day itself is in time, the next one is late", () => {
  expect(isLate(asked.ofYear, asked.ofYear)).toBe(false);
  expect(isLate(asked.ofYear, plainDate("2026-12-01"))).toBe(true);
});

test("what holds is said with its reason, and without one where the year's day holds", () => {
  const given = { kind: "self_assessment", by: "Hà Thị Bình", at: "2026-12-01T00:00:00Z" } as const;
  const days = { oldDue: asked.ofYear, newDue: asked.newDue };
  const dues = {
    assessmentId: "a",
    registration: plainDate("2026-03-31"),
    selfAssessment: asked.newDue,
    extensions: [
      { ...given, ...days, reason: "Bão số 9" },
      { ...given, ...days, reason: "Mưa lũ" },
    ],
  };
  expect(standingDue("self_assessment", dues)).toEqual({ version: asked.newDue, reason: "Bão số 9" });
  expect(standingDue("registration", dues)).toEqual({ version: "2026-03-31", reason: null });
  const later = { ...dues, selfAssessment: plainDate("2026-12-15") };
  expect(standingDue("self_assessment", later)).toEqual({ version: "2026-12-15", reason: null });
});
