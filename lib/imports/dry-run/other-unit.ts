import type { Table } from "@/lib/imports/columns/mapping";
import type { OtherUnit } from "@/lib/imports/types";
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

/** Each word between spaces of its own, so that a text holds a name by whole words alone. */
function wordsOf(text: string): string {
  const words = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  return words.map((word) => ` ${word} `).join("");
}
