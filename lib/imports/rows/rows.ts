import type { Table } from "@/lib/imports/columns/mapping";
import { SHEET_STATUS_LABELS } from "@/lib/imports/messages";
import { columnFor } from "@/lib/imports/rows/column-for";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";
import { type ReadBy, RowReader } from "@/lib/imports/rows/row-reader";
import { foldedWords, type WordAnswers } from "@/lib/imports/rows/sheet-words";
import { type DataRow, dataRows, type FieldColumns, fieldColumns } from "@/lib/imports/rows/table-rows";
import { headsYouths } from "@/lib/imports/rows/youths";
import { typedText } from "@/lib/members/read-value";

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
    notices: [
      ...youthsNotice(table, columns),
      ...leftNotices(found, columns),
      ...groupNotice(found, columns),
    ],
  };
}

/** A title over all that is in a list may be a loose word for members: they are taken, and it is told. */
function youthsNotice({ sheet, header }: Table, columns: FieldColumns): CellProblem[] {
  const lines = sheet.rows.slice(0, header.start).flatMap(({ number, cells }) => {
    return cells.map((cell) => ({ row: number, value: typedText(cell) }));
  });
  const title = [...lines, { row: 0, value: sheet.page ?? sheet.name }].find(({ value }) =>
    headsYouths(value),
  );
  if (!title) return [];
  const message =
    "Tên danh sách ghi là thanh niên. Ai chưa phải đoàn viên thì bỏ khỏi tệp; số thanh niên ghi ở trang Thanh niên trong độ tuổi.";
  return [{ ...title, column: columnFor(columns, "fullName"), message, sensitive: false }];
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
