import { fold } from "@/lib/platform/fold";
import {
  cellProblem as at,
  lineProblem,
  type PastedLine,
  pastedLines,
  titledPlaces,
} from "@/lib/platform/pasted-table";
import type { FieldError } from "@/lib/platform/result";
import { MOST_ROWS } from "../schema";

/**
 * A column by its title in the first line, where that names columns; `needed` where a table without it says nothing, `lines` where its field takes
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

/**
 * Reads a table copied from a sheet: where its first line names columns, by them in any order, else in the order in which the
 * page shows them.
 */
export function readTable<Name extends string>(
  text: string,
  columns: readonly PasteColumn<Name>[],
): Table<Name> {
  const [first, ...rest] = pastedLines(text);
  if (!first) return wrong("Bảng chưa có dòng nào. Dán các dòng chép từ Excel.");
  const titles = columns.map(({ title }) => title);
  const titled = titledPlaces(first, titles);
  const body = titled ? rest : [first, ...rest];
  if (body.length === 0) return wrong("Bảng chỉ có dòng tên cột. Dán thêm các dòng cần ghi.");
  if (body.length > MOST_ROWS) return wrong(`Bảng dài quá ${MOST_ROWS} dòng. Chia làm nhiều lần dán.`);
  const places = new Map(columns.map(({ name }, at) => [name as string, titled ? (titled[at] ?? -1) : at]));
  const problems = titled
    ? [
        ...unknownTitles(first, titles),
        ...columns
          .filter(({ name, needed }) => needed && places.get(name) === -1)
          .map(({ title }) => lineProblem(first.row, `chưa có cột “${title}”. Thêm cột này vào dòng đầu.`)),
      ]
    : body.flatMap((line) => tooLong(line, titles));
  const rows = body.map(({ row, cells, texts }): PastedRow<Name> => {
    const given = columns.map(({ name, lines }) => [
      name,
      (lines ? texts : cells)[places.get(name) ?? -1] ?? "",
    ]);
    return {
      row,
      cells: Object.fromEntries(given) as Record<Name, string>,
      say: (name, message) => {
        const column = places.get(name);
        if (column !== undefined && column >= 0) return at(row, column, message);
        const title = columns.find((one) => one.name === name)?.title;
        return lineProblem(row, title ? `chưa có cột “${title}”. ${message}` : message);
      },
    };
  });
  return problems.length > 0 ? { rows: [], problems } : { rows, problems };
}

/** A line of the shown order with a cell after the last column, which would be lost. */
function tooLong({ row, cells }: PastedLine, titles: readonly string[]): FieldError[] {
  const beyond = cells.findIndex((cell, column) => column >= titles.length && cell !== "");
  if (beyond < 0) return [];
  return [at(row, beyond, `ô này ở sau cột cuối (${titles.at(-1)}). Thêm dòng tên cột, hoặc bỏ ô này.`)];
}

function unknownTitles({ row, cells }: PastedLine, titles: readonly string[]): FieldError[] {
  const known = new Set(titles.map(fold));
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
