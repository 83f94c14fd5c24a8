import { describe, expect, test } from "vitest";
import { withoutTerm } from "@/lib/imports/rows/form-lines";

const reads = (line: string, read: string) => expect(withoutTerm(line)).toBe(read);

describe("what stands before the branch that a form asks for is left out", () => {
  test.each([
    ["Đoàn xã: Hùng Lô   Chi đoàn: Kho", "Chi đoàn: Kho"],
    ["ĐOÀN XÃ HÙNG LÔ  CHI ĐOÀN: Kho", "CHI ĐOÀN: Kho"],
    ["BCH Đoàn xã: Hùng Lô - Chi đoàn: Kho", "Chi đoàn: Kho"],
    ["Khoa: Luật  Lớp: K15", "Lớp: K15"],
    ["Bí thư: Lê Ba   Chi đoàn: Kho", "Chi đoàn: Kho"],
    ["Sĩ số: 45  Lớp: 10A1", "Lớp: 10A1"],
    ["Họ tên bí thư chi đoàn: Lê Ba   Chi đoàn: Kho", "Chi đoàn: Kho"],
    ["Chủ nhiệm: Cô Hoa   Lớp: 10A1", "Lớp: 10A1"],
    ["Đoàn cơ sở: ......  Chi đoàn: . . . . .", "Chi đoàn:"],
    ["Tên chi đoàn: Kho", "chi đoàn: Kho"],
    ["Đơn vị: Chi đoàn Kho", "Chi đoàn Kho"],
    ["Đoàn cơ sở: Chi đoàn Kho", "Chi đoàn Kho"],
    ["ĐOÀN XÃ HÙNG LÔ - CHI ĐOÀN KHO", "CHI ĐOÀN KHO"],
    ["Trường THPT Hùng Lô, Lớp 10A1", "Lớp 10A1"],
    ["DANH SÁCH ĐOÀN VIÊN (CHI ĐOÀN KHO)", "DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN KHO"],
  ])("%s", reads);

  test.each([
    ["Bí thư chi đoàn: Lê Ba", "Bí thư chi đoàn: Lê Ba"],
    ["Sĩ số lớp: 45", "Sĩ số lớp: 45"],
    ["Chi đoàn Kho (lớp 10A1)", "Chi đoàn Kho (lớp 10A1)"],
    ["Phó bí thư chi đoàn: Lê Ba", "Phó bí thư chi đoàn: Lê Ba"],
    ["ĐOÀN XÃ HÙNG LÔ CHI ĐOÀN KHO", "ĐOÀN XÃ HÙNG LÔ CHI ĐOÀN KHO"],
  ])("but not of %s, which asks for one thing or none", reads);
});

describe("what a form asks for behind the branch is left out", () => {
  test.each([
    ["Chi đoàn: Kho; Bí thư: Lê Ba; Sĩ số: 12", "Chi đoàn: Kho"],
    ["Lớp: 10A2  GVCN: Nguyễn Thị Hoa", "Lớp: 10A2"],
    ["Chi đoàn Kho, Phó bí thư: ……", "Chi đoàn Kho"],
    ["Chi đoàn: Kho  Tổng số: 12", "Chi đoàn: Kho"],
    ["Chi đoàn: Kho   Bí thư chi đoàn: Lê Ba", "Chi đoàn: Kho"],
    ["Chi đoàn: Kho   BT: Lê Ba", "Chi đoàn: Kho"],
    ["Chi đoàn: Kho   Người lập danh sách: Lê Ba", "Chi đoàn: Kho"],
    ["Chi đoàn: Kho   SĐT: 0912345678", "Chi đoàn: Kho"],
    ["Chi đoàn: Kho   Tổng số đoàn viên: 12", "Chi đoàn: Kho"],
    ["CHI ĐOÀN KHO Số: 12-DS/CĐ", "CHI ĐOÀN KHO"],
    ["Lớp 10A1   Giáo viên chủ nhiệm: Nguyễn Thị Hoa", "Lớp 10A1"],
    ["Lớp: 10A1 - Lớp trưởng: Lê Ba", "Lớp: 10A1"],
    ["Lớp: 10A1 - Phụ huynh: Lê Ba", "Lớp: 10A1"],
  ])("people: %s", reads);

  test.each([
    ["CHI ĐOÀN: Kho ĐOÀN XÃ: ……", "CHI ĐOÀN: Kho"],
    ["CHI ĐOÀN: Kho - BCH ĐOÀN XÃ: Hùng Lô", "CHI ĐOÀN: Kho"],
    ["Lớp: 10A2  Khoa: Luật", "Lớp: 10A2"],
    ["CHI ĐOÀN: …… ĐOÀN TRƯỜNG: ……", "CHI ĐOÀN"],
  ])("a place, where the branch is asked for: %s", reads);

  test.each([
    ["Lớp 10A2, Khoa: Luật", "Lớp 10A2"],
    ["Chi đoàn Kho - Đơn vị: Hùng Lô", "Chi đoàn Kho"],
    ["CHI ĐOÀN……………ĐOÀN XÃ: Hùng Lô", "CHI ĐOÀN"],
  ])("a place apart, where it is not: %s", reads);

  test.each([
    ["Chi đoàn Kho, trực thuộc Đoàn xã Hùng Lô", "Chi đoàn Kho"],
    ["Chi đoàn …… thuộc Đoàn xã ……", "Chi đoàn"],
    ["Chi đoàn Kho thuộc: ……", "Chi đoàn Kho"],
    ["Chi đoàn Kho trực thuộc BCH Đoàn trường", "Chi đoàn Kho"],
  ])("to what it belongs: %s", reads);

  test.each([
    ["Chi đoàn Công an xã: 12 đồng chí"],
    ["Chi đoàn cơ quan Đoàn xã: 12 đồng chí"],
    ["Chi đoàn khoa: Luật"],
    ["Lớp: K15 - Chi đoàn khoa: Luật"],
    ["Liên chi đoàn trường: Hòa Bình"],
    ["Chi đoàn các phòng trực thuộc"],
    ["ĐOÀN XÃ HÙNG LÔ, KHOA: LUẬT"],
  ])("but no part of the name itself: %s", (line) => reads(line, line));
});

test.each([
  ["CHI ĐOÀN: ....Kho....", "CHI ĐOÀN: Kho"],
  ["Chi đoàn ____ Kho", "Chi đoàn Kho"],
  ["CHI ĐOÀN KHO, NĂM HỌC 2026-2027", "CHI ĐOÀN KHO"],
  ["CHI ĐOÀN KHO (NHIỆM KỲ 2024-2027)", "CHI ĐOÀN KHO"],
])("%s is read without its dots and its term", reads);
