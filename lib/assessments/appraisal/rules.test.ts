import { describe, expect, test } from "vitest";
import { OF_ANOTHER_YEAR } from "@/lib/cycles/messages";
import { plainDate } from "@/lib/platform/dates";
import { READING_WORDS } from "./messages";
import { countVerdicts, isSameAnswer, mayOpen, mayWriteVerdict, onlyRead } from "./rules";

const proof = (id: string, revision = 1) => ({
  id,
  revision,
  caption: "",
  factDate: plainDate("2026-03-26"),
  sha256: "",
  mediaType: "image/png" as const,
  fileName: `${id}.png`,
  size: 1000,
  hasPreview: true,
  isRestricted: false,
  version: 1,
});
const answer = { claim: "met" as const, explanation: "Đã làm.", evidence: [proof("a"), proof("b")] };

describe("an answer handed in again", () => {
  test("is the same with the same claim, words and proofs", () => {
    expect(isSameAnswer(answer, { ...answer, evidence: [proof("a"), proof("b")] })).toBe(true);
  });

  test.each([
    ["claim", { claim: "nil" as const }],
    ["words", { explanation: "Đã làm xong." }],
    ["proofs", { evidence: [proof("a")] }],
    ["order of proofs", { evidence: [proof("b"), proof("a")] }],
    ["file of a proof", { evidence: [proof("a", 2), proof("b")] }],
  ])("is another with other %s", (_, more) => {
    expect(isSameAnswer(answer, { ...answer, ...more })).toBe(false);
  });
});

describe("a verdict", () => {
  const cycle = { state: "open" as const, year: 2026 };
  const submitted = { state: "SUBMITTED" as const, openedAt: null, cycle };

  test("waits for the appraisal to be begun", () => {
    expect(mayOpen(submitted)).toBeNull();
    expect(mayWriteVerdict(submitted)?.message).toContain("Bắt đầu thẩm định");
    expect(mayWriteVerdict({ ...submitted, openedAt: "2026-12-01T08:00:00Z" })).toBeNull();
  });

  test("is written neither before the unit hands in nor after the conclusion nor in a closed year", () => {
    for (const state of ["ASSESSING", "RETURNED", "APPRAISED", "RECOGNISED"] as const)
      expect(mayWriteVerdict({ ...submitted, state })?.reason).toBe("conflict");
    expect(mayOpen({ ...submitted, cycle: { ...cycle, state: "closed" } })?.reason).toBe("conflict");
  });

  test("is only read in a closed year as of one that is closed, in an open one as of its step", () => {
    const standing = { ...submitted, state: "NOT_REGISTERED" as const };
    expect(onlyRead(standing)).toBe(READING_WORDS.NOT_REGISTERED);
    expect(onlyRead({ ...standing, cycle: { ...cycle, state: "closed" } })).toBe(
      `Năm đánh giá 2026 đã đóng, chỉ còn xem được. ${OF_ANOTHER_YEAR}`,
    );
    expect(onlyRead(submitted)).toBe(READING_WORDS.SUBMITTED);
    expect(onlyRead({ ...submitted, openedAt: "2026-12-01T08:00:00Z" })).toBeNull();
  });
});

test("verdicts are counted by kind, those without one as open", () => {
  const items = (["met", "met", "supplement", null] as const).map((verdict) => ({
    verdict: verdict && { verdict },
  }));
  expect(countVerdicts(items)).toEqual({ met: 2, supplement: 1, not_met: 0, open: 1 });
});
