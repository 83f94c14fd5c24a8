import { isSensitiveColumn } from "@/lib/imports/columns/header-titles";
import type { Change } from "@/lib/imports/comparing/changes";
import { append, numberKey } from "@/lib/imports/comparing/identify";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";
import { rosterField } from "@/lib/members/roster/fields";
import { fold } from "@/lib/platform/fold";

const FIELDS = ["code", "idNumber", "cardNumber"] as const;
type NumberField = (typeof FIELDS)[number];

/**
 * A number that the sheet gives to somebody else too is written over nobody whom the roster knows: each keeps the one that
 * it has, or none, and the cell is told. Whoever is new by it comes with it: national sheets repeat codes, and where that
 * leaves a doubt somebody has said that it is another person.
 */
export function keepOwnNumbers(
  outcomes: readonly RowOutcome[],
  columnOf: RosterSheet["columnOf"],
): { outcomes: RowOutcome[]; conflicts: CellProblem[] } {
  const carriers = carriersOf(outcomes);
  const conflicts: CellProblem[] = [];
  const kept = outcomes.map((outcome): RowOutcome => {
    if (outcome.kind !== "updated") return outcome;
    const told = outcome.changes.flatMap((change) => conflictOf(outcome, change, carriers, columnOf) ?? []);
    if (told.length === 0) return outcome;
    conflicts.push(...told.map(({ cell }) => cell));
    const changes = outcome.changes.filter((change) => !told.some(({ field }) => field === change.field));
    return changes.length > 0 ? { ...outcome, changes } : { ...outcome, kind: "unchanged" };
  });
  return { outcomes: kept, conflicts };
}

/** Rows that were skipped speak of nobody. */
function carriersOf(outcomes: readonly RowOutcome[]): ReadonlyMap<string, RowOutcome[]> {
  const carriers = new Map<string, RowOutcome[]>();
  for (const outcome of outcomes) {
    if (outcome.kind === "duplicate" && outcome.skipped) continue;
    for (const field of FIELDS) {
      const number = outcome.values[field];
      if (number) append(carriers, keyOf(field, number), outcome);
    }
  }
  return carriers;
}

type Updated = RowOutcome & { kind: "updated" };

function conflictOf(
  outcome: Updated,
  { field, before, after }: Change,
  carriers: ReadonlyMap<string, RowOutcome[]>,
  columnOf: RosterSheet["columnOf"],
): { field: NumberField; cell: CellProblem } | null {
  if (!isNumberField(field)) return null;
  const value = String(after);
  const other = carriers.get(keyOf(field, value))?.find((each) => isSomebodyElse(each, outcome));
  if (!other) return null;
  const kept = before === null ? "" : `, số đang có (${before}) giữ nguyên`;
  const message = `${rosterField(field).label} này còn ghi cho người khác ở dòng ${other.row} nên không ghi${kept}. Xem lại hai dòng.`;
  const sensitive = isSensitiveColumn(field);
  return { field, cell: { row: outcome.row, column: columnOf(field), value, message, sensitive } };
}

function isSomebodyElse(other: RowOutcome, known: Updated): boolean {
  if (other.kind === "updated" || other.kind === "unchanged") return other.memberId !== known.memberId;
  return fold(other.values.fullName ?? "") !== fold(known.values.fullName ?? "");
}

function isNumberField(field: string): field is NumberField {
  return FIELDS.some((each) => each === field);
}

function keyOf(field: NumberField, number: string): string {
  return `${field}:${numberKey(number)}`;
}
