import {
  type Header,
  type HeaderColumn,
  headerAt,
  headerScore,
  isAllTitles,
  isHeader,
  namesPeople,
  PARTS,
} from "@/lib/imports/columns/header";
import { type ColumnField, isField, WHOLES } from "@/lib/imports/columns/header-titles";
import { meaningOf } from "@/lib/imports/columns/header-words";
import { guessMapping, type Mapping, type Table } from "@/lib/imports/columns/mapping";
import { nameIn } from "@/lib/imports/columns/name-columns";
import { Headings, headsBranch, type Left } from "@/lib/imports/rows/headings";
import { isClosing, isDayInWords, isOffice, isSum, mayBeName } from "@/lib/imports/rows/list-ends";
import { bareName } from "@/lib/imports/rows/list-titles";
import type { BranchTitle } from "@/lib/imports/rows/roster-row";
import { headingRows, shortRowTexts } from "@/lib/imports/rows/short-rows";
import { membersApart, youthField } from "@/lib/imports/rows/youths";
import { typedText } from "@/lib/members/read-value";
import { inCodeList } from "@/lib/members/roster/code-lists";
import { fold } from "@/lib/platform/fold";
import { columnIndex, columnLetter } from "@/lib/platform/xlsx/columns";
import { cellText, type Sheet, type SheetRow } from "@/lib/sheets/sheet";

/** The cells of a row by the field that the mapping gives to their column. */
export type FieldColumns = Map<ColumnField, { index: number; letter: string }>;

export function fieldColumns(mapping: Mapping): FieldColumns {
  return new Map(
    Object.entries(mapping).flatMap(([letter, field]) =>
      field === null ? [] : [[field, { index: columnIndex(letter), letter }] as const],
    ),
  );
}

export function textIn(row: SheetRow, columns: FieldColumns, field: ColumnField): string {
  const column = columns.get(field);
  return column === undefined ? "" : typedText(row.cells[column.index]);
}

/** Why a row is not taken that says too much of a person to be passed over: what stands above it, and where. */
export type Stray = { below: number } & ({ what: "end" } | { what: "titles"; columns: FieldColumns });

/**
 * A row that speaks of a person: under the heading of which branch it stands, below whose first row, where its own cell is
 * blank, and how those left who stand there.
 */
export type DataRow = {
  row: SheetRow;
  section: string | null;
  group: string | null;
  left: Left | null;
  /** Why it is of no member: the heading or the cell that says so. */
  youth: string | null;
  stray: Stray | null;
};

/**
 * The rows below the header that hold people: without column numbers, headings, sums, repeated
 * headers, and the place, date and signatures at the end. `title`: the line, or the name of the page, that names a branch,
 * where the list itself names none; `loose`: the one that calls a list young people.
 */
export function dataRows(table: Table): {
  rows: DataRow[];
  title: BranchTitle | null;
  loose: Headings["loose"];
  headed: Headings["names"];
} {
  const titles = new Titles(table);
  const headings = new Headings();
  const apart = apartIn(table);
  const above = table.sheet.rows.slice(0, table.header.start).flatMap((row) =>
    headingRows(row).map(({ texts, lines }) => ({
      branch: headings.takeAbove(texts, lines, row.number),
      row: row.number,
    })),
  );
  const found: DataRow[] = [];
  const headedAt: number[] = [];
  let first: number | null = null;
  let end: { row: number; isSum: boolean } | null = null;
  for (const [at, row] of table.sheet.rows.entries()) {
    if (at < table.header.end || titles.take(row, at)) continue;
    const texts = shortRowTexts(row);
    const told = toldBy(row, titles.columns);
    // Of one text alone, as hardly any row of a person is; both parts of a heading are heard.
    const parts = texts.length === 1 ? headingRows(row).map((part) => part.texts) : [texts];
    if (parts.filter((part) => headings.take(part, told.name, row.number)).length > 0) {
      headedAt.push(row.number);
      // A sum of one branch ends no list that goes on with another.
      if (end?.isSum) end = null;
      if (headings.section !== null) first ??= row.number;
      continue;
    }
    if (isColumnNumbers(row)) continue;
    const { section, left } = headings;
    const youth = youthOf(row, titles.columns, headings.youths, apart);
    if (endsList(texts, told)) {
      end ??= { row: row.number, isSum: true };
      end.isSum &&= texts.some(isSum);
    } else if (isTaken(told, end !== null))
      found.push({ row, section, group: null, left, youth, stray: titles.over });
    else if (told.name !== "" && tellsOfPerson(told))
      found.push({ row, section, group: null, left, youth, stray: { below: end?.row ?? 0, what: "end" } });
  }
  const lines = above.flatMap(({ branch, row }) => (branch === null ? [] : [{ branch, row }]));
  const title = lines.at(-1) ?? pageTitle(table.sheet);
  const { loose, names: headed } = headings;
  // Below the people a branch may sign; it heads none.
  if (first !== null && found.some(({ section }) => section !== null))
    return { rows: withFirst(found, first, lines.at(-1)?.branch ?? null), title: null, loose, headed };
  const columns = fieldColumns(table.mapping);
  return {
    rows: withGroups(found, columns, headedAt),
    title: columns.has("branch") ? null : title,
    loose,
    headed,
  };
}

const YEAR_OR_FILE = /20\d\d|\.(csv|tsv|txt)$/i;

/** A workbook may have a page for each branch, called by its name. */
function pageTitle({ name, page = name }: Sheet): BranchTitle | null {
  return headsBranch([page]) && !YEAR_OR_FILE.test(page) ? { branch: bareName(page), row: 0 } : null;
}

function youthOf(
  row: SheetRow,
  columns: FieldColumns,
  youths: Headings["youths"],
  apart: ReadonlySet<ColumnField>,
): string | null {
  if (youths) return `dòng ${youths.row} “${youths.title}”`;
  const field = youthField((name) => textIn(row, columns, name), apart);
  return field && `cột ${columns.get(field)?.letter ?? ""}`;
}

/** The columns of the whole list that tell members from young people by their words. */
function apartIn({ sheet, header, mapping }: Table): Set<ColumnField> {
  const columns = fieldColumns(mapping);
  return membersApart(
    (field) => header.columns.find(({ index }) => index === columns.get(field)?.index)?.title ?? "",
    (field) => sheet.rows.slice(header.end).map((row) => textIn(row, columns, field)),
  );
}

/** Of a list in sections the heading of the first may stand above the titles. */
function withFirst(rows: DataRow[], next: number, section: string | null): DataRow[] {
  return rows.map((data) => (data.row.number < next ? { ...data, section } : data));
}

/** A branch that stands in the first row of its people alone, as below a merge that was lost. None goes on below a heading. */
function withGroups(rows: DataRow[], columns: FieldColumns, headed: number[]): DataRow[] {
  const said = rows.map(({ row }) => textIn(row, columns, "branch"));
  const names = said.filter((name) => name !== "");
  const areFirst = Boolean(said[0]) && said.every((name, at) => name === "" || said[at + 1] === "");
  if (!areFirst || names.length < 2 || new Set(names.map(fold)).size < names.length) return rows;
  let group: string | null = null;
  let since = 0;
  return rows.map((data, at) => {
    const { number } = data.row;
    if (headed.some((heading) => heading > since && heading < number)) group = null;
    since = number;
    group = said[at] || group;
    return said[at] ? data : { ...data, group };
  });
}

/** The titles of a list, which may come again between its people. */
class Titles {
  /** What the columns hold below the last ones. */
  columns: FieldColumns;
  /** Where these stand over other columns than the first. */
  over: Stray | null = null;
  private readonly own: FieldColumns;
  private readonly texts: ReadonlySet<string>;

  constructor(private readonly table: Table) {
    this.own = fieldColumns(table.mapping);
    this.columns = this.own;
    const rows = table.sheet.rows.slice(table.header.start, table.header.end);
    this.texts = new Set(rows.flatMap((row) => row.cells.map(typedText)));
  }

  /** Whether a row is one of titles. */
  take(row: SheetRow, at: number): boolean {
    const header = this.titlesAt(row, at);
    if (!header) return isRepeated(row, this.texts);
    const moved = header.columns.some((column) => this.isMoved(column));
    this.columns = moved ? fieldColumns(guessMapping(this.table.sheet, header)) : this.own;
    this.over = moved ? { below: row.number, what: "titles", columns: this.columns } : null;
    return true;
  }

  /** Titles say where the names stand. Words that people's cells hold as well count for none. */
  private titlesAt(row: SheetRow, at: number): Header | null {
    const header = isAllTitles(row) && !this.namesSomebody(row) ? headerAt(this.table.sheet, at, 1) : null;
    if (!header) return null;
    const columns = header.columns.filter((column) => !isValue(column));
    const score = headerScore({ ...header, columns });
    return score >= 3 && isHeader(columns) && columns.some(namesPeople) ? header : null;
  }

  private namesSomebody(row: SheetRow): boolean {
    return NAMES.some((field) => {
      const text = textIn(row, this.own, field);
      return text !== "" && !this.texts.has(text) && meaningOf([text]) === null;
    });
  }

  private isMoved({ index, title, means }: HeaderColumn): boolean {
    const { mapping, header } = this.table;
    const field = mapping[columnLetter(index)] ?? null;
    const first = header.columns.find((column) => column.index === index);
    if (means === null || means === field || means === first?.means) return false;
    if (first?.title.split(PARTS).some((part) => fold(part) === fold(title))) return false;
    if (field === null) return isField(means) && this.own.has(means);
    return means !== WHOLES[field];
  }
}

const NAMES = ["fullName", "familyName", "middleName", "givenName"] as const;

/** "Đoàn viên" is a post, "Nữ" a gender, "HTTNV" a level. */
function isValue({ title, means }: HeaderColumn): boolean {
  const whole = means && WHOLES[means];
  return whole === "gender" || whole === "rating" || inCodeList("position", title) !== null;
}

const EVIDENCE: ColumnField[] = [
  ...(["code", "birthDate", "birthDateMale", "birthDateFemale", "idNumber", "cardNumber", "phone"] as const),
  ...(["email", "gender", "femaleMark", "maleMark", "joinedOn"] as const),
];

/** What a row says of a person: a name, a post, a number in front, and how many things that only a person has, where asked for. */
type Told = { name: string; post: string; isNumbered: boolean; evidence: () => number };

function toldBy(row: SheetRow, columns: FieldColumns): Told {
  const text = (field: ColumnField) => textIn(row, columns, field);
  const first = typedText(row.cells.find((cell) => cell !== undefined));
  return {
    name: nameIn(text),
    post: text("position"),
    isNumbered: /^\d+[.)]?$/.test(first),
    evidence: () => EVIDENCE.filter((field) => isEvidence(text(field))).length,
  };
}

/** Digits, an address, a mark or Nam and Nữ: a signature or a post below the list may stand in such a column too. */
function isEvidence(text: string): boolean {
  const isEnd = (isClosing(text) && !isDayInWords(text)) || isOffice(text);
  return /[\d@]|^.{1,4}$/u.test(text) && !isEnd;
}

function tellsOfPerson({ name, isNumbered, evidence }: Told): boolean {
  return isNumbered || evidence() >= (name === "" ? 2 : 1);
}

function isTaken({ name, evidence }: Told, afterEnd: boolean): boolean {
  if (name !== "" && !afterEnd) return true;
  return evidence() >= (name !== "" || !afterEnd ? 2 : 3);
}

/** People may be called Tống Công or hold a post: what ends the list says nothing else of a person. */
function endsList(texts: string[], told: Told): boolean {
  if (texts.length === 0 || told.isNumbered) return false;
  const isPerson = tellsOfPerson(told);
  if (isPerson && told.name !== "") return isClosing(told.name) && !mayBeName(told.name);
  return texts.some(isClosing) || (!isPerson && officesIn(texts, told));
}

/** Beside a name the column of posts holds that person's own; who signs has the office for a name, or none. */
function officesIn(texts: string[], { name, post }: Told): boolean {
  const isNamed = name !== "" && mayBeName(name) && !isOffice(name);
  return texts.some((text) => isOffice(text) && !(isNamed && text === post));
}

/** "(1) (2) (3)=(1)+(2)" or "A B 1 2" under the titles. */
function isColumnNumbers(row: SheetRow): boolean {
  let labels = 0;
  for (const cell of row.cells) {
    if (cell === undefined) continue;
    if (!/^[([]?(\d{1,2}|[a-z])[)\]]?(=.*)?$/i.test(cellText(cell).trim())) return false;
    labels++;
  }
  return labels >= 3;
}

/** Of a header of two rows the second may hold "Nam" and "Nữ" alone. */
function isRepeated(row: SheetRow, titles: ReadonlySet<string>): boolean {
  let [told, repeated] = [0, 0];
  for (const cell of row.cells) {
    const text = typedText(cell);
    if (text === "") continue;
    told++;
    if (cell?.kind === "text" && titles.has(text)) repeated++;
  }
  return repeated >= 3 || (repeated === 2 && told === 2);
}
