import { describe, expect, test } from "vitest";
import type { BesideField } from "@/lib/imports/columns/beside-fields";
import { readBeside } from "./read-beside";

const value = (field: BesideField, text: string) => {
  const read = readBeside(field, text);
  return read && "value" in read ? read.value : read && "unsaid" in read ? "unsaid" : read && "problem";
};

describe("a rating", () => {
  test.each([
    ["Hoàn thành xuất sắc nhiệm vụ", "excellent"],
    ["hoàn thành xuất sắc", "excellent"],
    ["XUẤT SẮC", "excellent"],
    ["HTXSNV", "excellent"],
    ["HTXS", "excellent"],
    ["Hoàn thành tốt NV", "good"],
    ["HTT", "good"],
    ["httnv", "good"],
    ["Tốt", "good"],
    ["Loại: Tốt", "good"],
    ["Hoàn thành nhiệm vụ", "completed"],
    ["HTNV", "completed"],
    ["HT", "completed"],
    ["H.T.N.V", "completed"],
    ["Không hoàn thành", "not_completed"],
    ["KHTNV", "not_completed"],
    ["Không HTNV", "not_completed"],
    ["Đã đánh giá", "unsaid"],
    ["đã được đánh giá", "unsaid"],
    ["Chưa đánh giá", "unsaid"],
    ["Không xếp loại", "unsaid"],
    ["Không thuộc diện", "other"],
    ["Đảng viên, không xếp loại", "party_member"],
    ["Chưa đủ 6 tháng", "under_six_months"],
    ["Chưa đủ 3 tháng", "under_six_months"],
    ["Không thuộc diện: Chưa đủ số tháng", "under_six_months"],
    ["Không thuộc diện, mới vào Đoàn 2 tháng", "under_six_months"],
    ["Không thuộc diện (dưới 6 tháng)", "under_six_months"],
    ["Không thuộc diện, nghỉ ốm 4 tháng", "other"],
    ["Chưa đủ điều kiện, nghỉ ốm 4 tháng", "other"],
    ["Loại A", "problem"],
    ["Khá", "problem"],
  ])("“%s” is %s", (text, level) => {
    expect(value("rating", text)).toBe(level);
    expect(value("rating", text.normalize("NFD"))).toBe(level);
  });
});

test.each([
  ["Đã đăng ký", "registered"],
  ["Đăng ký năm 2026", "registered"],
  ["x", "registered"],
  ["Chưa đăng ký", null],
  ["Không", null],
  ["Tốt", "unsaid"],
])("training “%s” is %s", (text, read) => expect(value("training", text)).toBe(read));

test.each([
  ["Đang sinh hoạt", "active"],
  ["sinh hoạt chính", "active"],
  ["Hoạt động", "active"],
  ["Hoãn sinh hoạt", "deferred"],
  ["tạm hoãn", "deferred"],
  ["Chuyển đi", "moved"],
  ["Đã chuyển sinh hoạt đoàn", "moved"],
  ["Đã chuyển công tác", "moved"],
  ["Đã trưởng thành Đoàn", "graduated"],
  ["Trưởng thành", "graduated"],
  ["Trưởng thành Đoàn từ 08/01/2026", "graduated"],
  ["Đã bị xóa tên", "removed"],
  ["Đưa ra khỏi danh sách từ 08/01/2026", "removed"],
  ["Khai trừ từ 08/01/2026", "expelled"],
  ["Đã bị khai trừ", "expelled"],
  ["Chuyển đi tháng 9/2026", "moved"],
  ["Giảm (chuyển đi)", "moved"],
  ["Tăng: kết nạp mới", "active"],
  ["Chuyển đến", "active"],
  ["Giảm", "problem"],
  ["Chuyển đến Hà Nội", "problem"],
  ["Nghỉ sinh", "problem"],
])("status “%s” is %s", (text, status) => expect(value("status", text)).toBe(status));

test("nothing was decided where the cell says so, and words are kept as they stand", () => {
  for (const text of ["Không", "không có", "Chưa", "0"]) expect(value("discipline", text)).toBeNull();
  expect(value("reward", "Giấy khen 2025")).toBe("Giấy khen 2025");
  expect(value("reward", "x".repeat(301))).toBe("problem");
  expect(value("comment", "x".repeat(1000))).toHaveLength(1000);
  expect(value("comment", "x".repeat(1001))).toBe("problem");
});
