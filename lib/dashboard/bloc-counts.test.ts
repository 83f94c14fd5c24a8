import { expect, test } from "vitest";
import type { AssessmentState } from "@/lib/assessments/types";
import { plainDate } from "@/lib/platform/dates";
import { blocFacts, CYCLE, progress } from "@/tests/helpers/dashboard-facts";
import { blocCounts } from "./bloc-counts";
import { blocHeadline } from "./bloc-headline";
import { blocWay } from "./year-way";

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

test("headline and steps tell who never handed in from who was given it back, before and after a decision", () => {
  const states: AssessmentState[] = [
    "ASSESSING",
    "ASSESSING",
    "RETURNED",
    "SUBMITTED",
    "APPRAISED",
    "RECOGNISED",
  ];
  const units = states.map((state, n) => progress(state, { n }));
  const headline = (more: Parameters<typeof blocFacts>[0]) =>
    blocHeadline(blocFacts({ progress: units, ...more }));
  expect(headline({})).toBe("6 đơn vị tham gia, còn 2 chưa nộp, 1 đang bổ sung tự đánh giá.");
  expect(headline({ progress: units.slice(3) })).toBe("3 đơn vị tham gia, tất cả đã nộp tự đánh giá.");
  expect(blocWay(CYCLE, units, plainDate("2026-12-05"))[2]?.note).toBe(
    "Nộp đến hết 30/11/2026 · còn 2 chưa nộp, 1 đang bổ sung",
  );
  const decisions = [{ number: "58-QĐ/ĐTN", signedOn: plainDate("2026-12-18") }];
  const decided = "Quyết định số 58-QĐ/ĐTN ngày 18/12/2026.";
  expect(headline({ decisions })).toBe(
    `${decided} Còn 5 đơn vị chưa có kết quả: 2 chưa nộp, 1 đang bổ sung, 1 chờ thẩm định, 1 chờ quyết định.`,
  );
  expect(headline({ decisions, progress: units.slice(5), publishedOn: plainDate("2026-12-22") })).toBe(
    `${decided} Đã công bố 22/12/2026.`,
  );
  expect(
    headline({
      decisions,
      progress: [...units.slice(0, 3), ...units.slice(5)],
      cycle: { ...CYCLE, state: "closed" },
    }),
  ).toBe(`${decided} 3 đơn vị không có kết quả, tính là chưa được công nhận.`);
});
