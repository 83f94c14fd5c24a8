import { describe, expect, test } from "vitest";
import { missingForSubmission } from "@/lib/assessments/missing";
import type { AssessedItem } from "@/lib/assessments/types";
import type { Measured, Outcome } from "@/lib/criteria/types";

const measured = (outcome: Outcome): Measured => ({
  outcome,
  figures: { value: 2, of: 3, excluded: 0 },
  sentence: "Đã chốt danh sách 2/3 quý đến hạn.",
  links: [],
});

function lacks(item: Partial<AssessedItem>): [string, boolean][] {
  const whole: AssessedItem = {
    code: "1.4a",
    title: "Phát triển đoàn viên mới",
    claim: "met",
    explanation: "",
    evidenceCount: 0,
    measured: null,
    verdict: null,
    verdictComment: "",
    returned: null,
    ...item,
  };
  return missingForSubmission("ASSESSING", [whole]).map(({ kind, blocking }) => [kind, blocking]);
}

describe("what an item still lacks", () => {
  test("a claim", () => {
    expect(lacks({ claim: null, explanation: "Đã làm" })).toEqual([["claim", true]]);
  });

  test("words for what is not met or did not arise", () => {
    for (const claim of ["not_met", "nil"] as const) {
      expect(lacks({ claim, explanation: " \n", evidenceCount: 1 })).toEqual([["explanation", true]]);
      expect(lacks({ claim, explanation: "Trong năm không có." })).toEqual([]);
    }
  });

  test("a ground for what is said to be met: a proof, a fact that says so, or at least words", () => {
    expect(lacks({})).toEqual([["proof", true]]);
    expect(lacks({ evidenceCount: 1 })).toEqual([]);
    expect(lacks({ measured: measured("met") })).toEqual([]);
    expect(lacks({ measured: measured("figures_only") })).toEqual([["proof", true]]);
    expect(lacks({ explanation: "Tủ hồ sơ đặt tại văn phòng." })).toEqual([["evidence", false]]);
  });

  test("an explanation where the records say otherwise", () => {
    const against = { measured: measured("not_met"), evidenceCount: 2 };
    expect(lacks(against)).toEqual([["contradiction", true]]);
    expect(lacks({ ...against, explanation: "Quý II chốt trên giấy." })).toEqual([]);
  });

  test("a change since it was returned, as a hint", () => {
    const returned = { reason: "Thêm biên bản", answered: false };
    expect(lacks({ evidenceCount: 1, returned })).toEqual([["supplement", false]]);
    expect(lacks({ evidenceCount: 1, returned: { ...returned, answered: true } })).toEqual([]);
  });

  test("is said in a sentence with its place", () => {
    const item: AssessedItem = {
      code: "1.4a",
      title: "Phát triển đoàn viên mới",
      claim: null,
      explanation: "",
      evidenceCount: 0,
      measured: null,
      verdict: null,
      verdictComment: "",
      returned: null,
    };
    expect(missingForSubmission("ASSESSING", [item])).toEqual([
      {
        code: "1.4a",
        kind: "claim",
        blocking: true,
        title: "Phát triển đoàn viên mới",
        says: "Chưa chọn đạt, chưa đạt hay không phát sinh.",
        sentence: "1.4a Phát triển đoàn viên mới: chưa chọn đạt, chưa đạt hay không phát sinh.",
      },
    ]);
    expect(missingForSubmission("RETURNED", [item])).toEqual([]);
  });
});
