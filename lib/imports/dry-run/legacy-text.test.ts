import { describe, expect, test } from "vitest";
import { readLegacy } from "@/lib/imports/dry-run/legacy-examples";
import type { LegacyFont } from "@/lib/platform/legacy-vietnamese";
import { inLegacy, inWindows1258 } from "@/tests/helpers/legacy-text";
import { rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const SHEET = [
  ["Danh sách đoàn viên chi đoàn Văn phòng", null, null, null, null],
  ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Quê quán"],
  ["1", "Nguyễn Thị Hương", "3/9/2001", "Nữ", "xã Hùng Lô, tỉnh Phú Thọ"],
  ["2", "Trần Quốc Huy", "12/12/1999", "Nam", "phường Gia Cẩm"],
  ["3", "Vũ Đức Hà", "01/02/2003", "Nam", "xã Sông Lô"],
  ["4", "Lan", "5/6/2002", "Nữ", null],
];
const NAMES = ["Nguyễn Thị Hương", "Trần Quốc Huy", "Vũ Đức Hà", "Lan"];

const written = (turn: (text: string) => string) =>
  SHEET.map((row) => row.map((text) => (text === null ? null : turn(text))));
const csv = (separator: string, turn = (text: string) => text) =>
  written(turn)
    .map((row) => row.join(separator))
    .join("\r\n");
const namesIn = (bytes: Uint8Array, file?: string) =>
  rowsOf(bytes, file).map(({ values }) => values.fullName);
const western = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const legacyOf = (bytes: Uint8Array) => {
  const { legacy, ...table } = tableOf(bytes);
  return legacy && readLegacy(legacy, table);
};

describe("a workbook in an old font", () => {
  test.each(["tcvn3", "vni"] as const)("%s is read, and shown before and after", async (font) => {
    const bytes = await xlsxOf(written((text) => inLegacy(text, font)));
    expect(rowsOf(bytes).map(({ values }) => values)).toMatchObject([
      {
        fullName: NAMES[0],
        gender: "female",
        birthDate: "2001-09-03",
        nativePlace: "xã Hùng Lô, tỉnh Phú Thọ",
      },
      { fullName: NAMES[1], gender: "male", nativePlace: "phường Gia Cẩm" },
      { fullName: NAMES[2], gender: "male", nativePlace: "xã Sông Lô" },
      { fullName: NAMES[3], gender: "female" },
    ]);
    expect(legacyOf(bytes)).toEqual({
      font,
      examples: NAMES.slice(0, 3).map((after) => ({ before: inLegacy(after, font), after })),
    });
  });

  test("TCVN3: a capital with a tone, for which the font has no letter, is one where the others are", async () => {
    const names = [
      ["NguyÔn ThÞ ¸nh", "Nguyễn Thị Ánh"],
      ["ThÞ ¸i V©n", "Thị Ái Vân"],
      ["NGUYÔN THÞ ¸NH", "Nguyễn Thị Ánh"],
      ["Tr­¬ng Hµ", "Trương Hà"],
      ["trÇn thÞ ¸i", "Trần Thị Ái"],
    ] as const;
    const titles = ["Hä vµ tªn", "Ngµy sinh", "Giíi tÝnh", "Quª qu¸n"];
    const bytes = await xlsxOf([titles, ...names.map(([name]) => [name, "3/9/2001", "N÷", "x· ¸nh D­¬ng"])]);
    expect(namesIn(bytes)).toEqual(names.map(([, name]) => name));
    expect(rowsOf(bytes)[0]?.values.nativePlace).toBe("xã ánh Dương");
    const [first] = legacyOf(bytes)?.examples ?? [];
    expect(first).toEqual({ before: names[0][0], after: names[0][1] });
    const apart = ["Hä ®Öm", "Tªn", "Ngµy sinh", "Giíi tÝnh"];
    expect(namesIn(await xlsxOf([apart, ["NguyÔn ThÞ", "¸nh", "3/9/2001", "N÷"]]))).toEqual([
      "Nguyễn Thị Ánh",
    ]);
  });

  test("what was typed beside it in Unicode stays as it is", async () => {
    const rows = written((text) => inLegacy(text, "tcvn3"));
    const bytes = await xlsxOf([...rows, ["5", "Phạm Thị Hậu", "7/8/2000", "Nữ", "Hà Nội"]]);
    expect(rowsOf(bytes).at(-1)?.values).toMatchObject({ fullName: "Phạm Thị Hậu", nativePlace: "Hà Nội" });
  });

  test("one in Unicode is nobody's old font, however few its letters", async () => {
    expect(legacyOf(await xlsxOf(SHEET))).toBeNull();
    const few = [
      ["Họ tên", "Ngày sinh"],
      ["Lò Hà", "1/2/2001"],
      ["Tô Lê Trí", "2/3/2001"],
      ["Y Niê", "3/4/2001"],
    ];
    expect(legacyOf(await xlsxOf(few))).toBeNull();
    expect(namesIn(await xlsxOf(few))).toEqual(["Lò Hà", "Tô Lê Trí", "Y Niê"]);
  });
});

describe(".csv", () => {
  const wide = (text: string, font?: "be") => {
    const bytes = Buffer.from(text, "utf16le");
    return new Uint8Array(font ? bytes.swap16() : bytes);
  };
  const old = (font: LegacyFont) => western(csv(",", (text) => inLegacy(text.replace(",", ""), font)));

  test.each([
    ["UTF-8, commas", new TextEncoder().encode(csv(",", (text) => text.replace(",", "")))],
    ["UTF-8 with its mark, semicolons", new TextEncoder().encode(`\ufeff${csv(";")}`)],
    ["UTF-16 with its mark, tabs", wide(`\ufeff${csv("\t")}`)],
    ["UTF-16 the other way round", wide(`\ufeff${csv("\t")}`, "be")],
    ["UTF-16 without a mark", wide(csv("\t"))],
    ["Windows-1258", inWindows1258(csv(";"))],
    ["letters apart from their marks", new TextEncoder().encode(csv(";").normalize("NFD"))],
    ["TCVN3", old("tcvn3")],
    ["VNI", old("vni")],
  ])("%s", (_, bytes) => {
    expect(namesIn(bytes, "a.csv")).toEqual(NAMES);
  });
});
