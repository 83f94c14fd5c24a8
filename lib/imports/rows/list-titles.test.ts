import { describe, expect, test } from "vitest";
import { bareName, isBare, isCourse, listTitle } from "@/lib/imports/rows/list-titles";

const branchOf = (title: string) => listTitle(title)?.branch;

describe("the title of a list names the branch behind it", () => {
  test.each([
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO", "CHI ĐOÀN KHO"],
    ["DS ĐOÀN VIÊN CÁC TỔ CHI ĐOÀN KHO", "CHI ĐOÀN KHO"],
    ["DANH SÁCH LỚP 10A1", "LỚP 10A1"],
    ["DANH SÁCH ĐOÀN VIÊN LIÊN CHI ĐOÀN KHOA LUẬT", "LIÊN CHI ĐOÀN KHOA LUẬT"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN: Kho ĐOÀN XÃ: Hùng Lô", "CHI ĐOÀN Kho"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN “KHO”", "CHI ĐOÀN “KHO”"],
    ["DANH SÁCH ĐOÀN VIÊN CĐ KHO", "CĐ KHO"],
    ["ĐOÀN VIÊN CHI ĐOÀN KHO", "CHI ĐOÀN KHO"],
  ])("%s", (title, branch) => expect(branchOf(title)).toBe(branch));

  test.each([
    ["several", "DANH SÁCH ĐOÀN VIÊN CÁC CHI ĐOÀN CƠ QUAN"],
    ["a class that people attend", "DANH SÁCH ĐOÀN VIÊN THAM GIA LỚP 10A1"],
    ["a course", "DANH SÁCH LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG"],
    ["a list of branches", "DANH SÁCH CHI ĐOÀN TRỰC THUỘC"],
    ["no word but the branch's own", "DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN CƠ SỞ: ……"],
    ["a sign", "DANH SÁCH ĐOÀN VIÊN THEO CHI ĐOÀN/LỚP"],
  ])("but not %s: %s", (_, title) => expect(branchOf(title)).toBeNull());

  test.each([
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO TRONG QUÝ"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO TÍNH ĐẾN 30/9/2026"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO QUÝ III/2026"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO - NĂM 2026"],
    ["DANH SÁCH ĐẠI BIỂU DỰ ĐẠI HỘI CHI ĐOÀN KHO LẦN THỨ II"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO NĂM HỌC 2026-2027"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO CHUYỂN ĐI NĂM 2026"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO BỊ XÓA TÊN"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO, TRƯỞNG THÀNH"],
    ["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO (25 đ/c)"],
  ])("without when it holds and what became of them: %s", (title) =>
    expect(branchOf(title)).toBe("CHI ĐOÀN KHO"),
  );

  test.each(["KỲ SƠN", "THÔN QUÝ SƠN", "THÁNG TÁM", "NĂM CĂN"])("villages are called %s", (name) =>
    expect(branchOf(`DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN ${name} QUÝ I`)).toBe(`CHI ĐOÀN ${name}`),
  );
});

test("“nam” is “năm” only where nothing has accents", () => {
  expect(branchOf("DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN ĐỒNG NAM 2026")).toBe("CHI ĐOÀN ĐỒNG NAM 2026");
  expect(branchOf("DANH SACH DOAN VIEN CHI DOAN KHO NAM 2026")).toBe("CHI DOAN KHO");
});

test.each([["CHI ĐOÀN KHO"], ["Đoàn Viễn Phương"], ["BIÊN BẢN HỌP CHI ĐOÀN KHO"]])(
  "%s titles no list",
  (text) => expect(listTitle(text)).toBeNull(),
);

test("a list of members may be one within another", () => {
  expect(listTitle("DANH SÁCH ĐOÀN VIÊN")).toEqual({ branch: null, left: null, isWhole: true });
  expect(listTitle("Đoàn viên chuyển đi")).toEqual({ branch: null, left: "moved", isWhole: false });
});

test.each([
  ["Chi đoàn Thuế - 12 đoàn viên", "Chi đoàn Thuế"],
  ["CHI ĐOÀN THUẾ – 02 ĐỒNG CHÍ", "CHI ĐOÀN THUẾ"],
  ["Chi đoàn Trạm Y tế xã: 12 đ/c.", "Chi đoàn Trạm Y tế xã"],
  ["Lớp 10A2 - GVCN", "Lớp 10A2"],
  ["Lớp 10A2 - GVCN: Nguyễn Thị Hoa", "Lớp 10A2"],
  ["Chi đoàn Thôn 5 – Bí thư Lê Văn Cao", "Chi đoàn Thôn 5"],
  ["Chi đoàn Thuế - BT: Lê Ba", "Chi đoàn Thuế"],
  ["10A2 (GVCN: cô Hà)", "10A2"],
  ["Lớp 12A1-BT", "Lớp 12A1-BT"],
  ["Chi đoàn Thôn 5 - 6", "Chi đoàn Thôn 5 - 6"],
])("%s is the branch %s, whatever is said of its people", (text, name) => expect(bareName(text)).toBe(name));

test("a bare word says which branch no more than a course does", () => {
  expect(
    ["Chi đoàn:", "LIÊN CHI ĐOÀN", "CĐ", "Chi đoàn cơ sở", "Lớp", "Chi đoàn/Lớp:", "Tên chi đoàn"].filter(
      (text) => !isBare(text),
    ),
  ).toEqual([]);
  expect(["Chi đoàn Kho", "Lớp 10"].some(isBare)).toBe(false);
  const courses = [
    "Lớp cảm tình Đảng",
    "LỚP HỌC TÌM HIỂU VỀ ĐOÀN",
    "Lớp đối tượng Đoàn",
    "Lớp 10A1",
    "Lớp Lý",
  ];
  expect(courses.map(isCourse)).toEqual([true, true, true, false, false]);
});
