import type { Table } from "@/lib/imports/columns/mapping";
import type { LegacyText, ReadLegacy } from "@/lib/imports/reading/legacy-text";
import { isRosterField, rosterField } from "@/lib/members/roster/fields";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import { cellText } from "@/lib/sheets/sheet";

const EXAMPLES = 3;
const NAMES = new Set(["fullName", "familyName", "branch"]);

/** Some cells as they showed and as they are read: names first, nothing sensitive, nothing of a column not taken. */
export function readLegacy({ font, before }: LegacyText, { sheet, header, mapping }: Table): ReadLegacy {
  const cells = before.flatMap(({ at, index, text }) => {
    const field = mapping[columnLetter(index)] ?? null;
    const isTitle = at < header.end;
    if (!isTitle && (field === null || (isRosterField(field) && rosterField(field).sensitive))) return [];
    const isName = !isTitle && field !== null && NAMES.has(field);
    return [{ isName, before: text, after: cellText(sheet.rows[at]?.cells[index]) }];
  });
  const named = cells.filter(({ isName }) => isName);
  const examples = [...named, ...cells.filter(({ isName }) => !isName)].slice(0, EXAMPLES);
  return { font, examples: examples.map(({ before, after }) => ({ before, after })) };
}
