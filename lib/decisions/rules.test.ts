import { describe, expect, test } from "vitest";
import { checkSigning, type SigningContext, tally, unitVerdict } from "@/lib/decisions/rules";
import type { JudgedItem } from "@/lib/decisions/types";
import { plainDate } from "@/lib/platform/dates";

const GROUPS = ["1", "2", "3"];

const judged = (code: string, verdict: JudgedItem["verdict"] = "met"): JudgedItem => ({
  code,
  group: code.slice(0, 1),
  verdict,
});

describe("a unit by its verdicts", () => {
  const allMet = ["1.1", "1.2", "2.1", "3.1"].map((code) => judged(code));

  test("passes when every item of all three groups is met", () => {
    expect(unitVerdict(allMet, GROUPS)).toEqual({
      passes: true,
      failing: [],
      byGroup: [
        { group: "1", met: 2, of: 2 },
        { group: "2", met: 1, of: 1 },
        { group: "3", met: 1, of: 1 },
      ],
    });
  });

  test("fails by one item, whichever it is", () => {
    for (const verdict of ["not_met", "supplement", null] as const) {
      const result = unitVerdict([...allMet, judged("3.2", verdict)], GROUPS);
      expect(result).toMatchObject({ passes: false, failing: ["3.2"] });
    }
  });

  test("does not pass on nothing: a group without items proves nothing", () => {
    expect(unitVerdict(allMet.slice(0, 3), GROUPS).passes).toBe(false);
    expect(unitVerdict([], []).passes).toBe(false);
  });
});

test("N of M counts those that take part; registered is a third figure", () => {
  expect(
    tally(["RECOGNISED", "RECOGNISED", "NOT_RECOGNISED", "APPRAISED", "NOT_REGISTERED", "NOT_PARTICIPATING"]),
  ).toEqual({ recognised: 2, notRecognised: 1, total: 5, registered: 4 });
  expect(tally([])).toEqual({ recognised: 0, notRecognised: 0, total: 0, registered: 0 });
});

describe("the signing of a decision", () => {
  const context: SigningContext = {
    issuerCode: "ĐTN",
    today: plainDate("2026-12-21"),
    lastAppraisalOn: plainDate("2026-12-10"),
    listed: ["APPRAISED", "APPRAISED"],
  };
  const sign = (number: string, signedOn: string | null, more: Partial<SigningContext> = {}) =>
    checkSigning(
      { number, signedOn: signedOn === null ? null : plainDate(signedOn) },
      { ...context, ...more },
    );

  test("is recorded with number and date", () => {
    expect(sign("58", "2026-12-20")).toEqual({
      ok: true,
      value: { number: "58-QĐ/ĐTN", signedOn: "2026-12-20" },
    });
  });

  test("needs both, and says what is missing", () => {
    expect(sign(" ", null)).toMatchObject({
      reason: "invalid",
      fields: [
        { path: "number", message: "Ghi số quyết định, ví dụ 58-QĐ/ĐTN." },
        { path: "signedOn", message: "Ghi ngày ký quyết định." },
      ],
    });
    expect(sign("58/QĐ-ĐTN", "2026-12-20")).toMatchObject({ fields: [{ path: "number" }] });
  });

  test("lies between the last appraisal and today, both included", () => {
    expect(sign("58", "2026-12-10").ok).toBe(true);
    expect(sign("58", "2026-12-21").ok).toBe(true);
    expect(sign("58", "2026-12-09")).toMatchObject({
      fields: [{ path: "signedOn", message: "Ngày ký không thể trước ngày thẩm định xong, 10/12/2026." }],
    });
    expect(sign("58", "2026-12-22")).toMatchObject({ fields: [{ path: "signedOn" }] });
  });

  test("covers appraised units only, and at least one", () => {
    expect(sign("58", "2026-12-20", { listed: ["APPRAISED", "SUBMITTED"] })).toMatchObject({
      reason: "conflict",
    });
    expect(sign("58", "2026-12-20", { listed: ["RECOGNISED"] })).toMatchObject({ reason: "conflict" });
    expect(sign("58", "2026-12-20", { listed: [] })).toMatchObject({ reason: "conflict" });
  });
});
