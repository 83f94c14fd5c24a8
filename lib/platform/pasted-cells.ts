/**
 * A cell as a spreadsheet copies one that holds a line break, a tab or a quote: in quotes, each quote within doubled, and
 * nothing between the last one and the cell's end.
 */
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const REST = /[^\t\n]*/y;

/**
 * The rows of a table copied from a sheet, cell by cell as pasted. Read by hand rather than by csv-parse, for which a
 * quote that somebody typed in front of a word is an error of the whole table, or the beginning of a cell that takes in
 * the people of all lines below.
 */
export function cutRows(text: string): string[][] {
  const given = text.replace(/\r\n?/g, "\n");
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= given.length) {
    const cell = cellAt(given, at);
    rows.at(-1)?.push(cell);
    at += cell.length;
    if (given[at] === "\n") rows.push([]);
    at += 1;
  }
  return rows;
}

function cellAt(text: string, at: number): string {
  QUOTED.lastIndex = at;
  const [quoted = "", within = ""] = text[at] === '"' ? (QUOTED.exec(text) ?? []) : [];
  if (asksForQuotes(within)) return quoted;
  REST.lastIndex = at;
  return REST.exec(text)?.[0] ?? "";
}

/**
 * Whether a spreadsheet would have put quotes around this; around a word they are somebody's own. A tab beside a line
 * break nobody types into one cell: there an opening quote that nobody closed has met a quote of a line further down.
 */
function asksForQuotes(within: string): boolean {
  const [hasTab, hasBreak] = [within.includes("\t"), within.includes("\n")];
  return hasTab || hasBreak ? hasTab !== hasBreak : within.includes('""');
}

/** What stands in a cell that was cut out of a table, on as many lines as it has there. */
export function cellWords(cell: string): string {
  const within = /^"((?:[^"]|"")*)"$/.exec(cell)?.[1] ?? "";
  return (asksForQuotes(within) ? within.replaceAll('""', '"') : cell).normalize("NFC").trim();
}

/** The same for a field of one line. */
export function onOneLine(words: string): string {
  return words
    .split(/[\t\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}
