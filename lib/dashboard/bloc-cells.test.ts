import { describe, expect, test } from "vitest";
import { item } from "@/tests/helpers/dashboard-facts";
import { cellOf } from "./bloc-cells";

describe("an item in the table of all units", () => {
  test("is ahead of a unit that has not begun, whatever its records say", () => {
    expect(cellOf("REGISTERED", item("1.1", { outcome: "met" }))).toBe("ahead");
  });

  test("is no matter of a unit that takes no part", () => {
    expect(cellOf("NOT_PARTICIPATING", item("1.1", { outcome: "met" }))).toBe("out");
  });

  test("shows the unit's own word while it writes, and what lacks", () => {
    expect(cellOf("ASSESSING", item("1.1", { claim: null, isDone: false }))).toBe("lacking");
    expect(cellOf("ASSESSING", item("1.1", { claim: "nil" }))).toBe("nil");
    expect(cellOf("ASSESSING", item("1.1", { claim: "not_met" }))).toBe("not_met");
    expect(cellOf("ASSESSING", item("1.1"))).toBe("met");
  });

  test("asks for a look where the figures speak against the claim", () => {
    expect(cellOf("SUBMITTED", item("1.1", { outcome: "not_met" }))).toBe("look");
  });

  test("follows the reviewer once there is a verdict", () => {
    expect(cellOf("APPRAISED", item("1.1", { verdict: "not_met" }))).toBe("not_met");
    expect(cellOf("SUBMITTED", item("1.1", { verdict: "met", outcome: "not_met" }))).toBe("met");
    expect(cellOf("SUBMITTED", item("1.1", { verdict: "supplement" }))).toBe("look");
  });

  test("what was returned asks for a look until it is mended", () => {
    expect(cellOf("RETURNED", item("1.1", { verdict: "supplement", isDone: false }))).toBe("look");
    expect(cellOf("RETURNED", item("1.1", { verdict: "supplement" }))).toBe("met");
  });
});
