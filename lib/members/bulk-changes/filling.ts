import { fold } from "@/lib/platform/fold";

/**
 * A pasted table in which what is told for whole columns, by their places in `titles`, stands in every line's cell that
 * is still empty. Where the first line holds titles, they say where its columns are.
 */
export function fillColumns(
  text: string,
  titles: readonly string[],
  told: Readonly<Record<number, string>>,
): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const head = (lines[first] ?? "").split("\t").map(fold);
  const isTitled = titles.some((title) => head.includes(fold(title)));
  const placed = Object.entries(told).flatMap(([column, value]) => {
    const place = isTitled ? head.indexOf(fold(titles[Number(column)] ?? "")) : Number(column);
    const cell = inOneCell(value);
    return place === -1 || cell === "" ? [] : [{ place, cell }];
  });
  const filled = lines.map((line, at) => {
    if (line.trim() === "" || (isTitled && at === first)) return line;
    const cells = line.split("\t");
    for (const { place, cell } of placed) if (!cells[place]?.trim()) cells[place] = cell;
    return cells.join("\t");
  });
  return filled.join("\n");
}

const inOneCell = (text: string) => text.replaceAll(/\s+/g, " ").trim();
