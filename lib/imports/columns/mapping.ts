import { isBesideField } from "@/lib/imports/columns/beside-fields";
import { OF_A_YEAR, saysRating, yearNamed } from "@/lib/imports/columns/column-years";
import { withContent } from "@/lib/imports/columns/content";
import { type Header, type HeaderColumn, headerScore, PARTS } from "@/lib/imports/columns/header";
import {
  type ColumnField,
  ID_WORDS,
  isField,
  isSensitiveColumn,
  WHOLES,
} from "@/lib/imports/columns/header-titles";
import { isOfPeople } from "@/lib/imports/columns/hidden-lists";
import { isRatingMark } from "@/lib/imports/columns/rating-marks";
import { listsOf } from "@/lib/imports/columns/side-by-side";
import { sniffColumns } from "@/lib/imports/columns/sniff";
import { withUntitled } from "@/lib/imports/columns/untitled";
import { type LegacyText, withoutLegacyText } from "@/lib/imports/reading/legacy-text";
import { readGender, readMark } from "@/lib/members/read-words";
import { inCodeList } from "@/lib/members/roster/code-lists";
import { isRosterField } from "@/lib/members/roster/fields";
import { tidyName } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";
import { done, type FieldError, type Result, refused } from "@/lib/platform/result";
import { columnIndex, columnLetter } from "@/lib/platform/xlsx/columns";
import { cellText, type Sheet } from "@/lib/sheets/sheet";
import { beyondColumns, LAST_COLUMN } from "@/lib/sheets/unreadable";

/** Column letter → what it holds; null for a column that is not taken. */
export type Mapping = Record<string, ColumnField | null>;

/** A sheet whose header is found. */
export type Table = { sheet: Sheet; header: Header; mapping: Mapping };

export type FoundTable = Table & { legacy: LegacyText | null };

/** The sheets of a file that hold a roster, each with a guessed mapping: what looks most like one first, hidden ones last. */
export function findTables(sheets: Sheet[]): Result<FoundTable[]> {
  const found = sheets
    .map(withoutLegacyText)
    .flatMap(({ sheet, legacy }) =>
      listsOf(sheet).map((list) => ({ ...list, header: withUntitled(list.sheet, list.header), legacy })),
    )
    .map((each) => ({ ...each, mapping: guessMapping(each.sheet, each.header) }))
    .filter(isOfPeople);
  if (found.length === 0) return withoutTitles(sheets);
  const order = ({ sheet, header }: (typeof found)[number]) =>
    headerScore(header) - (sheet.hidden ? 1000 : 0);
  return done(found.sort((a, b) => order(b) - order(a)));
}

/** Where a list cannot stand left of the last column that is read it stands right of it. */
function withoutTitles(sheets: Sheet[]): Result<never> {
  const isCut = sheets.some((sheet) => sheet.isCut);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  if (isCut && rows.every(({ cells }) => cells.filter(Boolean).length < 2)) return beyondColumns().refusal;
  const titles =
    "Không thấy dòng tiêu đề trong 30 dòng đầu. Thêm một dòng ghi tên các cột (Họ và tên, Ngày sinh, …) rồi tải lên lại.";
  const beyond = ` Nếu danh sách đứng bên phải cột ${LAST_COLUMN}, nơi phần mềm không đọc, thì xóa các cột trống ở bên trái nó.`;
  return refused("invalid", isCut ? titles + beyond : titles);
}

/** What the columns below a header hold, by their titles and, where these are unknown, by what stands there. */
export function guessMapping(sheet: Sheet, header: Header): Mapping {
  const byField = new Map<ColumnField, HeaderColumn>();
  const told = withContent(sheet, header);
  const columns = splitNames(sheet, withBirthParts(withIssues(told)));
  const rating = bestForm(columns.filter(({ means }) => saysRating(means)));
  for (const column of columns) {
    if (!isField(column.means) || (saysRating(column.means) && !rating.includes(column))) continue;
    const rival = byField.get(column.means);
    if (!rival || column.rank < rival.rank) byField.set(column.means, column);
  }
  const taken = new Map([...byField].map(([field, column]) => [column.index, field]));
  for (const [index, field] of sniffColumns(sheet, told, new Set(byField.keys()))) taken.set(index, field);
  return Object.fromEntries(
    header.columns.map(({ index }) => [columnLetter(index), taken.get(index) ?? null] as const),
  );
}

/**
 * Of columns that say one thing the best, with which go the others of ticks under its title. Where two of these name one
 * level, as "Tốt" and "Khá" do, nobody knows which of them all is meant.
 */
function bestForm(columns: HeaderColumn[]): HeaderColumn[] {
  const [best] = columns.toSorted((a, b) => a.rank - b.rank);
  if (!best) return [];
  if (!isRatingMark(best.means)) return [best];
  const parent = titleAbove(best);
  const ticks = columns.filter((column) => isRatingMark(column.means) && titleAbove(column) === parent);
  return new Set(ticks.map(({ means }) => means)).size === ticks.length ? ticks : [];
}

function titleAbove({ title }: HeaderColumn): string {
  return title.split(PARTS).slice(0, -1).join(PARTS);
}

const NUMBERS = new Set<HeaderColumn["means"]>(["idNumber", "cardNumber", "code"]);
const ISSUES = new Set<HeaderColumn["means"]>(["idIssuedOn", "idIssuedPlace"]);

/** "Ngày cấp" behind the Union's card is that of the card, unless its title says otherwise. */
function withIssues(header: Header): Header {
  let number: HeaderColumn["means"] = "idNumber";
  const columns = header.columns.map((column): HeaderColumn => {
    if (NUMBERS.has(column.means)) number = column.means;
    const isOther = ISSUES.has(column.means) && number !== "idNumber" && column.rank >= ID_WORDS.length;
    return isOther ? { ...column, means: "ignored" } : column;
  });
  return { ...header, columns };
}

const BIRTH_PARTS = { ngay: "birthDay", thang: "birthMonth", nam: "birthDate" } as const;

/** "Ngày | Tháng | Năm sinh" side by side, of which one title says that they are of the birth. */
function withBirthParts(header: Header): Header {
  const { columns } = header;
  const part = (at: number) => fold(columns[at]?.title ?? "").replace(/ sinh$/, "");
  const parts = Object.entries(BIRTH_PARTS);
  const first = columns.findIndex(
    (_, at) =>
      parts.every(([word], next) => part(at + next) === word) &&
      columns.slice(at, at + parts.length).some(({ means }) => means === "birthDate"),
  );
  if (first < 0) return header;
  return {
    ...header,
    columns: columns.map((column, at) => ({ ...column, means: parts[at - first]?.[1] ?? column.means })),
  };
}

/** One title "Họ và tên" over two columns, merged or not, that are filled apart: họ đệm, then tên. */
function splitNames(sheet: Sheet, header: Header): HeaderColumn[] {
  const at = header.columns.findIndex((column) => column.means === "fullName");
  const [left, right] = [header.columns[at], header.columns[at + 1]];
  if (left?.means !== "fullName" || right?.index !== left.index + 1) return header.columns;
  if (right.title !== left.title && !right.untitled) return header.columns;
  const rows = sheet.rows.slice(header.end, header.end + 50);
  const apart = rows.flatMap(({ cells }) => {
    const [before, given] = [fold(cellText(cells[left.index])), cellText(cells[right.index])];
    if (before === "" || given === "" || before === fold(given)) return [];
    return !right.untitled || mayBeGiven(given) ? [fold(given)] : [];
  });
  if (apart.length * 2 < rows.length) return header.columns;
  // Names are many, what is remarked of people is little.
  if (right.untitled && new Set(apart).size * 2 <= apart.length) return header.columns;
  return header.columns.map((column) => {
    if (column === left) return { ...column, means: "familyName" };
    return column === right ? { ...column, means: "givenName" } : column;
  });
}

const BESIDE_NAMES = ["position", "ethnicity", "religion", "occupation"] as const;

/** One word or two of letters; "BT", "Nữ", "x" and "Kinh" stand beside many a name. */
function mayBeGiven(text: string): boolean {
  const isWords = /^\p{L}+( \p{L}+)?$/u.test(tidyName(text));
  if (!isWords || readMark(text) !== null || "value" in readGender(text)) return false;
  return BESIDE_NAMES.every((list) => inCodeList(list, text) === null);
}

function isColumnField(name: string): name is ColumnField {
  return isRosterField(name) || isBesideField(name) || name === "youth" || Object.hasOwn(WHOLES, name);
}

/** The user's corrections over the guess; unknown columns and fields and a field given twice are refused. */
export function remap(table: Table, changes: Record<string, string | null>): Result<Table> {
  const mapping: Mapping = { ...table.mapping };
  const errors: FieldError[] = [];
  for (const [letter, field] of Object.entries(changes)) {
    if (!Object.hasOwn(table.mapping, letter))
      errors.push(columnError(letter, `Bảng không có cột ${letter}. Bỏ cột này.`));
    else if (field === null || isColumnField(field)) mapping[letter] = field;
    else errors.push(columnError(letter, `Không có mục “${field}”. Chọn một mục trong danh sách.`));
  }
  errors.push(...doubleFields(mapping));
  if (errors.length === 0) return done({ ...table, mapping });
  return refused("invalid", "Ghép cột chưa đúng. Xem từng cột bên dưới.", { fields: errors });
}

function doubleFields(mapping: Mapping): FieldError[] {
  const seen = new Map<ColumnField, string>();
  return Object.entries(mapping).flatMap(([letter, field]) => {
    if (field === null) return [];
    const first = seen.get(field);
    if (first === undefined) seen.set(field, letter);
    return first === undefined
      ? []
      : [columnError(letter, `Đã ghép mục này với cột ${first}. Bỏ một trong hai.`)];
  });
}

function columnError(letter: string, message: string): FieldError {
  return { path: `mapping.${letter}`, message };
}

/** The table with each column that names another year left for one that says the same of the year. */
export function ofYear<T extends Table>(table: T, year: number): T {
  const mapping = { ...table.mapping };
  const fieldOf = ({ index }: HeaderColumn) => mapping[columnLetter(index)] ?? null;
  for (const says of OF_A_YEAR) {
    const taken = table.header.columns.filter((column) => says(fieldOf(column)));
    const right = bestForm(
      table.header.columns.filter(({ means, title }) => says(means) && yearNamed(title) === year),
    );
    const isOfOther = ({ title }: HeaderColumn) => ![null, year].includes(yearNamed(title));
    if (taken.length === 0 || right.length === 0 || !taken.every(isOfOther)) continue;
    if (right.some((column) => fieldOf(column) !== null)) continue;
    for (const { index } of taken) mapping[columnLetter(index)] = null;
    for (const { index, means } of right) mapping[columnLetter(index)] = isField(means) ? means : null;
  }
  return { ...table, mapping };
}

/** For those who may not see sensitive fields: the table without them, and the titles left out. */
export function withoutSensitive(table: Table): { table: Table; leftOut: string[] } {
  const hidden = Object.entries(table.mapping).filter(([, field]) => isSensitiveColumn(field));
  const mapping = { ...table.mapping, ...Object.fromEntries(hidden.map(([letter]) => [letter, null])) };
  return { table: { ...table, mapping }, leftOut: hidden.map(([letter]) => titleOf(table.header, letter)) };
}

function titleOf(header: Header, letter: string): string {
  return header.columns.find((column) => column.index === columnIndex(letter))?.title ?? letter;
}
