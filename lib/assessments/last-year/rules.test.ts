import { describe, expect, test } from "vitest";
import { asDraft, emptyItems, isEmpty } from "./rules";

const item = (more: object = {}) => ({
  code: "1.1",
  claim: null,
  proposedClaim: null,
  explanation: "",
  isReturned: false,
  evidence: [],
  ...more,
});

describe("last year's answer as a draft", () => {
  test("what did not occur is taken over, what was met or not is only proposed", () => {
    const explanation = "Không có trường hợp nào.";
    expect(asDraft({ claim: "nil", explanation })).toEqual({
      claim: "nil",
      proposedClaim: null,
      explanation,
    });
    expect(asDraft({ claim: "met", explanation })).toEqual({
      claim: null,
      proposedClaim: "met",
      explanation,
    });
    expect(asDraft({ claim: "not_met", explanation: "" })).toEqual({
      claim: null,
      proposedClaim: "not_met",
      explanation: "",
    });
  });
});

describe("an item counts as empty", () => {
  test("only while nothing at all is on it", () => {
    expect(isEmpty(item())).toBe(true);
    expect(isEmpty(item({ explanation: "  \n" }))).toBe(true);
    for (const written of [
      { claim: "nil" },
      { proposedClaim: "met" },
      { explanation: "Đã" },
      { evidence: ["ảnh"] },
    ])
      expect(isEmpty(item(written))).toBe(false);
  });

  test("and is filled only where the unit may write", () => {
    const items = [item(), item({ code: "1.2", isReturned: true }), item({ code: "1.3", claim: "met" })];
    const codes = (state: Parameters<typeof emptyItems>[0], of = items) =>
      emptyItems(state, of).map((one) => one.code);
    expect(codes("RETURNED")).toEqual(["1.2"]);
    expect(codes("SUBMITTED")).toEqual([]);
    expect(codes("ASSESSING", [item(), item({ code: "1.3", claim: "met" })])).toEqual(["1.1"]);
    // A supplement that was taken back: what was not returned stays locked.
    expect(codes("ASSESSING")).toEqual(["1.2"]);
  });
});
