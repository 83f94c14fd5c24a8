import type { Table } from "@/lib/imports/columns/mapping";
import type { RosterSheet } from "@/lib/imports/rows/roster-row";
import { columnFor, type ReadBy, RowReader } from "@/lib/imports/rows/row-reader";
import { foldedWords, type WordAnswers } from "@/lib/imports/rows/sheet-words";
import { dataRows, fieldColumns } from "@/lib/imports/rows/table-rows";

/** Every person of the table, read cell by cell under the mapping. */
export function readRows(table: Table, by: ReadBy, words: WordAnswers = {}): RosterSheet {
  const columns = fieldColumns(table.mapping);
  const meant = foldedWords(words);
  return {
    rows: dataRows(table).map((data) => new RowReader(data, columns, by, meant).read()),
    columnOf: (field) => columnFor(columns, field),
  };
}
