import { describe, expect, test } from "vitest";
import type { AssessedItem, AssessmentState } from "@/lib/assessments/types";
import { itemMark, markIn } from "./item-mark";

const item = (more: Partial<AssessedItem> = {}): AssessedItem => ({
  code: "1.2",
  title: "Bảo quản hồ sơ đoàn viên",
  claim: "met",
  explanation: "Tủ hồ sơ có khóa.",
  evidenceCount: 1,
  measured: null,
  verdict: null,
  verdictComment: "",
  returned: null,
  ...more,
});
const measured = (outcome: "met" | "not_met") => ({
  outcome,
  figures: { value: 1, of: 4, excluded: 0 },
  sentence: "1/4 quý.",
  links: [],
});

describe("while the unit writes", () => {
  test("an answer without a gap is done, one with a gap is not", () => {
    expect(itemMark("ASSESSING", item())).toEqual({ tone: "ok", label: "Đã đủ" });
    expect(itemMark("ASSESSING", item({ claim: null })).tone).toBe("wait");
  });

  test("what the figures contradict and what is not met take the red sign", () => {
    const against = item({ explanation: "", measured: measured("not_met") });
    expect(itemMark("ASSESSING", against)).toEqual({ tone: "bad", label: "Trái số liệu", asks: true });
    expect(itemMark("ASSESSING", item({ claim: "not_met" })).tone).toBe("bad");
  });

  test("after a return only the returned items ask for something", () => {
    const returned = { reason: "Thiếu biên bản", answered: false };
    expect(itemMark("RETURNED", item({ returned }))).toEqual({
      tone: "wait",
      label: "Cần bổ sung",
      asks: true,
    });
    expect(itemMark("RETURNED", item({ returned: { ...returned, answered: true } })).tone).toBe("ok");
    expect(itemMark("RETURNED", item({ claim: null })).tone).toBe("ok");
  });
});

test("before the start nothing is demanded; after the appraisal the verdict speaks", () => {
  expect(itemMark("REGISTERED", item({ claim: null })).tone).toBe("idle");
  expect(itemMark("SUBMITTED", item())).toEqual({ tone: "ok", label: "Đã nộp" });
  expect(itemMark("SUBMITTED", item({ verdict: "not_met" })).tone).toBe("ok");
  expect(itemMark("APPRAISED", item({ verdict: "not_met" }))).toEqual({ tone: "bad", label: "Chưa đạt" });
});

test("in a closed year nothing is asked for, and of a unit that takes no part no item has a state", () => {
  const year = (state: AssessmentState, cycle: "open" | "closed") =>
    markIn({ state, cycle: { state: cycle }, items: [{ isReturned: false }] }, item({ claim: null }));
  expect(year("ASSESSING", "open")).toEqual({ tone: "wait", label: "Còn thiếu", asks: true });
  expect(year("ASSESSING", "closed")).toEqual({ tone: "wait", label: "Còn thiếu" });
  expect(year("NOT_PARTICIPATING", "open")).toBeNull();
});
