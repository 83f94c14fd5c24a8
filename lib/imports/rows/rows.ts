import type { Table } from "@/lib/imports/columns/mapping";
import { SHEET_STATUS_LABELS } from "@/lib/imports/messages";
import { columnFor, hasColumnFor } from "@/lib/imports/rows/column-for";
import type { Headings } from "@/lib/imports/rows/headings";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";
import { type ReadBy, RowReader } from "@/lib/imports/rows/row-reader";
import { foldedWords, type WordAnswers } from "@/lib/imports/rows/sheet-words";
import { type DataRow, dataRows, type FieldColumns, fieldColumns } from "@/lib/imports/rows/table-rows";
import { titlesYouths } from "@/lib/imports/rows/youths";

/** Every person of the table, read cell by cell under the mapping. */
export function readRows(table: Table, by: ReadBy, words: WordAnswers = {}): RosterSheet {
  const columns = fieldColumns(table.mapping);
  const meant = foldedWords(words);
  const { rows: all, title, loose, headed } = dataRows(table);
  const found = all.filter(({ youth }) => youth === null);
  return {
    rows: found.map((data) => new RowReader(data, columns, by, meant).read()),
    columnOf: (field) => columnFor(columns, field),
    lacks: (field) => !hasColumnFor(columns, field),
    title,
    headed,
    youths: all.flatMap(({ youth }) => youth ?? []),
    notices: [
      ...youthsNotice(loose ?? pageOf(table), columns),
      ...leftNotices(found, columns),
      ...groupNotice(found, columns),
    ],
  };
}

/** The page that calls a list young people by its name. */
function pageOf({ sheet: { name, page = name } }: Table): Headings["loose"] {
  return titlesYouths(page) ? { row: 0, title: page } : null;
}

/** A title over all that is in a list may be a loose word for members: they are taken, and it is told. */
function youthsNotice(loose: Headings["loose"], columns: FieldColumns): CellProblem[] {
  if (!loose) return [];
  const { row, title } = loose;
  const message =
    "Tên danh sách ghi là thanh niên. Ai chưa phải đoàn viên thì bỏ khỏi tệp; số thanh niên ghi ở trang Thanh niên trong độ tuổi.";
  return [{ row, column: columnFor(columns, "fullName"), value: title, message, sensitive: false }];
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
