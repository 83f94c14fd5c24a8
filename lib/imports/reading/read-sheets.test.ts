import { randomBytes } from "node:crypto";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { findTables } from "@/lib/imports/columns/mapping";
import { readSheets } from "@/lib/imports/reading/read-sheets";
import { columnIndex, columnLetter } from "@/lib/platform/xlsx/columns";
import { XLSX_IN_EXCEL } from "@/lib/sheets/messages";
import { cellText, SHEET_LIMITS } from "@/lib/sheets/sheet";
import { brokenFile, encryptedFile, otherSheetFormat, tooLarge, tooManyRows } from "@/lib/sheets/unreadable";
import { ZipPackage } from "@/lib/sheets/xlsx/zip";
import { granted, nationalForm, rowsOf, tableOf, xlsxOf } from "@/tests/helpers/sheets";

const utf8 = (text: string) => new TextEncoder().encode(text);
const refusal = (bytes: Uint8Array, name = "danh-sach.xlsx") => {
  const result = readSheets(bytes, name);
  if (result.ok) throw new Error("the file was taken");
  return `${result.reason}: ${result.message}`;
};

/** A workbook with one part replaced or added. */
async function doctored(part: string, content: string | Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await xlsxOf([["Họ tên", "Năm sinh"]]));
  zip.file(part, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** One worksheet of the given cells in raw XML. */
async function cellsOf(xml: string, workbook?: string) {
  const zip = await JSZip.loadAsync(await doctored("xl/worksheets/sheet1.xml", sheetXml(xml)));
  if (workbook) zip.file("xl/workbook.xml", workbook);
  const [sheet] = granted(readSheets(await zip.generateAsync({ type: "uint8array" }), "a.xlsx"));
  return sheet?.rows.map((row) => row.cells) ?? [];
}

const sheetXml = (rows: string) =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe("files that are refused", () => {
  test("what is no sheet", async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    expect(refusal(png, "anh.png")).toMatch(/^wrong_type: .*\.xlsx hoặc \.csv/);
    expect(refusal(png, "anh.csv")).toMatch(/^wrong_type/);
    const docx = await new JSZip().file("word/document.xml", "<w/>").generateAsync({ type: "uint8array" });
    expect(refusal(docx, "don.docx")).toMatch(/^wrong_type: Tệp này không phải là bảng tính/);
  });

  test("other makes of sheet, with the way to save them anew", async () => {
    const ods = await new JSZip().file("content.xml", "<o/>").generateAsync({ type: "uint8array" });
    const xls = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
    for (const bytes of [ods, xls, utf8("<html><table></table></html>")]) {
      expect(refusal(bytes, "ds.xls")).toMatch(/^wrong_type: .*Excel Workbook \(\.xlsx\)/);
    }
  });

  test("an encrypted workbook", () => {
    const name = Buffer.from("EncryptedPackage", "utf16le");
    const bytes = Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      name,
      Buffer.alloc(40),
    ]);
    expect(refusal(bytes)).toMatch(/^invalid: .*mật khẩu/);
  });

  test("broken and truncated files", async () => {
    const form = nationalForm();
    expect(refusal(form.subarray(0, form.length - 3_000))).toMatch(/^invalid: .*hỏng/);
    expect(refusal(form.subarray(0, 40))).toMatch(/^invalid: .*hỏng/);
    expect(refusal(utf8("không phải zip"))).toMatch(/^invalid: .*hỏng/);
    expect(refusal(await doctored("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"))).toMatch(
      /^invalid: .*hỏng/,
    );
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>';
    expect(refusal(await doctored("xl/worksheets/sheet1.xml", entity))).toMatch(/^invalid: .*hỏng/);
  });

  test("no file cut or changed anywhere makes the reader fail otherwise", () => {
    const form = nationalForm();
    for (let cut = 1; cut < 60; cut++)
      readSheets(form.subarray(0, Math.floor((form.length * cut) / 60)), "a.xlsx");
    for (let at = 0; at < form.length; at += 97) {
      const bent = Uint8Array.from(form);
      bent.set([(bent[at] ?? 0) ^ 0xff], at);
      readSheets(bent, "a.xlsx");
    }
    readSheets(randomBytes(4_000), "a.csv");
  });

  test("a small file that unpacks into a giant", async () => {
    const zip = new ZipPackage(await doctored("xl/bomb.xml", " ".repeat(1_000_000)));
    expect(zip.text("xl/bomb.xml", 1_000_000)).toHaveLength(1_000_000);
    expect(() => zip.text("xl/bomb.xml", 999_999)).toThrow(/quá lớn/);
  });

  test("one that says how large it is is not unpacked at all, and one that lies is stopped on the way", async () => {
    const bomb = Buffer.from(await doctored("xl/bomb.xml", "a".repeat(100_000)));
    const named = bomb.indexOf("xl/bomb.xml");
    // Its data are no deflated stream any more: whoever unpacked them would find the file broken.
    bomb.fill(0xff, named + 11, named + 41);
    expect(() => new ZipPackage(bomb).text("xl/bomb.xml", 99_999)).toThrow(/quá lớn/);
    expect(() => new ZipPackage(bomb).text("xl/bomb.xml", 100_000)).toThrow(/hỏng/);
    const liar = Buffer.from(await doctored("xl/bomb.xml", "a".repeat(100_000)));
    liar.writeUInt32LE(10, liar.lastIndexOf("xl/bomb.xml") - 46 + 24);
    expect(() => new ZipPackage(liar).text("xl/bomb.xml", 99_999)).toThrow(/quá lớn/);
  });

  test("more sheets than any office keeps in a file", async () => {
    const sheets = '<sheet name="a" r:id="rId1"/>'.repeat(501);
    const bytes = await doctored("xl/workbook.xml", `<workbook><sheets>${sheets}</sheets></workbook>`);
    expect(refusal(bytes)).toMatch(/^too_large/);
  });

  test("many parts together may not be larger than a file may be", async () => {
    const zip = new ZipPackage(await doctored("xl/bomb.xml", "a".repeat(100_000)), 150_000);
    expect(zip.text("xl/bomb.xml", 100_000)).toHaveLength(100_000);
    expect(() => zip.text("xl/bomb.xml", 100_000)).toThrow(/quá lớn/);
  });

  test("every refusal says how the file is saved so that it is read", async () => {
    const messages = [brokenFile, otherSheetFormat, encryptedFile, tooLarge, tooManyRows].map(
      (made) => made().message,
    );
    for (const message of messages) expect(message).toContain(XLSX_IN_EXCEL);
  });

  test("a sheet with more rows than any unit has members", async () => {
    const rows = Array.from(
      { length: SHEET_LIMITS.rows + 1 },
      () => '<row><c t="inlineStr"><is><t>a</t></is></c></row>',
    );
    expect(refusal(await doctored("xl/worksheets/sheet1.xml", sheetXml(rows.join(""))))).toMatch(
      /^too_large: .*50\.000 dòng/,
    );
  });

  test("empty ones", async () => {
    expect(refusal(new Uint8Array())).toMatch(/^invalid: Tệp trống/);
    expect(refusal(utf8("\uFEFF\n;;\n"), "a.csv")).toMatch(/^invalid: Tệp trống/);
    expect(refusal(await xlsxOf([[null]]))).toMatch(/^invalid: Tệp trống/);
  });

  test(".csv in an encoding that makes no Vietnamese", () => {
    const russian = Uint8Array.of(0xd1, 0xef, 0xe8, 0xf1, 0xee, 0xea);
    expect(refusal(russian, "a.csv")).toMatch(/^invalid: Không đọc được chữ .*CSV UTF-8/);
  });
});

describe("what stands right of the last column that is read", () => {
  const far = <Row>(row: Row[]) => [...Array<null>(SHEET_LIMITS.columns).fill(null), ...row];
  const LIST = [
    ["Họ và tên", "Năm sinh"],
    ["Lê An", 2001],
  ];
  const csvOf = (rows: unknown[][]) => utf8(rows.map((row) => row.join(";")).join("\n"));

  test("a list alone there is told, and where to move it", async () => {
    const rows = LIST.map(far);
    for (const [bytes, name] of [
      [await xlsxOf(rows), "a.xlsx"],
      [csvOf(rows), "a.csv"],
    ] as const)
      expect(findTables(granted(readSheets(bytes, name)))).toMatchObject({
        ok: false,
        message: expect.stringContaining("bên phải cột GR"),
      });
  });

  test("beside rows without titles both are told: the titles first", async () => {
    const rows = [["Lê An", 2001], far(["x"])];
    const refused = findTables(granted(readSheets(await xlsxOf(rows), "a.xlsx")));
    expect(refused).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Không thấy dòng tiêu đề.*cột GR/),
    });
  });

  test("a formula that was never worked out is nothing there", async () => {
    const rows = LIST.map((row) => [...row, ...far([{ formula: "A1" }])]);
    expect(tableOf(await xlsxOf(rows)).sheet.isCut).toBe(false);
  });

  test("of a list with more columns it is known, blank ones are nothing", async () => {
    const wide = LIST.map((row) => [...row, ...far(["x"])]);
    for (const rows of [wide, LIST.map((row) => [...row, ...far([" "])])])
      expect(
        [tableOf(await xlsxOf(rows)), tableOf(csvOf(rows), "a.csv")].map(({ sheet }) => sheet.isCut),
      ).toEqual([rows === wide, rows === wide]);
  });
});

test("every sheet of a file is read, however many come before it", async () => {
  const workbook = new ExcelJS.Workbook();
  for (let at = 1; at <= 30; at++) workbook.addWorksheet(`Chi đoàn ${at}`).addRow(["Họ tên", at]);
  const sheets = granted(readSheets(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.xlsx"));
  expect(sheets.map(({ name }) => name)).toEqual(Array.from({ length: 30 }, (_, at) => `Chi đoàn ${at + 1}`));
});

describe("cells", () => {
  test("days by the cell's format, in both calendars, without a shift", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("a").addRows([[new Date("2000-02-29T00:00:00Z")], [36585.75], [2000]]);
    const [sheet] = granted(readSheets(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.xlsx"));
    expect(sheet?.rows.map(({ cells }) => cells[0])).toEqual([
      { kind: "date", day: "2000-02-29" },
      { kind: "number", value: 36585.75 },
      { kind: "number", value: 2000 },
    ]);
    workbook.properties.date1904 = true;
    const [later] = granted(readSheets(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.xlsx"));
    expect(later?.rows[0]?.cells[0]).toEqual({ kind: "date", day: "2000-02-29" });
  });

  test("a formula gives its result, blank if that is, a broken one its error, one never reckoned says so", async () => {
    const [cells] = await cellsOf(
      '<row><c t="str"><f>A1&amp;B1</f><v>Lê An</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>B2</f><v>#REF!</v></c><c><f>B3</f></c><c t="str"><f>IF(A9="","",A9)</f><v></v></c><c t="str"><f>B4</f></c></row>',
    );
    expect(cells).toEqual([
      { kind: "text", text: "Lê An" },
      { kind: "number", value: 2 },
      { kind: "error", code: "#REF!" },
      { kind: "error", code: "chưa có kết quả" },
      undefined,
      { kind: "error", code: "chưa có kết quả" },
    ]);
  });

  test("prefixes, missing addresses, rich and inline text, entities and gaps", async () => {
    const [first, second] = await cellsOf(
      '<x:row r="3"><x:c r="C3" t="inlineStr"><x:is><x:r><x:t>Lê </x:t></x:r><x:r><x:t>&amp; An&#x21;_x000D_</x:t></x:r></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row><row><c t="b"><v>1</v></c></row>',
    );
    expect(Array.from(first ?? [], cellText)).toEqual(["", "", "Lê & An!\r", "5"]);
    expect(second).toEqual([{ kind: "flag", value: true }]);
  });

  test("a merge puts one and the same cell in all its places", async () => {
    const bytes = await xlsxOf(
      [
        ["Ngày sinh", null, "x"],
        ["Nam", "Nữ"],
      ],
      ["A1:B1", "C1:C2"],
    );
    const [top, below] = granted(readSheets(bytes, "a.xlsx"))[0]?.rows ?? [];
    expect(top?.cells[1]).toBe(top?.cells[0]);
    expect(below?.cells[2]).toBe(top?.cells[2]);
  });

  test("a merge over a whole column reaches to the last row in use, and no further than the limit", async () => {
    const merged = (rows: string) =>
      doctored(
        "xl/worksheets/sheet1.xml",
        `${sheetXml(rows)}<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>`,
      );
    const cell = (row: number, letter: string) => `<row r="${row}"><c r="${letter}${row}"><v>1</v></c></row>`;
    const [sheet] = granted(readSheets(await merged(cell(1, "A") + cell(4, "B")), "a.xlsx"));
    expect(sheet?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(refusal(await merged(cell(1, "A") + cell(1_048_576, "B")))).toMatch(/^too_large/);
  });

  test("letters and positions of columns", () => {
    for (const index of [0, 25, 26, 51, 52, 701, 702, 16_383])
      expect(columnIndex(columnLetter(index))).toBe(index);
    expect([0, 25, 26, 32, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AG", "ZZ", "AAA"]);
  });
});

describe(".csv", () => {
  const lines = [
    "Họ tên;Ngày sinh;GT;SĐT",
    '"An; Lê";1/2/2000;Nam;912345678',
    "",
    "Đỗ Hà;2001;Nữ;0987654321",
  ];

  test.each([
    ["semicolons", lines.join("\n")],
    ["a byte order mark and CRLF", `\uFEFF${lines.join("\r\n")}`],
    ["the hint of Excel", `sep=;\r\n${lines.join("\r\n")}`],
    ["tabs", lines.join("\n").replace(/;(?! )/g, "\t")],
    ["commas", lines.join("\n").replace(/;(?! )/g, ",")],
  ])("with %s", (_, text) => {
    const rows = rowsOf(utf8(text.replace('"An; Lê"', "Lê An")), "ds.csv");
    expect(rows.map(({ row, values }) => [row, values])).toEqual([
      [2, { fullName: "Lê An", birthDate: "2000-02-01", gender: "male", phone: "0912345678" }],
      [4, { fullName: "Đỗ Hà", birthDate: "2001", gender: "female", phone: "0987654321" }],
    ]);
  });

  test("separators inside quotes do not count", () => {
    const [sheet] = granted(readSheets(utf8(lines.join("\n")), "ds.csv"));
    expect(cellText(sheet?.rows[1]?.cells[0])).toBe("An; Lê");
  });

  test.each([
    ["alone before a text", '"Xã Mẫu', '"Xã Mẫu'],
    ["alone behind one", 'Xã Mẫu"', 'Xã Mẫu"'],
    ["around a word", 'Xã "Mẫu" cũ', 'Xã "Mẫu" cũ'],
    ["around a word of a field in quotes", '"Xã "Mẫu" cũ"', '"Xã "Mẫu" cũ"'],
    ["before a word alone", '"Xã" Mẫu', '"Xã" Mẫu'],
    ["doubled at the end of a field that is not closed", '"Xã Mẫu""', '"Xã Mẫu""'],
    ["as they should be, over two lines", '"Xã ""Mẫu""\ncũ"', 'Xã "Mẫu"\ncũ'],
    ["around nothing", '""', ""],
  ])("quotes %s take no line with them", (_, typed, address) => {
    const text = `Họ tên,Ngày sinh,Quê quán,Đơn vị\nLê An,2000,${typed},A\nLê Ba,2001,Xã Mẫu,"B"\nLê Cam,2002,,C\n`;
    const [sheet] = granted(readSheets(utf8(text), "ds.csv"));
    expect(sheet?.rows.map(({ cells }) => cells.map((cell) => cellText(cell).trim()).join("|"))).toEqual([
      `Họ tên|Ngày sinh|Quê quán|Đơn vị`,
      `Lê An|2000|${address}|A`,
      "Lê Ba|2001|Xã Mẫu|B",
      "Lê Cam|2002||C",
    ]);
  });

  test("commas of addresses, of which there are more, do not count beside the semicolons of the header", () => {
    const from = "Xã Mẫu, huyện Mẫu, tỉnh Mẫu";
    const people = Array.from(
      { length: 30 },
      (_, at) => `Lê Văn An;1/2/${1980 + at};Nam;${from};Tổ 3, khu 5, ${from}`,
    );
    const text = ["Họ và tên;Ngày sinh;Giới tính;Quê quán;Nơi ở hiện nay", ...people].join("\r\n");
    const rows = rowsOf(utf8(text), "ds.csv");
    expect(rows).toHaveLength(30);
    expect(Object.values(rows[0]?.values ?? {})).toContain(from);
  });
});
