import type { Table } from "@/lib/imports/columns/mapping";
import { SHEET_STATUS_LABELS } from "@/lib/imports/messages";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";
import { columnFor, type ReadBy, RowReader } from "@/lib/imports/rows/row-reader";
import { foldedWords, type WordAnswers } from "@/lib/imports/rows/sheet-words";
import { type DataRow, dataRows, type FieldColumns, fieldColumns } from "@/lib/imports/rows/table-rows";

/** Every person of the table, read cell by cell under the mapping. */
export function readRows(table: Table, by: ReadBy, words: WordAnswers = {}): RosterSheet {
  const columns = fieldColumns(table.mapping);
  const meant = foldedWords(words);
  const { rows: all, title } = dataRows(table);
  const found = all.filter(({ youth }) => youth === null);
  return {
    rows: found.map((data) => new RowReader(data, columns, by, meant).read()),
    columnOf: (field) => columnFor(columns, field),
    title,
    youths: all.flatMap(({ youth }) => youth ?? []),
    notices: [...leftNotices(found, columns), ...groupNotice(found, columns)],
  };
}

/** Under which titles people are taken for having left. */
function leftNotices(rows: DataRow[], columns: FieldColumns): CellProblem[] {
  const titles = new Set(rows.flatMap(({ left }) => left ?? []));
  return [...titles].map(({ status, row, title }) => {
    const message = `Tình trạng của những người dưới dòng này hiểu là “${SHEET_STATUS_LABELS[status]}”. Ai còn sinh hoạt thì ghi ở cột Tình trạng.`;
    return { row, column: columnFor(columns, "fullName"), value: title, message, sensitive: false };
  });
}

function groupNotice(rows: DataRow[], columns: FieldColumns): CellProblem[] {
  const first = rows.find(({ group }) => group !== null);
  if (!first) return [];
  const message =
    "Từ dòng này, ô chi đoàn trống thì người mới xếp theo chi đoàn ghi ở trên; ai đã có trong danh sách thì giữ nguyên chi đoàn.";
  return [
    { row: first.row.number, column: columnFor(columns, "branch"), value: "", message, sensitive: false },
  ];
}
