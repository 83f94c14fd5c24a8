import { fold } from "@/lib/platform/fold";
import { cellProblem as at, lineProblem, pastedLines } from "@/lib/platform/pasted-table";
import type { FieldError } from "@/lib/platform/result";
import { MOST_ROWS } from "../schema";

/**
 * A column by its title in the first line; `needed` where a table without it says nothing, `lines` where its field takes
 * several.
 */
export type PasteColumn<Name extends string> = {
  name: Name;
  title: string;
  needed?: boolean;
  lines?: boolean;
};

/** A line with its cells by their columns; `say` names one of its cells with what to do. */
export type PastedRow<Name extends string> = {
  row: number;
  cells: Record<Name, string>;
  say: (name: string, message: string) => FieldError;
};

type Table<Name extends string> = { rows: PastedRow<Name>[]; problems: FieldError[] };

/** Reads a table copied from a sheet whose first line names the columns, in any order. */
export function readTable<Name extends string>(
  text: string,
  columns: readonly PasteColumn<Name>[],
): Table<Name> {
  const [head, ...body] = pastedLines(text);
  if (!head || body.length === 0)
    return wrong("Bảng cần dòng đầu là tên cột, các dòng sau là nội dung cần ghi.");
  if (body.length > MOST_ROWS) return wrong(`Bảng dài quá ${MOST_ROWS} dòng. Chia làm nhiều lần dán.`);
  const places = new Map(columns.map(({ name, title }) => [name, placeOf(head.cells, title)]));
  const problems = [
    ...unknownTitles(head, columns),
    ...columns
      .filter(({ name, needed }) => needed && places.get(name) === -1)
      .map(({ title }) => lineProblem(head.row, `chưa có cột “${title}”. Thêm cột này vào dòng đầu.`)),
  ];
  const rows = body.map(({ row, cells, texts }): PastedRow<Name> => {
    const given = columns.map(({ name, lines }) => [
      name,
      (lines ? texts : cells)[places.get(name) ?? -1] ?? "",
    ]);
    return {
      row,
      cells: Object.fromEntries(given) as Record<Name, string>,
      say: (name, message) => {
        const place = columns.find((column) => column.name === name);
        const column = place ? placeOf(head.cells, place.title) : -1;
        if (column >= 0) return at(row, column, message);
        return lineProblem(row, place ? `chưa có cột “${place.title}”. ${message}` : message);
      },
    };
  });
  return problems.length > 0 ? { rows: [], problems } : { rows, problems };
}

function placeOf(titles: readonly string[], title: string): number {
  return titles.findIndex((given) => fold(given) === fold(title));
}

function unknownTitles<Name extends string>(
  { row, cells }: { row: number; cells: string[] },
  columns: readonly PasteColumn<Name>[],
): FieldError[] {
  const known = new Set(columns.map(({ title }) => fold(title)));
  return cells.flatMap((cell, column) =>
    cell === "" || known.has(fold(cell))
      ? []
      : [
          at(
            row,
            column,
            `không có cột nào tên “${cell.slice(0, 60)}”. Sửa tên cột cho khớp, hoặc bỏ cột này.`,
          ),
        ],
  );
}

function wrong<Name extends string>(message: string): Table<Name> {
  return { rows: [], problems: [{ path: "table", message }] };
}

/** The code that a cell names in the words of the page; anything else stays as typed, for the schema to name. */
export function codeNamed(labels: Readonly<Record<string, string>>, cell: string): string {
  return Object.entries(labels).find(([, label]) => fold(label) === fold(cell))?.[0] ?? cell;
}
