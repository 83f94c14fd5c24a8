import type { Table } from "@/lib/imports/columns/mapping";
import type { RosterSheet } from "@/lib/imports/rows/roster-row";
import { fieldColumns, textIn } from "@/lib/imports/rows/table-rows";
import type { OtherUnit } from "@/lib/imports/types";
import { accentsAgree, spelling } from "@/lib/members/roster/names";
import { fold } from "@/lib/platform/fold";
import { cellText } from "@/lib/sheets/sheet";

type Names = { unit: { name: string }; otherUnits: readonly string[] };

/** A title line that names another unit of the organisation and not this one: most likely the wrong file. */
export function otherUnitNamed({ sheet, header }: Table, { unit, otherUnits }: Names): OtherUnit | null {
  const names = [unit.name, ...otherUnits]
    .map((name) => ({ name, words: wordsOf(name) }))
    .sort((a, b) => b.words.length - a.words.length);
  const named = sheet.rows.slice(0, header.start).flatMap(({ number: row, cells }) => {
    let text = wordsOf(cells.map(cellText).join(" "));
    return names.flatMap(({ name, words }) => {
      if (!text.includes(words)) return [];
      // What names one unit names none of those whose shorter names stand within it.
      text = text.replaceAll(words, "|");
      return [{ row, name }];
    });
  });
  return named.some(({ name }) => name === unit.name) ? null : (named[0] ?? null);
}

/**
 * Of the names that a sheet gives for branches those of another Đoàn cơ sở or of one above, each where it first stands: in a
 * cell of its column, or over those who are there.
 */
export function unitsForBranches(
  said: readonly string[],
  { sheet, header, mapping }: Table,
  units: readonly string[],
  headed: RosterSheet["headed"] = new Map(),
): OtherUnit[] {
  const alike = new Map<string, string[]>();
  for (const unit of units.map(spaced)) alike.set(fold(unit), [...(alike.get(fold(unit)) ?? []), unit]);
  // "Thành Sơn" is another name than "Thanh Sơn", and "THANH SON" may be either.
  const isUnit = (name: string) => alike.get(fold(name))?.some((unit) => accentsAgree(unit, name)) === true;
  const named = said.filter((name) => isUnit(spaced(name)));
  if (named.length === 0) return [];
  const columns = fieldColumns(mapping);
  const rows = new Map<string, number>();
  for (const row of sheet.rows.slice(header.end)) {
    const name = spelling(spaced(textIn(row, columns, "branch")));
    if (!rows.has(name)) rows.set(name, row.number);
  }
  return named.flatMap((name) => {
    const row = rows.get(spelling(spaced(name))) ?? headed.get(name)?.row;
    return row === undefined ? [] : [{ row, name }];
  });
}

/** Its words with one space between them, whatever signs stand there. */
function spaced(name: string): string {
  return (name.normalize("NFC").match(/[\p{L}\p{M}\d]+/gu) ?? []).join(" ");
}

/** Each word between spaces of its own, so that a text holds a name by whole words alone. */
function wordsOf(text: string): string {
  const words = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  return words.map((word) => ` ${word} `).join("");
}
