import { type Header, headerAt, isAllTitles, SEARCHED_ROWS } from "@/lib/imports/header";
import { type ColumnField, isField } from "@/lib/imports/header-titles";
import { inCodeList } from "@/lib/members/roster/code-lists";
import { fold } from "@/lib/platform/fold";
import { type Cell, cellText, type Sheet } from "@/lib/sheets/sheet";

const SAMPLE = 60;

/** The twelve digits of a person's own number, which begin with those of a province. */
const ID_NUMBER = /^0\d{11}$/;

const is = (pattern: RegExp) => (cell: Cell) => pattern.test(cellText(cell).trim());

/** What a column's content gives away where its title is unknown; surer signs first. */
const SIGNS: [ColumnField, (cell: Cell) => boolean][] = [
  ["email", is(/^\S+@\S+\.\S+$/)],
  ["gender", (cell) => ["nam", "nu"].includes(fold(cellText(cell)))],
  ["idNumber", is(ID_NUMBER)],
  ["phone", is(/^(0|\+?84)?[35789]\d{8}$/)],
  ["branch", (cell) => /^(chi doan|cd) /.test(fold(cellText(cell)))],
  ["position", (cell) => inCodeList("position", cellText(cell)) !== null],
  ["ethnicity", (cell) => inCodeList("ethnicity", cellText(cell)) !== null],
  ["birthDate", (cell) => (cell.kind === "date" ? isBirthYear(cell.day) : isBirthDate(cellText(cell)))],
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

function sampleOf(sheet: Sheet, header: Header, index: number): Cell[] {
  const rows = sheet.rows.slice(header.end, header.end + SAMPLE);
  return rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined);
}

function agrees(sample: Cell[], sign: (cell: Cell) => boolean): boolean {
  return sample.length > 0 && sample.filter(sign).length * 3 >= sample.length * 2;
}

function isBirthDate(text: string): boolean {
  const year = /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4})$/.exec(text.trim())?.[1];
  return year !== undefined && isBirthYear(year);
}

/** Days of admission and of issue lie later than this in most rosters. */
function isBirthYear(dayOrYear: string): boolean {
  const year = Number(dayOrYear.slice(0, 4));
  return year >= 1980 && year <= 2012;
}
