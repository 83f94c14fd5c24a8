import { describe, expect, test } from "vitest";
import { CODE_LISTS, inCodeList } from "@/lib/members/roster/code-lists";

describe("code lists", () => {
  test("no list has a value twice, and each value is found as it is", () => {
    for (const [list, values] of Object.entries(CODE_LISTS)) {
      expect(new Set(values).size, list).toBe(values.length);
    }
    expect(CODE_LISTS.ethnicity.every((value) => inCodeList("ethnicity", value) === value)).toBe(true);
    expect(CODE_LISTS.position.every((value) => inCodeList("position", value) === value)).toBe(true);
  });

  test.each([
    ["BT", "Bí thư chi đoàn"],
    ["P.Bí thư", "Phó bí thư chi đoàn"],
    ["Phó BT CĐ", "Phó bí thư chi đoàn"],
    ["UV BCH", "Ủy viên BCH chi đoàn"],
    ["Ủy viên", "Ủy viên BCH chi đoàn"],
    ["Uỷ viên Ban chấp hành Đoàn cơ sở", "Ủy viên BCH Đoàn cơ sở"],
    ["UV BTV Đoàn cơ sở", "Ủy viên Ban Thường vụ Đoàn cơ sở"],
    ["BÍ THƯ ĐOÀN KHỐI", "Bí thư Đoàn khối"],
    ["ĐV", "Đoàn viên"],
    ["Chuyên viên", null],
  ])("post %s", (typed, position) => {
    expect(inCodeList("position", typed)).toBe(position);
  });

  test("short forms and spelling without accents lead to the list's own spelling", () => {
    expect(inCodeList("generalEducation", "12/12")).toBe("Hệ 12/12");
    expect(inCodeList("qualification", "CU NHAN")).toBe("Cử nhân");
    expect(inCodeList("ethnicity", "muong")).toBe("Mường");
    expect(inCodeList("qualification", "Kỹ sư")).toBeNull();
  });
});
