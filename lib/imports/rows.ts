import type { Table } from "@/lib/imports/mapping";
import type { RosterSheet } from "@/lib/imports/roster-row";
import { columnFor, RowReader } from "@/lib/imports/row-reader";
import { foldedWords, type WordAnswers } from "@/lib/imports/sheet-words";
import { dataRows, fieldColumns } from "@/lib/imports/table-rows";
import type { PlainDate } from "@/lib/platform/dates";

/** Every person of the table, read cell by cell under the mapping. */
export function readRows(table: Table, today: PlainDate, words: WordAnswers = {}): RosterSheet {
  const columns = fieldColumns(table.mapping);
  const meant = foldedWords(words);
  return {
    rows: dataRows(table).map((data) => new RowReader(data, columns, today, meant).read()),
    columnOf: (field) => columnFor(columns, field),
  };
}
