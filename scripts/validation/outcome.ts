import { readFileSync } from "node:fs";
import { z } from "zod";

export type Outcome = { passed: number; failed: number };

const vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwright = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

/** A check that passes or fails as a whole. */
export function single(code: number): Outcome {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function vitestOutcome(report: string, code: number): Outcome {
  const read = vitest.safeParse(parsed(report));
  if (!read.success) return single(code || 1);
  return honest({ passed: read.data.numPassedTests, failed: read.data.numFailedTests }, code);
}

/** A test that passed only when tried again counts as failed. */
export function playwrightOutcome(report: string, code: number): Outcome {
  const read = playwright.safeParse(parsed(report));
  if (!read.success) return single(code || 1);
  const { expected, flaky, unexpected } = read.data.stats;
  return honest({ passed: expected, failed: flaky + unexpected }, code);
}

export function total(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** A runner may fail outside any test: a file that does not load, an error that nobody caught. */
function honest(outcome: Outcome, code: number): Outcome {
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
