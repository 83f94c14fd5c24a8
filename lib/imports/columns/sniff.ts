import { type ChangeMark, fitsChange } from "@/lib/imports/columns/change-marks";
import { type Header, headerAt, isAllTitles, SEARCHED_ROWS } from "@/lib/imports/columns/header";
import { type ColumnField, isField } from "@/lib/imports/columns/header-titles";
import { postMark } from "@/lib/imports/columns/post-marks";
import { isFull } from "@/lib/imports/columns/untitled";
import { isClosing } from "@/lib/imports/rows/list-ends";
import { readStatus } from "@/lib/imports/rows/read-beside";
import { memberTick, namesUnion, readBareMembership, readMembership } from "@/lib/imports/rows/youths";
import { typedText } from "@/lib/members/read-value";
import { readGender, readMark } from "@/lib/members/read-words";
import { inCodeList } from "@/lib/members/roster/code-lists";
import { readTypedDay, type TypedDay } from "@/lib/members/roster/days";
import { plainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { type Cell, cellText, type Sheet } from "@/lib/sheets/sheet";

const SAMPLE = 60;

/** The twelve digits of a person's own number, which begin with those of a province. */
const ID_NUMBER = /^0\d{11}$/;

const MOBILE = /^(0|\+?84)?[35789]\d{8}$/;

/** Days of admission and of issue lie later than this in most rosters. */
const LAST_BORN = plainDate("2012-12-31");

const is = (pattern: RegExp) => (cell: Cell) => pattern.test(cellText(cell).trim());

/** What a column's content gives away where its title is unknown; surer signs first. */
const SIGNS: [ColumnField, (cell: Cell) => boolean][] = [
  ["email", is(/^\S+@\S+\.\S+$/)],
  ["gender", (cell) => "value" in readGender(cellText(cell))],
  ["idNumber", is(ID_NUMBER)],
  ["phone", (cell) => MOBILE.test(cellText(cell).replace(/[\s.\-()]/g, ""))],
  ["branch", (cell) => /^(chi doan|cd) /.test(fold(cellText(cell)))],
  ["position", (cell) => inCodeList("position", cellText(cell)) !== null],
  // The Co are a people, and "có" is an answer.
  [
    "ethnicity",
    (cell) => readMark(cellText(cell)) === null && inCodeList("ethnicity", cellText(cell)) !== null,
  ],
  ["birthDate", (cell) => isBorn(dayIn(cell), "day")],
  ["birthDate", (cell) => isBorn(dayIn(cell), "year")],
  ["fullName", (cell) => /^\p{Lu}\p{L}*( \p{Lu}\p{L}*){1,5}$/u.test(cellText(cell).normalize("NFC").trim())],
];

/** Fields for columns whose title says nothing known, where most of the cells agree on one. */
export function sniffColumns(
  sheet: Sheet,
  header: Header,
  taken: ReadonlySet<ColumnField>,
): Map<number, ColumnField> {
  const found = new Map<number, ColumnField>();
  const used = new Set(taken);
  if (used.has("givenName")) used.add("fullName");
  if (used.has("birthDateMale")) used.add("birthDate").add("gender");
  const unknown = header.columns.filter((column) => column.means === null);
  for (const [field, sign] of SIGNS) {
    const column = unknown.find(
      ({ index }) => !found.has(index) && agrees(sampleOf(sheet, header, index), sign),
    );
    if (!column || used.has(field)) continue;
    found.set(column.index, field);
    used.add(field);
  }
  return found;
}

/** A header none of whose titles is known: the first row of bare titles above columns that speak for themselves. */
export function findHeaderByContent(sheet: Sheet): Header | null {
  for (const [start, row] of sheet.rows.entries()) {
    if (row.number > SEARCHED_ROWS) break;
    const header = isAllTitles(row) ? headerAt(sheet, start, 1) : null;
    const named = header?.columns.flatMap(({ means }) => (isField(means) ? [means] : [])) ?? [];
    const fields = header
      ? new Set([...named, ...sniffColumns(sheet, header, new Set(named)).values()])
      : new Set();
    if (fields.size >= 3 && fields.has("fullName") && fields.has("birthDate")) return header;
  }
  return null;
}

/** Whether what stands in a column are people's own numbers, whatever its title. */
export function holdsIdNumbers(sheet: Sheet, header: Header, index: number): boolean {
  return agrees(sampleOf(sheet, header, index), is(ID_NUMBER));
}

/** Whether a column holds ticks, however few. */
export function holdsTicks(sheet: Sheet, header: Header, index: number): boolean {
  const read = postMark(titleAt(header, index)) === "memberMark" ? memberTick : readMark;
  return agrees(cellsOf(sheet, header, index), (cell) => read(cellText(cell)) !== null);
}

/** Whether of those of whom a list tells some have no tick in a column: where all have one, it tells nobody apart. */
export function sparesSome({ rows }: Sheet, { end, columns }: Header, index: number): boolean {
  const titled = new Set(columns.map((column) => column.index));
  return rows.slice(end).some((row) => {
    const isPerson = isFull(row, titled) && !row.cells.some((cell) => isClosing(typedText(cell)));
    return isPerson && readMark(typedText(row.cells[index])) !== true;
  });
}

/** Whether a column says where people stand, of however few. */
export function holdsStatuses(sheet: Sheet, header: Header, index: number): boolean {
  return agrees(cellsOf(sheet, header, index), (cell) => "value" in (readStatus(typedText(cell)) ?? {}));
}

/** Whether a column of those who came, or who left, holds ticks or says how. */
export function holdsChanges(sheet: Sheet, header: Header, index: number, mark: ChangeMark): boolean {
  return agrees(cellsOf(sheet, header, index), (cell) => {
    const status = readStatus(typedText(cell));
    return (
      readMark(cellText(cell)) !== null ||
      (status !== null && "value" in status && fitsChange(mark, status.value))
    );
  });
}

/** Whether a column calls some people members and some not. */
export function holdsYouths(sheet: Sheet, header: Header, index: number): boolean {
  const read = namesUnion(titleAt(header, index)) ? readBareMembership : readMembership;
  const said = (cell: Cell) => read(cellText(cell).trim());
  if (!agrees(sampleOf(sheet, header, index), (cell) => said(cell) !== null)) return false;
  const all = new Set(cellsOf(sheet, header, index).map(said));
  return all.has("youth") && all.has("member");
}

function titleAt({ columns }: Header, index: number): string {
  return columns.find((column) => column.index === index)?.title ?? "";
}

function sampleOf(sheet: Sheet, header: Header, index: number): Cell[] {
  return cellsOf(sheet, header, index, SAMPLE);
}

function cellsOf({ rows }: Sheet, { end }: Header, index: number, most = rows.length): Cell[] {
  return rows
    .slice(end, end + most)
    .map(({ cells }) => cells[index])
    .filter((cell) => cell !== undefined);
}

function agrees(sample: Cell[], sign: (cell: Cell) => boolean): boolean {
  return sample.length > 0 && sample.filter(sign).length * 3 >= sample.length * 2;
}

/** As far as whoever is in a roster may be born then. */
export function dayIn(cell: Cell): TypedDay {
  return cell.kind === "date"
    ? { kind: "day", day: cell.day }
    : readTypedDay(cellText(cell).trim(), LAST_BORN);
}

function isBorn(typed: TypedDay, kind: "day" | "year"): boolean {
  if (typed.kind !== kind) return false;
  const born = typed.kind === "day" ? typed.day : typed.year;
  return born >= "1980" && born <= LAST_BORN;
}
