import { expect, test } from "vitest";
import type { AssessmentWhole } from "@/lib/assessments/types";
import { plainDate } from "@/lib/platform/dates";
import { yearLine } from "./year-line";

const whole = {
  state: "ASSESSING",
  items: [],
  cycle: { state: "open", selfAssessmentDue: plainDate("2026-11-30") },
} as unknown as AssessmentWhole;

test.each([
  ["2026-11-24", "còn 6 ngày"],
  ["2026-11-30", "hôm nay"],
  ["2026-12-03", "quá 3 ngày"],
])("on %s a unit that writes is told how far its day is", (day, words) => {
  expect(yearLine(whole, plainDate(day))).toBe(
    `0 trong 0 nội dung đã đủ. Nộp đến hết 30/11/2026 (${words}).`,
  );
});
