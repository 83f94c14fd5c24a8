import { expect, test } from "vitest";
import type { ItemProgress } from "@/lib/assessments/progress";
import { cellOf } from "./bloc-cell";

const item = (more: Partial<ItemProgress> = {}): ItemProgress => ({
  code: "1.1",
  title: "Danh sách",
  groupNumber: 1,
  claim: null,
  verdict: null,
  outcome: null,
  isDone: true,
  ...more,
});

test("a reviewer's verdict stands before the claim, the claim before the records", () => {
  const sign = (more: Partial<ItemProgress>) => cellOf("SUBMITTED", item(more)).sign;
  expect(sign({ verdict: "not_met", claim: "met", outcome: "met" })).toBe("✕");
  expect(sign({ verdict: "supplement", claim: "met" })).toBe("!");
  expect(sign({ verdict: "met", claim: "not_met" })).toBe("✓");
  expect(sign({ claim: "not_met", outcome: "met" })).toBe("✕");
  expect(sign({ claim: "met", outcome: "not_met" })).toBe("!");
  expect(sign({ claim: "nil" })).toBe("✓");
});

test("no answer is never a pass, whatever the records say", () => {
  for (const outcome of ["met", "figures_only", "no_data", "nil", null] as const)
    expect(cellOf("ASSESSING", item({ outcome })).sign).toBe("–");
  expect(cellOf("ASSESSING", item({ outcome: "not_due" })).sign).toBe("·");
  expect(cellOf("ASSESSING", item({ outcome: "not_met" })).sign).toBe("✕");
});

test("an answer without what proves it is incomplete", () => {
  expect(cellOf("ASSESSING", item({ claim: "met", isDone: false }))).toMatchObject({
    sign: "–",
    tone: "wait",
  });
});

test("a unit that has not begun says nothing yet", () => {
  for (const state of ["NOT_REGISTERED", "REGISTERED", "NOT_PARTICIPATING"] as const)
    expect(cellOf(state, item({ outcome: "not_met" })).sign).toBe("·");
});
