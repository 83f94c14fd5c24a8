import { expect, test } from "vitest";
import type { AssessmentState } from "@/lib/assessments/types";
import { progress } from "@/tests/helpers/dashboard-facts";
import { blocCounts } from "./bloc-counts";

test("a unit counts for every step that it has passed, and not where it takes no part", () => {
  const states: AssessmentState[] = [
    "NOT_REGISTERED",
    "REGISTERED",
    "ASSESSING",
    "SUBMITTED",
    "RETURNED",
    "APPRAISED",
    "RECOGNISED",
    "NOT_RECOGNISED",
    "NOT_PARTICIPATING",
  ];
  expect(blocCounts(states.map((state, n) => progress(state, { n })))).toEqual({
    total: 8,
    registered: 7,
    submitted: 5,
    waiting: 1,
    returned: 1,
    appraised: 3,
    recognised: 1,
    notRecognised: 1,
  });
});
