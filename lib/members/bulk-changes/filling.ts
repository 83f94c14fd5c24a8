import { fold } from "@/lib/platform/fold";
import { cellWords, cutRows, onOneLine } from "@/lib/platform/pasted-cells";

/**
 * A pasted table in which what is told for whole columns, by their places in `titles`, stands in every line's cell that
 * is still empty. Where the first line holds titles, they say where its columns are.
 */
export function fillColumns(
  text: string,
  titles: readonly string[],
  told: Readonly<Record<number, string>>,
): string {
  const rows = cutRows(text);
  const isEmpty = (cells: string[]) => cells.every((cell) => cell.trim() === "");
  const first = rows.findIndex((cells) => !isEmpty(cells));
  const head = (rows[first] ?? []).map((cell) => fold(onOneLine(cellWords(cell))));
  const isTitled = titles.some((title) => head.includes(fold(title)));
  const placed = Object.entries(told).flatMap(([column, value]) => {
    const place = isTitled ? head.indexOf(fold(titles[Number(column)] ?? "")) : Number(column);
    const cell = inOneCell(value);
    return place === -1 || cell === "" ? [] : [{ place, cell }];
  });
  for (const [at, cells] of rows.entries()) {
    if (isEmpty(cells) || (isTitled && at === first)) continue;
    for (const { place, cell } of placed) if (!cells[place]?.trim()) cells[place] = cell;
  }
  return rows.map((cells) => cells.join("\t")).join("\n");
}

const inOneCell = (text: string) => text.replaceAll(/\s+/g, " ").trim();
