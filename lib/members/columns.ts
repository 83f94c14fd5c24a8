import { sealText, searchDigest } from "@/lib/platform/sealing";
import { type FieldChanges, type FieldValue, isSensitive } from "./types";

export type Columns = Record<string, FieldValue>;

const columns = new Map<string, string>();

/** `permanentAddress` → `permanent_address` */
export function columnOf(field: string): string {
  const known = columns.get(field);
  if (known !== undefined) return known;
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(field, column);
  return column;
}

/** Values by column, for the member's row and for its sensitive row; an ID number is sealed beside its digest. */
export function columnsOf(changes: FieldChanges): { plain: Columns; sensitive: Columns } {
  const plain: Columns = {};
  const sensitive: Columns = {};
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (field === "idNumber") Object.assign(sensitive, sealedId(value));
    else if (isSensitive(field)) sensitive[columnOf(field)] = value;
    else plain[columnOf(field)] = value;
  }
  return { plain, sensitive };
}

function sealedId(value: FieldValue): Columns {
  const given = typeof value === "string" && value !== "";
  return {
    id_number_sealed: given ? sealText(value) : null,
    id_number_digest: given ? searchDigest(value) : null,
  };
}
