import { expect, test } from "vitest";
import { arcPath } from "./arc-path";

test("a quarter ends at three o'clock by the short way", () => {
  expect(arcPath(34, 30, 0.25)).toBe("M34 4A30 30 0 0 1 64 34");
});

test("three quarters end at nine o'clock by the long way", () => {
  expect(arcPath(34, 30, 0.75)).toBe("M34 4A30 30 0 1 1 4 34");
});

test("nothing done draws nothing, all done still draws a visible circle", () => {
  expect(arcPath(34, 30, 0)).toBe("");
  expect(arcPath(34, 30, 1)).toContain("A30 30 0 1 1 33.98");
});
