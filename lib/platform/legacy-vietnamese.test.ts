import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inLegacy } from "@/tests/helpers/legacy-text";
import { fromLegacy } from "./legacy-vietnamese";

const LETTERS = [
  ..."aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđbcghklmnpqrstvx ",
];
const textOf = (letters: string[]) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
const CAPITALS = LETTERS.map((letter) => letter.toUpperCase());
/** TCVN3 has no capitals with tones: they are the small letters of another font. */
const tcvn3 = textOf([...LETTERS, ..."ĂÂÊÔƠƯĐAEIOUYBCDGHKLMNPQRSTVX"]);
const vni = textOf([...LETTERS, ...CAPITALS]);

describe("known texts", () => {
  test.each([
    ["tcvn3", "§oµn viªn", "Đoàn viên"],
    ["tcvn3", "NguyÔn ThÞ H­¬ng", "Nguyễn Thị Hương"],
    ["tcvn3", "Hä vµ tªn", "Họ và tên"],
    ["tcvn3", "Ngµy sinh, giíi tÝnh", "Ngày sinh, giới tính"],
    ["vni", "Ñoaøn vieân", "Đoàn viên"],
    ["vni", "Nguyeãn Thò Höông", "Nguyễn Thị Hương"],
    ["vni", "HOÏ VAØ TEÂN", "HỌ VÀ TÊN"],
    ["vni", "Traàn Quoác Huy, Lyù Myõ Kyø", "Trần Quốc Huy, Lý Mỹ Kỳ"],
    ["vni", "Ngaøy sinh, giôùi tính", "Ngày sinh, giới tính"],
  ] as const)("%s: %s", (font, shown, text) => {
    expect(fromLegacy(shown, font)).toBe(text);
  });
});

test("what either font can write comes back as it was", () => {
  fc.assert(fc.property(tcvn3, (text) => fromLegacy(inLegacy(text, "tcvn3"), "tcvn3") === text));
  fc.assert(fc.property(vni, (text) => fromLegacy(inLegacy(text, "vni"), "vni") === text));
});

test("plain letters are the same in all of them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) =>
      ["tcvn3", "vni"].every((font) => fromLegacy(text, font as "vni") === text),
    ),
  );
});
