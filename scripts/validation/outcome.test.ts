import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { playwrightOutcome, total, vitestOutcome } from "./outcome";

const folder = mkdtempSync(join(tmpdir(), "bcd-outcome-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(value: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(value));
  return file;
}

describe("counting", () => {
  test("takes the runner's own numbers", () => {
    expect(vitestOutcome(report({ numPassedTests: 7, numFailedTests: 2 }), 1)).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  test("a browser test that passed at the second try failed", () => {
    const file = report({ stats: { expected: 5, flaky: 1, unexpected: 2 } });
    expect(playwrightOutcome(file, 1)).toEqual({ passed: 5, failed: 3 });
  });

  test("a runner that fails outside any test is not green", () => {
    expect(vitestOutcome(report({ numPassedTests: 7, numFailedTests: 0 }), 1)).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  test("a runner that leaves no report failed, whatever it says", () => {
    expect(vitestOutcome(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
  });

  test("sums over all", () => {
    expect(
      total([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
  });
});
