import { describe, expect, test } from "vitest";
import { amendedUnits, type DecidedLine } from "./rules";

const line = (id: string, state: DecidedLine["state"], changedBy: string | null = null): DecidedLine => ({
  id,
  unitId: `u-${id}`,
  unitName: `Đoàn ${id}`,
  version: 3,
  state,
  changedBy,
});
const lines = [
  line("A", "RECOGNISED"),
  line("B", "NOT_RECOGNISED"),
  line("C", "NOT_RECOGNISED", "70-QĐ/ĐTN"),
];

describe("what an amendment does", () => {
  test("a correction turns each result round", () => {
    expect(amendedUnits(lines, "correction", ["A", "B", "A"])).toMatchObject({
      value: [
        { id: "A", result: "NOT_RECOGNISED" },
        { id: "B", result: "RECOGNISED" },
      ],
    });
  });

  test("a revocation takes a recognition back, and nothing else", () => {
    expect(amendedUnits(lines, "revocation", ["A"])).toMatchObject({ value: [{ result: "NOT_RECOGNISED" }] });
    expect(amendedUnits(lines, "revocation", ["A", "B"])).toMatchObject({ reason: "conflict" });
  });

  test("touches only what is on the list and still holds", () => {
    expect(amendedUnits(lines, "correction", ["X"])).toMatchObject({ fields: [{ path: "units" }] });
    expect(amendedUnits(lines, "correction", ["C"])).toMatchObject({
      message: expect.stringContaining("đã được thay bằng quyết định số 70-QĐ/ĐTN"),
    });
  });
});
