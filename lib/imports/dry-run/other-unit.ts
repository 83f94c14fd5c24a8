import type { Table } from "@/lib/imports/columns/mapping";
import { branchKey, placeOf } from "@/lib/imports/comparing/branches";
import type { RosterRow } from "@/lib/imports/rows/roster-row";
import type { OtherUnit } from "@/lib/imports/types";
import { fold } from "@/lib/platform/fold";
import { cellText } from "@/lib/sheets/sheet";

type Names = { unit: { name: string }; otherUnits: readonly string[] };

/** A title line that names another unit of the organisation and not this one: most likely the wrong file. */
export function otherUnitNamed({ sheet, header }: Table, names: Names): OtherUnit | null {
  const namedIn = unitsNamed(names);
  const named = sheet.rows
    .slice(0, header.start)
    .flatMap(({ number: row, cells }) =>
      namedIn(cells.map(cellText).join(" ")).map((name) => ({ row, name })),
    );
  return named.some(({ name }) => name === names.unit.name) ? null : (named[0] ?? null);
}

/** Of the names that a sheet gives for branches those that name another unit and not this one, each where it first stands. */
export function unitsForBranches(
  said: readonly string[],
  rows: readonly RosterRow[],
  names: Names,
): OtherUnit[] {
  const namedIn = unitsNamed(names);
  const others = said.filter((name) => {
    const named = namedIn(name);
    return named.length > 0 && !named.includes(names.unit.name);
  });
  return others.flatMap((name) => {
    const first = rows.find((row) => branchKey(placeOf(row) ?? "") === branchKey(name));
    return first ? [{ row: first.row, name }] : [];
  });
}

/** Which units of the organisation a text names. */
function unitsNamed({ unit, otherUnits }: Names): (text: string) => string[] {
  const units = [unit.name, ...otherUnits]
    .map((name) => ({ name, words: wordsOf(name) }))
    .sort((a, b) => b.words.length - a.words.length);
  return (said) => {
    let text = wordsOf(said);
    return units.flatMap(({ name, words }) => {
      if (!text.includes(words)) return [];
      // What names one unit names none of those whose shorter names stand within it.
      text = text.replaceAll(words, "|");
      return [name];
    });
  };
}

/** Each word between spaces of its own, so that a text holds a name by whole words alone. */
function wordsOf(text: string): string {
  const words = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  return words.map((word) => ` ${word} `).join("");
}
