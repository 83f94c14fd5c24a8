import type { Table } from "@/lib/imports/mapping";
import type { OtherUnit } from "@/lib/imports/types";
import { fold } from "@/lib/platform/fold";
import { cellText } from "@/lib/sheets/sheet";

type Names = { unit: { name: string }; otherUnits: readonly string[] };

/** A title line that names another unit of the organisation and not this one: most likely the wrong file. */
export function otherUnitNamed({ sheet, header }: Table, { unit, otherUnits }: Names): OtherUnit | null {
  const lines = sheet.rows.slice(0, header.start).map(({ number, cells }) => ({
    row: number,
    text: fold(cells.map(cellText).join(" ")),
  }));
  if (lines.some(({ text }) => text.includes(fold(unit.name)))) return null;
  for (const { row, text } of lines) {
    const name = otherUnits.find((other) => text.includes(fold(other)));
    if (name) return { row, name };
  }
  return null;
}
