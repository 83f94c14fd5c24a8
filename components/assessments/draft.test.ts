import { expect, test } from "vitest";
import { changesOf, type Draft, merged } from "./draft";

const draft = (more: Partial<Draft> = {}): Draft => ({ claim: null, explanation: "", evidence: [], ...more });

test("only what differs is sent", () => {
  const stored = draft({ explanation: "Cũ", evidence: ["a"] });
  expect(changesOf(stored, { ...stored })).toBeNull();
  expect(changesOf(stored, { ...stored, explanation: "Mới" })).toEqual({ explanation: "Mới" });
  expect(changesOf(stored, { ...stored, claim: "met", evidence: [] })).toEqual({
    claim: "met",
    evidence: [],
  });
});

test("a merge loses no word and no proof of either", () => {
  const base = draft({ explanation: "Chung", evidence: ["b"] });
  const theirs = draft({ claim: "met", explanation: "Chung\nBản kia ", evidence: ["a", "b"] });
  const mine = draft({ claim: "nil", explanation: "Chung\nBản này", evidence: ["b", "c"] });
  expect(merged(base, theirs, mine)).toEqual({
    claim: "nil",
    explanation: "Chung\nBản kia\n\nBản này",
    evidence: ["a", "b", "c"],
  });
  expect(merged(base, theirs, { ...mine, explanation: "" }).explanation).toBe("Chung\nBản kia");
  expect(merged(base, theirs, theirs).explanation).toBe("Chung\nBản kia");
});

test("of two claims the one that was changed counts; where both were, mine", () => {
  const base = draft({ claim: "met" });
  expect(merged(base, draft({ claim: "not_met" }), base).claim).toBe("not_met");
  expect(merged(base, base, draft({ claim: "nil" })).claim).toBe("nil");
  expect(merged(base, draft({ claim: "not_met" }), draft({ claim: "nil" })).claim).toBe("nil");
  expect(merged(draft(), draft({ claim: "met" }), draft()).claim).toBe("met");
});

test("while the other keeps typing, what was merged once is not told twice", () => {
  const first = draft({ explanation: "Họ đang viết" });
  const once = merged(draft(), first, draft({ explanation: "Tôi viết" }));
  const later = draft({ explanation: "Họ đang viết thêm nữa" });
  expect(merged(first, later, once).explanation).toBe("Họ đang viết thêm nữa\n\nTôi viết");
});
