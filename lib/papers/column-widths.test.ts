import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnWidths } from "./column-widths";
import { CELL_SIDE, PAGE, TYPE } from "./geometry";

const column = (title: string, share: number) => ({ title, share, align: "left" as const });
const sum = (numbers: number[]) => numbers.reduce((whole, each) => whole + each, 0);
const rounded = (numbers: number[]) => numbers.map((number) => Math.round(number));

describe("the widths of a table's columns", () => {
  test("are their shares where every word has room", () => {
    const columns = [column("Năm", 1), column("Nhận xét", 3)];
    expect(columnWidths(columns, [["2026", "Sinh hoạt đều"]])).toEqual([40, 120]);
  });

  test("leave a day, a card's number and a title whole; what has room gives it", () => {
    const columns = [column("TT", 2), column("Họ và tên", 60), column("Ngày sinh", 10), column("Số thẻ", 8)];
    const [number = 0, name = 0, day = 0, card = 0] = columnWidths(columns, [
      ["1", "Quách Thị Ngọc An", "03/05/1995", "901000300"],
    ]);
    expect(rounded([number, day, card])).toEqual([11, 25, 24]);
    expect(rounded([name])).toEqual([100]);
  });

  test("leave room for the lines too, where a number fills its cell to the last digit", () => {
    const columns = [column("Số thẻ", 1), column("Họ và tên", 99)];
    const [card = 0] = columnWidths(columns, [["901000300", ""]]);
    const digits = 9 * 0.5 * ((TYPE.table / 72) * 25.4);
    expect(card - digits - 2 * CELL_SIDE).toBeGreaterThan(0.4);
  });

  test("may break a number at its hyphen, a code before a letter, and what is longer than any word", () => {
    const columns = [column("A", 10), column("B", 150)];
    const first = (text: string) => Math.round(columnWidths(columns, [[text, ""]])[0] ?? 0);
    expect(first("11-GGT/ĐTN")).toBe(first("GGT/"));
    expect(first("https://doan.example.vn/mot-trang-co-dia-chi-dai")).toBeLessThanOrEqual(43);
  });

  test("stay shares where the page has no room for all", () => {
    const columns = Array.from({ length: 12 }, () => column("03/05/1995", 1));
    expect(rounded(columnWidths(columns, []))).toEqual(columns.map(() => Math.round(PAGE.textWidth / 12)));
  });

  test("always come to the page's text width", () => {
    const word = fc.constantFrom("", "1", "03/05/1995", "901000300", "Sinh hoạt đều", "BÍ THƯ");
    const table = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), word, word), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(table, (parts) => {
        const columns = parts.map(([share, title]) => column(title, share));
        const widths = columnWidths(columns, [parts.map(([, , cell]) => cell)]);
        expect(sum(widths)).toBeCloseTo(PAGE.textWidth, 6);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
    );
  });
});
