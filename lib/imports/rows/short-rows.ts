import { listTitle, saysWhen } from "@/lib/imports/rows/list-titles";
import { typedText } from "@/lib/members/read-value";
import { tidyText } from "@/lib/members/roster/names";
import { type Cell, cellText, type SheetRow } from "@/lib/sheets/sheet";

const SHORT_ROW = 6;
const MOST_LINES = 12;

/** The distinct texts of a row that is not as full as a person's; a merge counts once. */
export function shortRowTexts(row: SheetRow): string[] {
  return shortRowCells(row)
    .map(typedText)
    .filter((text) => text !== "");
}

function shortRowCells(row: SheetRow): Cell[] {
  const cells = new Set(row.cells);
  cells.delete(undefined);
  return cells.size > SHORT_ROW ? [] : [...cells].filter((cell) => cell !== undefined);
}

type HeadingRow = { texts: string[]; lines: string[][] };

/**
 * What a row may head its people by. One cell of several lines, "CHI ĐOÀN 10A1 / DANH SÁCH ĐOÀN VIÊN / NĂM HỌC 2025-2026",
 * says as much as several rows do: what its first lines name goes on no further than to one that titles a list or says when.
 */
export function headingRows(row: SheetRow): HeadingRow[] {
  const texts = shortRowTexts(row);
  const lines = linesIn(row);
  const [only = []] = texts.length === 1 ? lines.filter((each) => each.length > 0) : [];
  const titlesList = (line = "") => listTitle(line) !== null;
  const end = only.findIndex((line, at) => at > 0 && (titlesList(line) || saysWhen(line)));
  // A list's own title goes on: "DANH SÁCH ĐOÀN VIÊN / TRONG QUÝ CHUYỂN ĐI".
  if (end < 0 || titlesList(only[0])) return [{ texts, lines }];
  return [only.slice(0, end), only.slice(end)].map((part) => ({ texts: [part.join(" ")], lines: [part] }));
}

/** The lines with words in each cell of a row that is as short; a letterhead has several in one, and few. */
function linesIn(row: SheetRow): string[][] {
  const cells = shortRowCells(row).map((cell) => cellText(cell).split("\n", MOST_LINES + 1));
  if (cells.flat().length > MOST_LINES) return [];
  return cells.map((lines) => lines.map(tidyText).filter((line) => /[\p{L}\d]/u.test(line)));
}
