import type { ColumnField } from "@/lib/imports/columns/header-titles";
import { POSTS } from "@/lib/imports/columns/post-marks";
import { MARKS } from "@/lib/imports/columns/rating-marks";
import type { FieldColumns } from "@/lib/imports/rows/table-rows";
import { typedText } from "@/lib/members/read-value";
import type { SheetRow } from "@/lib/sheets/sheet";

const STAND_INS: Partial<Record<ColumnField, ColumnField[]>> = {
  fullName: ["givenName", "familyName"],
  birthDate: ["birthDateMale", "birthDateFemale"],
  gender: ["maleMark", "femaleMark", "birthDateMale", "birthDateFemale"],
  rating: MARKS,
  position: POSTS,
};

/** Whether a sheet says something in a column of its own, or in what stands in for it. */
export function hasColumnFor(columns: FieldColumns, field: ColumnField): boolean {
  return [field, ...(STAND_INS[field] ?? [])].some((candidate) => columns.has(candidate));
}

/** The column of a field or of what stands in for it: a filled one of `row` first; else the name's. */
export function columnFor(columns: FieldColumns, field: ColumnField, row?: SheetRow): string {
  const candidates: ColumnField[] = [field, ...(STAND_INS[field] ?? []), "fullName", "givenName"];
  const mapped = candidates.flatMap((candidate) => columns.get(candidate) ?? []);
  const own = mapped.slice(0, 1 + (STAND_INS[field]?.length ?? 0));
  const filled = own.find(({ index }) => row && typedText(row.cells[index]) !== "");
  return (columns.get(field) ?? filled ?? mapped[0])?.letter ?? "A";
}
