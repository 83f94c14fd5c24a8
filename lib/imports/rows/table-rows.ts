import type { ColumnField } from "@/lib/imports/columns/header-titles";
import type { Mapping, Table } from "@/lib/imports/columns/mapping";
import { nameIn } from "@/lib/imports/columns/name-columns";
import { typedText } from "@/lib/members/read-value";
import { nameProblem } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";
import { columnIndex } from "@/lib/platform/xlsx/columns";
import { type Cell, cellText, type SheetRow } from "@/lib/sheets/sheet";

/** The cells of a row by the field that the mapping gives to their column. */
export type FieldColumns = Map<ColumnField, { index: number; letter: string }>;

export function fieldColumns(mapping: Mapping): FieldColumns {
  return new Map(
    Object.entries(mapping).flatMap(([letter, field]) =>
      field === null ? [] : [[field, { index: columnIndex(letter), letter }] as const],
    ),
  );
}

/**
 * A row that speaks of a person; `section` is the branch under whose heading it stands. `strayBelow`: it has too little
 * to be taken below the row of that number, which looks like the end of the list, and too much to be passed over.
 */
export type DataRow = { row: SheetRow; section: string | null; strayBelow: number | null };

/**
 * The rows below the header that hold people: without column numbers, headings, sums, repeated
 * headers, and the place, date and signatures at the end.
 */
export function dataRows(table: Table): DataRow[] {
  const columns = fieldColumns(table.mapping);
  const titles = new Set(headerCells(table).map(typedText));
  const found: DataRow[] = [];
  let section: string | null = null;
  let end: number | null = null;
  for (const row of table.sheet.rows.slice(table.header.end)) {
    if (isRepeatedHeader(row, titles)) continue;
    const texts = shortRowTexts(row);
    const heading = sectionName(texts);
    section = heading ?? section;
    if (heading !== null || isColumnNumbers(row)) continue;
    const told = toldBy(row, columns);
    if (endsList(texts, told)) end ??= row.number;
    else if (isTaken(told, end !== null)) found.push({ row, section, strayBelow: null });
    else if (told.name !== "" && tellsOfPerson(told)) found.push({ row, section, strayBelow: end });
  }
  return found;
}

function headerCells({ sheet, header }: Table): (Cell | undefined)[] {
  return sheet.rows.slice(header.start, header.end).flatMap((row) => row.cells);
}

const EVIDENCE: ColumnField[] = [
  ...(["code", "birthDate", "birthDateMale", "birthDateFemale", "idNumber", "cardNumber", "phone"] as const),
  ...(["email", "gender", "femaleMark", "maleMark", "joinedOn"] as const),
];

/** What a row says of a person: a name, a post, a number in front, and how many things that only a person has, where asked for. */
type Told = { name: string; post: string; isNumbered: boolean; evidence: () => number };

function toldBy(row: SheetRow, columns: FieldColumns): Told {
  const text = (field: ColumnField) => {
    const column = columns.get(field);
    return column === undefined ? "" : typedText(row.cells[column.index]);
  };
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

function mayBeName(text: string): boolean {
  return nameProblem(text) === null && !/^(tong )?(cong|so)\.?$/.test(fold(text));
}

const SHORT_ROW = 6;

/** The distinct texts of a row that is not as full as a person's; a merge counts once. */
function shortRowTexts(row: SheetRow): string[] {
  const cells = new Set(row.cells);
  cells.delete(undefined);
  return cells.size > SHORT_ROW ? [] : [...cells].map(typedText).filter((text) => text !== "");
}

/** "(1) (2) (3)" or "A B 1 2" under the titles. */
function isColumnNumbers(row: SheetRow): boolean {
  let labels = 0;
  for (const cell of row.cells) {
    if (cell === undefined) continue;
    if (!/^[([]?(\d{1,2}|[a-z])[)\]]?$/i.test(cellText(cell).trim())) return false;
    labels++;
  }
  return labels >= 3;
}

/** Of a header of two rows the second may hold "Nam" and "Nữ" alone. */
function isRepeatedHeader(row: SheetRow, titles: ReadonlySet<string>): boolean {
  const told = row.cells.filter((cell) => cell !== undefined && typedText(cell) !== "");
  const repeated = told.filter((cell) => cell?.kind === "text" && titles.has(typedText(cell)));
  return repeated.length >= 3 || (repeated.length >= 2 && repeated.length === told.length);
}

const CLOSING =
  /^(tong (cong|so)\b|(tong|cong)[:.]?$|an dinh|danh sach (nay|tren)|nguoi lap|t\.? ?m\.? |tm\.|t\/m|thay mat|xac nhan|nguoi ky|ky ten|noi nhan|ghi chu:)|ngay .{0,12}thang .{0,12}nam|^[^/]*, ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;

/** The same letters under other tones: the people Tống Công and An Đình, a Tổng công ty. */
const OTHER_TONES = /^(tống|tông|công$|an đ|tổng công \p{L})/iu;

/** Whose name and signature stand below; in the row of a member it is a post. */
const OFFICE =
  /^((pho )?bi thu|ban chap hanh|ban thuong vu|(pho )?(giam doc|thu truong|hieu truong|chu tich|truong phong)|duyet cua|lap bieu|nguoi lap)\b/;

/** The same letters under other tones: people called Trương Phong or Chu Tích. */
const NO_OFFICE = /^(trương|chu) /iu;

/** A birth date in words has no place before it, as the day of a signature has. */
function isDayInWords(text: string): boolean {
  return /^(ngay ?)?\d{1,2} ?thang ?\d{1,2} ?nam ?\d{4}$/.test(fold(text));
}

function isOffice(text: string): boolean {
  return OFFICE.test(fold(text)) && !NO_OFFICE.test(text);
}

function isClosing(text: string): boolean {
  return CLOSING.test(fold(text)) && !OTHER_TONES.test(text);
}

const BRANCH = /^((lien )?chi doan|cd|lop)$/;
const BRANCH_NAME = /^((lien )?chi doan|cd |lop (?!truong|pho))/;

/** "II. CHI ĐOÀN VĂN PHÒNG" over the people of that branch, or "A | Lớp: 10A1"; a class of a school is a branch. */
function sectionName([first = "", ...rest]: string[]): string | null {
  const [text = "", ...others] = [first.replace(/^[A-Z][.)/]?$/i, ""), ...rest].filter(
    (each) => !/^[\dIVX.)]*$/.test(each),
  );
  const heading = text.replace(/^([IVX]+|\d+|[A-Z](?=[.)/]))[.)/:\s–-]+/, "");
  const [kind = "", named = ""] = heading.split(/\s*:\s*/);
  const name = BRANCH.test(fold(kind)) ? `${kind} ${named}` : kind;
  return others.length === 0 && BRANCH_NAME.test(fold(name)) ? name.replace(/\s*\(.*$/, "").trim() : null;
}
