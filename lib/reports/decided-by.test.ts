import { describe, expect, test } from "vitest";
import type { DecisionRow } from "@/lib/decisions/queries";
import { plainDate } from "@/lib/platform/dates";
import { asDecidedBy, decidedBy, decidedOn, signersOf } from "./decided-by";

/** A decision on units, each with the number of what changed its result since. */
function row(
  number: string,
  day: string,
  units: (string | null)[],
  more: Partial<DecisionRow> = {},
): DecisionRow {
  return {
    id: number,
    kind: "recognition",
    number,
    reason: "",
    targetNumber: null,
    signedOn: plainDate(day),
    signerName: "",
    signerTitle: "",
    recordedBy: "",
    recordedAt: new Date(0),
    scans: [],
    units: units.map((changedBy, at) => ({
      assessmentId: `${at}`,
      unit: { id: "", code: "", name: "" },
      result: "RECOGNISED",
      reasons: [],
      changedBy,
    })),
    ...more,
  };
}

describe("what a result stands on", () => {
  const early = row("58-QĐ/ĐTN", "2026-12-21", [null, "3-QĐ/ĐTN"]);
  const late = row("61-QĐ/ĐTN", "2026-12-28", ["4-QĐ/ĐTN"]);
  const revoked = { kind: "revocation", targetNumber: "61-QĐ/ĐTN" } as const;

  test("keeps who signed, each once, and nobody where it was not told", () => {
    const by = (signerName: string) => row("1-QĐ/ĐTN", "2026-12-21", [null], { signerName });
    const all = decidedBy([by("Lê Minh Đức"), by("Lê Minh Đức"), by("")]);
    expect(signersOf(all?.recognising ?? [])).toBe("Lê Minh Đức");
    expect(signersOf(decidedBy([by("")])?.recognising ?? [])).toBe("");
  });

  test("is nothing before the first decision", () => {
    expect(decidedBy([])).toBeNull();
  });

  test("leaves out a decision of which a later one took every unit, and names that one", () => {
    const all = decidedBy([early, late, row("4-QĐ/ĐTN", "2027-01-09", [null], revoked)]);
    expect(all).toEqual({
      recognising: [{ number: "58-QĐ/ĐTN", date: "2026-12-21" }],
      amending: [
        { number: "4-QĐ/ĐTN", date: "2027-01-09", kind: "revocation", target: "61-QĐ/ĐTN", units: 1 },
      ],
    });
  });

  test("still names the one that there was when all of it was taken back", () => {
    expect(decidedBy([late])?.recognising).toEqual([{ number: "61-QĐ/ĐTN", date: "2026-12-28" }]);
  });

  test("is stated from the latest day on, whatever kind of decision it is of", () => {
    const amending = row("4-QĐ/ĐTN", "2027-01-09", [null], revoked);
    const all = decidedBy([early, amending, late]);
    expect(all && decidedOn(all)).toBe("2027-01-09");
    expect(decidedOn(asDecidedBy({ number: "58-QĐ/ĐTN", date: plainDate("2021-12-20") }))).toBe("2021-12-20");
  });
});
