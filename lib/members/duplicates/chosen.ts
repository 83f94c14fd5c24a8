import { columnOf } from "@/lib/members/columns";
import { nameKeys } from "@/lib/members/keys";
import type { RosterFieldName } from "@/lib/members/roster/fields";
import { isSensitive, type StoredStatus } from "@/lib/members/types";

/** A row of the database as JSON. */
export type StoredRow = Record<string, unknown>;

/** Who of a stored row holds which numbers. */
export function holderIn({ full_name, code, card_number, status }: StoredRow) {
  return {
    fullName: String(full_name),
    code: code as string | null,
    cardNumber: card_number as string | null,
    status: status as StoredStatus,
  };
}

const SEALED = ["id_number_sealed", "id_number_digest"];

const columnsFor = (field: RosterFieldName): string[] => {
  if (field === "branch") return ["branch_id"];
  return field === "idNumber" ? SEALED : [columnOf(field)];
};

const picked = (row: StoredRow | null, fields: readonly RosterFieldName[]) =>
  Object.fromEntries(fields.flatMap(columnsFor).map((column) => [column, row?.[column] ?? null]));

type Stored = { plain: StoredRow; sensitive: StoredRow | null };

/** What the kept row takes over from the other, as columns: sealed values go over as they lie. */
export function takenOver(kept: Stored, other: Stored, fields: readonly RosterFieldName[]) {
  const plain = picked(
    other.plain,
    fields.filter((field) => !isSensitive(field)),
  );
  const sensitive = picked(other.sensitive, fields.filter(isSensitive));
  if (!("full_name" in plain || "code" in plain)) return { plain, sensitive };
  const { full_name: name, code } = { ...kept.plain, ...plain };
  return { plain: { ...plain, ...nameKeys(String(name), code === null ? null : String(code)) }, sensitive };
}
