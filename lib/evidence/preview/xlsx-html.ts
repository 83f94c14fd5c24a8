import { escaped } from "@/lib/platform/escaped";
import { cellText, type Sheet } from "@/lib/sheets/sheet";
import { readXlsx } from "@/lib/sheets/xlsx/read-xlsx";
import type { Shown } from "./docx-html";

const MOST_SHEETS = 3;
const MOST_ROWS = 200;
const MOST_COLUMNS = 30;
const MOST_LETTERS_IN_CELL = 500;

/** The first sheets of a workbook as tables: values, as far as a reviewer reads them on a screen. */
export function xlsxHtml(bytes: Uint8Array): Shown {
  const sheets = readXlsx(bytes);
  const isCut =
    sheets.length > MOST_SHEETS ||
    sheets.some(
      ({ rows }) => rows.length > MOST_ROWS || rows.some(({ cells }) => cells.length > MOST_COLUMNS),
    );
  return { html: sheets.slice(0, MOST_SHEETS).map(tableOf).join(""), isCut };
}

function tableOf({ name, rows }: Sheet): string {
  const shown = rows.slice(0, MOST_ROWS);
  const columns = Math.min(MOST_COLUMNS, Math.max(0, ...shown.map(({ cells }) => cells.length)));
  const lines = shown.map(({ number, cells }) => {
    const values = Array.from({ length: columns }, (_, at) => {
      const text = cellText(cells[at]).slice(0, MOST_LETTERS_IN_CELL);
      return `<td>${escaped(text)}</td>`;
    });
    return `<tr><th scope="row">${number}</th>${values.join("")}</tr>`;
  });
  const body = lines.length > 0 ? `<table>${lines.join("")}</table>` : "<p>Trang tính trống.</p>";
  return `<h2>${escaped(name)}</h2>${body}`;
}
