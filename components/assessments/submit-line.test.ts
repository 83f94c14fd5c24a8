import { expect, test } from "vitest";
import type { Missing } from "@/lib/assessments/missing";
import { submitLine } from "./submit-line";

const lack = (kind: Missing["kind"], blocking = false): Missing => ({
  code: "1.1",
  kind,
  blocking,
  title: "Danh sách",
  says: "",
  sentence: "",
});
const NO_MEETING = "chưa ghi cuộc họp.";

test("says what blocks, then what was asked for and left as it was, then the meeting", () => {
  const untouched = lack("supplement");
  expect(submitLine([lack("claim", true), untouched], NO_MEETING)).toBe(
    "Còn 1 chỗ cần hoàn thiện trước khi nộp.",
  );
  expect(submitLine([untouched, untouched], null)).toBe(
    "Còn 2 nội dung chưa sửa gì từ khi được yêu cầu bổ sung. Không chặn việc nộp.",
  );
  expect(submitLine([untouched], NO_MEETING)).toBe(
    "Còn 1 nội dung chưa sửa gì từ khi được yêu cầu bổ sung; chưa ghi cuộc họp.",
  );
  expect(submitLine([lack("evidence")], NO_MEETING)).toBe("Các nội dung đã đủ; chưa ghi cuộc họp.");
  expect(submitLine([lack("evidence")], null)).toBe("Không còn chỗ nào thiếu. Có thể nộp.");
});
