import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import {
  abstractLines,
  balancedLines,
  dashedLines,
  dayOrDots,
  headLines,
  numberLine,
  numeral,
  placeAndDate,
} from "./wording";

test("a number follows the word and precedes the kind and the issuer", () => {
  expect(numberLine({ value: "58", kind: "QĐ", issuerCode: "ĐTN" })).toBe("Số: 58-QĐ/ĐTN");
});

test("the parts of the longest paper are numbered alike, in Roman numerals", () => {
  expect([0, 3, 8, 9, 10, 13, 15].map(numeral)).toEqual(["I", "IV", "IX", "X", "XI", "XIV", "XVI"]);
});

test("a day that is open leaves room for the pen, with its year where that is known", () => {
  const at = (date: "2026-12-05" | null, year: number | null) =>
    placeAndDate({ place: "Sông Lam", date: date && plainDate(date), year });
  expect(at("2026-12-05", null)).toBe("Sông Lam, ngày 05 tháng 12 năm 2026");
  expect(at(null, 2026)).toMatch(/^Sông Lam, ngày +tháng +năm 2026$/);
  expect(at(null, null)).toMatch(/^Sông Lam, ngày +tháng +năm +$/);
  expect(dayOrDots(plainDate("2026-12-05"))).toBe("05/12/2026");
  expect(dayOrDots(null)).toBe("…… tháng …… năm ………");
});

test("the last recipient ends in a full stop, the others in a semicolon", () => {
  expect(dashedLines(["Như Điều 3", "Lưu: VT"])).toEqual(["- Như Điều 3;", "- Lưu: VT."]);
  expect(dashedLines([])).toEqual([]);
});

test("no word of an abstract is left alone on a line: the last two stay together", () => {
  expect(abstractLines("Về việc chuẩn y Chi đoàn 2\nNăm 2026")).toEqual([
    "Về việc chuẩn y Chi đoàn\u00a02",
    "Năm\u00a02026",
  ]);
  expect(abstractLines("Danh sách")).toEqual(["Danh\u00a0sách"]);
  expect(abstractLines("")).toEqual([""]);
});

describe("a long name", () => {
  test("breaks near its middle, a short one does not", () => {
    expect(balancedLines("BCH ĐOÀN KHỐI CÁC CƠ QUAN TỈNH", 24)).toEqual([
      "BCH ĐOÀN KHỐI",
      "CÁC CƠ QUAN TỈNH",
    ]);
    expect(balancedLines("BCH ĐOÀN SỞ Y TẾ", 24)).toEqual(["BCH ĐOÀN SỞ Y TẾ"]);
  });

  test("takes a third line where two would not fit", () => {
    expect(headLines("BCH Đoàn Trường Cao đẳng Kinh tế – Kỹ thuật Sông Lam")).toEqual([
      "BCH ĐOÀN TRƯỜNG CAO",
      "ĐẲNG KINH TẾ – KỸ",
      "THUẬT SÔNG LAM",
    ]);
    expect(headLines("BCH Chi đoàn Khuyến nông")).toEqual(["BCH CHI ĐOÀN", "KHUYẾN NÔNG"]);
  });

  test("loses no word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-ZĐÀẾ]{1,9}$/), { minLength: 1, maxLength: 12 }),
        (words) => {
          expect(balancedLines(words.join(" "), 24).join(" ")).toBe(words.join(" "));
        },
      ),
    );
  });
});
