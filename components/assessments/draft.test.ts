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
  const theirs = draft({ claim: "met", explanation: "Bản kia ", evidence: ["a", "b"] });
  const mine = draft({ claim: "nil", explanation: "Bản này", evidence: ["b", "c"] });
  expect(merged(theirs, mine)).toEqual({
    claim: "nil",
    explanation: "Bản kia\n\nBản này",
    evidence: ["a", "b", "c"],
  });
  expect(merged(theirs, { ...mine, explanation: "" }).explanation).toBe("Bản kia");
  expect(merged(theirs, theirs).explanation).toBe("Bản kia");
});
