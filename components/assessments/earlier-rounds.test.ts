import { expect, test } from "vitest";
import type { Round } from "@/lib/assessments/history";
import { plainDate } from "@/lib/platform/dates";
import { remarksOn } from "./earlier-rounds";

const kept = {
  code: "1.1",
  verdict: "met",
  comment: "Đủ",
  by: "Lê Thu",
  at: "2026-11-25T02:00:00Z",
} as const;
const round = (number: number, more: Partial<Round> = {}): Round => ({
  round: number,
  submittedAt: "2026-11-20T02:00:00Z",
  submittedBy: "Nguyễn Thị Hòa",
  verdicts: [kept],
  returns: [],
  ...more,
});

test("remarks come newest first, a kept verdict once, other items never", () => {
  const back = {
    by: "Lê Thu",
    at: "2026-11-26T02:00:00Z",
    dueDate: plainDate("2026-12-05"),
    items: [
      { code: "1.1", reason: "Thiếu quý IV" },
      { code: "2.1", reason: "Khác" },
    ],
  };
  const remarks = remarksOn("1.1", [round(1, { returns: [back] }), round(2)]);
  expect(remarks.map(({ head, words }) => `${head} ${words}`)).toEqual([
    "Lần 1: trả lại, hạn 05/12/2026. Thiếu quý IV",
    "Lần 1: đạt. Đủ",
  ]);
});
