import type { Header, HeaderColumn } from "@/lib/imports/columns/header";
import type { ColumnField } from "@/lib/imports/columns/header-titles";
import { dayIn } from "@/lib/imports/columns/sniff";
import { writtenName } from "@/lib/imports/rows/written-names";
import { typedText } from "@/lib/members/read-value";
import { nameProblem, tidyText } from "@/lib/members/roster/names";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import type { Cell, Sheet } from "@/lib/sheets/sheet";

type List = { sheet: Sheet; header: Header; mapping: Record<string, ColumnField | null> };

const BORN = new Set<ColumnField | null>(["birthDate", "birthDateMale", "birthDateFemale"]);
/** "Tên" alone stands over provinces and peoples too. */
const NAMES = new Set<HeaderColumn["means"]>(["fullName", "familyName"]);

/**
 * Whether a list is one of people. On hidden sheets software keeps the words that cells offer, of which a people named
 * "Mạ" and a post in a "chi đoàn" read as titles: there somebody must be named, or be born, below a title that says so.
 */
export function isOfPeople({ sheet, header, mapping }: List): boolean {
  if (!sheet.hidden) return true;
  const rows = sheet.rows.slice(header.end);
  return header.columns.some(({ index, means }) => {
    const below = rows.flatMap(({ cells }) => cells[index] ?? []);
    if (BORN.has(mapping[columnLetter(index)] ?? null))
      return below.some((cell) => dayIn(cell).kind !== "unreadable");
    return NAMES.has(means) && below.some(isName);
  });
}

function isName(cell: Cell): boolean {
  return nameProblem(writtenName(tidyText(typedText(cell))).name) === null;
}
