import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { givenNameOf, joinName, nameProblem, tidyName, tidyText } from "@/lib/members/roster/names";
import { vietnamese } from "@/tests/helpers/vietnamese";

describe("names", () => {
  test.each([
    ["NGUYỄN THỊ KIM HƯƠNG", "Nguyễn Thị Kim Hương"],
    ["nguyễn văn đức", "Nguyễn Văn Đức"],
    ["  Lê \u00a0 Văn\tAn ", "Lê Văn An"],
    ["Đặng Thùy Trâm".normalize("NFD"), "Đặng Thùy Trâm"],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ["Y-BHIM ÊBAN", "Y-Bhim Êban"],
    ["Lê Văn\u200b An", "Lê Văn An"],
    ["Lê\u0000Văn\u0007 An", "Lê Văn An"],
    ["Lê Văn An\ud800", "Lê Văn An"],
    ["LAN", "Lan"],
    ["Đỗ thị Yến", "Đỗ thị Yến"],
  ])("%s", (typed, name) => {
    expect(tidyName(typed)).toBe(name);
  });

  test("tidying twice is tidying once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => tidyText(tidyText(text)) === tidyText(text)),
    );
    fc.assert(
      fc.property(fc.string({ unit: vietnamese }), (text) => tidyName(tidyName(text)) === tidyName(text)),
    );
  });

  test("the given name is the last word", () => {
    expect(givenNameOf("Cao Phương Thúy")).toBe("Thúy");
    expect(givenNameOf("Lan")).toBe("Lan");
    expect(joinName("Cao  Phương ", "Thúy")).toBe("Cao Phương Thúy");
  });

  test("digits, signs and whole sentences are no names", () => {
    expect(nameProblem("Lê Văn An")).toBeNull();
    expect(nameProblem("Lê Văn 2")).toMatch(/chữ số/);
    expect(nameProblem("Lê; Văn")).toMatch(/không phải là họ và tên/);
    expect(nameProblem("An ".repeat(40))).toMatch(/dài quá/);
  });
});
