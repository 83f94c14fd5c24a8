import type { Table } from "@/lib/members/import/mapping";
import type { RosterSheet } from "@/lib/members/import/roster-row";
import { columnFor, RowReader } from "@/lib/members/import/row-reader";
import { foldedWords, type WordAnswers } from "@/lib/members/import/sheet-words";
import { dataRows, fieldColumns } from "@/lib/members/import/table-rows";
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
