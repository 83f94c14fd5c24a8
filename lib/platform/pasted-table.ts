import { fold } from "./fold";
import { cellWords, cutRows, onOneLine } from "./pasted-cells";
import { type FieldError, type Refusal, refused } from "./result";
import { columnLetter } from "./xlsx/columns";

/**
 * A row of a table copied from a sheet, by its number in what was pasted, however many lines its cells have. `cells` are
 * for fields of one line, `texts` the same with their line breaks.
 */
export type PastedLine = { row: number; cells: string[]; texts: string[] };

/** The rows that hold anything, cell by cell. */
export function pastedLines(text: string): PastedLine[] {
  return cutRows(text)
    .map((row, at) => {
      const texts = row.map(cellWords);
      return { row: at + 1, cells: texts.map(onOneLine), texts };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/**
 * Where a first line that names columns has each of these, -1 for one that it lacks; null where it names none of them: then
 * it is a line like the others, and the cells stand in the shown order.
 */
export function titledPlaces(first: PastedLine, titles: readonly string[]): number[] | null {
  const places = titles.map((title) => first.cells.findIndex((cell) => fold(cell) === fold(title)));
  return places.some((place) => place >= 0) ? places : null;
}

/** What is wrong with a cell, by its place. */
export function cellProblem(row: number, column: number, message: string) {
  const name = columnLetter(column);
  return { path: `${row}.${name}`, message: `Dòng ${row}, cột ${name}: ${message}` };
}

/** What is wrong with a whole line, or that a column is missing in it. */
export function lineProblem(row: number, message: string): FieldError {
  return { path: `${row}`, message: `Dòng ${row}: ${message}` };
}

/** Every cell that is wrong, from the top of the table down; none was written. */
export function wrongCells(fields: readonly FieldError[]): Refusal {
  return refused("invalid", `${fields.length} ô chưa đúng, chưa ghi gì. Sửa trong bảng rồi ghi lại.`, {
    fields: fields.toSorted((a, b) => rowIn(a) - rowIn(b)),
  });
}

const rowIn = ({ path }: FieldError) => Number.parseInt(path, 10) || 0;
