import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pastedLines } from "./pasted-table";

/** As a spreadsheet copies a cell; some quote what holds a quote, others only what has a break or a tab. */
const written = (asks: RegExp) => (cell: string) =>
  asks.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const copied = (rows: readonly string[][], asks: RegExp) =>
  rows.map((cells) => cells.map(written(asks)).join("\t")).join("\r\n");

const cellOf = (...signs: string[]) =>
  fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((given) => given.join("").trim());
const SIGNS = ["a", "Ế", " ", "7", ".", "“"];
const tableOf = (cell: fc.Arbitrary<string>) =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );

const numbered = (rows: readonly string[][]) =>
  rows.flatMap((texts, at) => (texts.some((text) => text !== "") ? [{ row: at + 1, texts }] : []));
const readBack = (text: string) => pastedLines(text).map(({ row, texts }) => ({ row, texts }));
const textsIn = (text: string) => pastedLines(text).map(({ texts }) => texts);

describe("a table copied from a sheet", () => {
  test("is read back, whatever stands in its cells, each row by its number in the sheet", () => {
    const cell = fc.oneof(cellOf(...SIGNS, '"', "\n"), cellOf(...SIGNS, '"', "\t"));
    fc.assert(
      fc.property(tableOf(cell), (rows) => {
        expect(readBack(copied(rows, /["\t\n]/))).toEqual(numbered(rows));
      }),
    );
  });

  test("also from a program that leaves a quote without a line break as it is", () => {
    const cell = fc.oneof(
      cellOf(...SIGNS, "\n"),
      cellOf(...SIGNS).map((word) => `"${word}"`),
      cellOf(...SIGNS, "x"),
    );
    fc.assert(
      fc.property(tableOf(cell), (rows) => {
        fc.pre(rows.flat().every((each) => each !== '""'));
        expect(readBack(copied(rows, /[\t\n]/))).toEqual(numbered(rows));
      }),
    );
  });

  test("without quotes is cut at its tabs and line ends", () => {
    fc.assert(
      fc.property(cellOf(...SIGNS, "\t", "\n", "\r\n"), (text) => {
        const lines = text.replaceAll("\r\n", "\n").split("\n");
        const rows = lines.map((line) => line.split("\t").map((each) => each.trim()));
        expect(pastedLines(text)).toEqual(numbered(rows).map((line) => ({ ...line, cells: line.texts })));
      }),
    );
  });

  test("is one line in a field of one, and no blank beside a break is left", () => {
    const [line] = pastedLines('"Lê Thị \n\n An"\t"a\tb"');
    expect(line).toEqual({ row: 1, cells: ["Lê Thị An", "a b"], texts: ["Lê Thị \n\n An", "a\tb"] });
  });
});

describe("a quote that somebody typed", () => {
  test("stays around a word, before one, behind a number", () => {
    expect(textsIn('"Chăm chỉ"\t"Chăm" và ngoan\tmàn 24"\t""\t"Chăm')).toEqual([
      ['"Chăm chỉ"', '"Chăm" và ngoan', 'màn 24"', '""', '"Chăm'],
    ]);
  });

  test("and never closed takes in no line below, though a quote ends a cell there", () => {
    const table = 'Lê An\t"Tốt\t\nVũ Bình\t"Khá\tmàn\nĐỗ Chi\tmàn 7"\t"Giỏi\nLý Dung\t7"\t"';
    expect(textsIn(table)).toEqual([
      ["Lê An", '"Tốt', ""],
      ["Vũ Bình", '"Khá', "màn"],
      ["Đỗ Chi", 'màn 7"', '"Giỏi'],
      ["Lý Dung", '7"', '"'],
    ]);
  });
});
