import { expect, test } from "vitest";
import { plainDate } from "./dates";
import { remarksOn } from "./remarks";

test("a day that was set and lines that others can read are said, and nothing in earnest", () => {
  expect(remarksOn(plainDate("2026-11-05"), true)).toEqual([
    "Đang dùng thử với ngày 05/11/2026. Mọi hạn tính theo ngày này.",
    "Kết nối chưa được mã hóa: chỉ dùng trong mạng nội bộ của cơ quan.",
  ]);
  expect(remarksOn(null, false)).toEqual([]);
});
