import { expect, test } from "vitest";
import { comesToNothing } from "./rules";

test.each([
  ["admission", null, false],
  ["admission", "done", false],
  ["admission", "refused", true],
  ["reward", "done", false],
  ["reward", "refused", true],
  ["transfer", "refused", false],
  ["discipline", "refused", false],
  ["discipline", "withdrawn", true],
] as const)("a case of %s that ended as %s: it came to nothing is %s", (procedure, outcome, nothing) => {
  expect(comesToNothing(procedure, { outcome, state: "closed" })).toBe(nothing);
});

test.each([
  ["withdrawn", true],
  ["not_inducted", false],
])("an admission that was withdrawn as %s: it came to nothing is %s", (state, nothing) => {
  expect(comesToNothing("admission", { outcome: "withdrawn", state })).toBe(nothing);
});
