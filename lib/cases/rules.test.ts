import { expect, test } from "vitest";
import { hasArisen } from "./rules";

test.each([
  ["admission", null, true],
  ["admission", "done", true],
  ["admission", "refused", false],
  ["reward", "done", true],
  ["reward", "refused", false],
  ["transfer", "refused", true],
  ["discipline", "refused", true],
  ["discipline", "withdrawn", false],
] as const)("a case of %s that ended as %s: the year had one is %s", (procedure, outcome, arisen) => {
  expect(hasArisen({ procedure, outcome })).toBe(arisen);
});
