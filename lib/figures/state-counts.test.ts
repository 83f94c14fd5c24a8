import fc from "fast-check";
import { expect, test } from "vitest";
import { ASSESSMENT_STATES } from "@/lib/assessments/types";
import { countsOf } from "./state-counts";

test("N of M counts those that take part; registered is a third figure", () => {
  expect(
    countsOf([
      "RECOGNISED",
      "RECOGNISED",
      "NOT_RECOGNISED",
      "APPRAISED",
      "NOT_REGISTERED",
      "NOT_PARTICIPATING",
    ]),
  ).toMatchObject({ recognised: 2, notRecognised: 1, total: 5, registered: 4, appraised: 4, submitted: 4 });
  expect(countsOf([])).toMatchObject({ recognised: 0, notRecognised: 0, total: 0, registered: 0 });
});

test("every unit but those apart is in M, and in exactly one step", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ASSESSMENT_STATES)), (states) => {
      const { total, registered, submitted, recognised, notRecognised } = countsOf(states);
      const apart = states.filter((state) => state === "NOT_PARTICIPATING").length;
      const waiting = states.filter((state) => state === "NOT_REGISTERED").length;
      expect(total).toBe(states.length - apart);
      expect(registered).toBe(total - waiting);
      expect(recognised + notRecognised).toBeLessThanOrEqual(submitted);
    }),
  );
});
