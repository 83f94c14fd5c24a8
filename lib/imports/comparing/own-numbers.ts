import { isSensitiveColumn } from "@/lib/imports/columns/header-titles";
import type { Change } from "@/lib/imports/comparing/changes";
import { append, type ExistingMember, numberKey } from "@/lib/imports/comparing/identify";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";
import { formatDayOrYear } from "@/lib/members/roster/days";
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
  if (!outcomes.some(({ kind }) => kind === "updated")) return { outcomes: [...outcomes], conflicts: [] };
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

type Roster = { existing: readonly ExistingMember[]; digest: (idNumber: string) => string };

/**
 * A number that another member in activity has, and keeps, is given to nobody: neither to whom a row speaks of nor to whom
 * it adds; the cell is told. Two of whom one sheet swaps the numbers give up theirs.
 */
export function keepHeldNumbers(
  outcomes: readonly RowOutcome[],
  columnOf: RosterSheet["columnOf"],
  roster: Roster,
): { outcomes: RowOutcome[]; conflicts: CellProblem[] } {
  const holders = holdersOf(outcomes, roster);
  const conflicts: CellProblem[] = [];
  let kept = [...outcomes];
  // Whoever keeps a number after all may hold it against the next, so once more until nothing more is found.
  for (let isFound = holders.size > 0; isFound; ) {
    isFound = false;
    const next = new Map<string, string>();
    for (const outcome of kept)
      for (const { field, key } of givenBy(outcome, roster))
        if (outcome.kind === "updated") next.set(`${field} ${outcome.memberId}`, key);
    kept = kept.map((outcome) => {
      const told = givenBy(outcome, roster).flatMap(({ field, key, value }) => {
        const isHolder = ({ id }: ExistingMember) =>
          !(outcome.kind === "updated" && outcome.memberId === id) &&
          (next.get(`${field} ${id}`) ?? key) === key;
        const holder = holders.get(key)?.find(isHolder);
        return holder ? [{ field, cell: heldCell(outcome, field, value, holder, columnOf) }] : [];
      });
      if (told.length === 0) return outcome;
      isFound = true;
      conflicts.push(...told.map(({ cell }) => cell));
      return without(
        outcome,
        told.map(({ field }) => field),
      );
    });
  }
  return { outcomes: kept, conflicts };
}

/** The numbers that a row would give to somebody who does not have them. */
function givenBy(outcome: RowOutcome, { digest }: Pick<Roster, "digest">) {
  if (outcome.kind !== "new" && outcome.kind !== "updated") return [];
  const given =
    outcome.kind === "new"
      ? FIELDS.map((field) => ({ field, value: outcome.values[field] }))
      : outcome.changes.flatMap(({ field, after }) =>
          isNumberField(field) ? { field, value: String(after) } : [],
        );
  return given.flatMap(({ field, value }) =>
    value ? { field, value, key: keyOf(field, field === "idNumber" ? digest(value) : value) } : [],
  );
}

/** Of the numbers that are given the members in activity who have them. */
function holdersOf(
  outcomes: readonly RowOutcome[],
  { existing, digest }: Roster,
): ReadonlyMap<string, ExistingMember[]> {
  const given = new Set(outcomes.flatMap((outcome) => givenBy(outcome, { digest }).map(({ key }) => key)));
  const holders = new Map<string, ExistingMember[]>();
  if (given.size === 0) return holders;
  for (const member of existing) {
    if (!member.active || member.unseen) continue;
    const { code, cardNumber } = member.values;
    for (const [field, number] of Object.entries({ code, cardNumber, idNumber: member.idDigest })) {
      const key = number && isNumberField(field) ? keyOf(field, number) : null;
      if (key !== null && given.has(key)) append(holders, key, member);
    }
  }
  return holders;
}

function heldCell(
  outcome: RowOutcome,
  field: NumberField,
  value: string,
  { values: { fullName, birthDate } }: ExistingMember,
  columnOf: RosterSheet["columnOf"],
): CellProblem {
  const born = birthDate ? ` (${formatDayOrYear(birthDate)})` : "";
  const message = `${rosterField(field).label} này trong danh sách là của ${fullName}${born} nên không ghi cho người ở dòng này. Xem lại hai người.`;
  return { row: outcome.row, column: columnOf(field), value, message, sensitive: isSensitiveColumn(field) };
}

function without(outcome: RowOutcome, fields: readonly NumberField[]): RowOutcome {
  const isLeft = (field: string) => !fields.some((each) => each === field);
  if (outcome.kind !== "updated") {
    const values = Object.fromEntries(Object.entries(outcome.values).filter(([field]) => isLeft(field)));
    return { ...outcome, values };
  }
  const changes = outcome.changes.filter(({ field }) => isLeft(field));
  return changes.length > 0 ? { ...outcome, changes } : { ...outcome, kind: "unchanged" };
}

function isNumberField(field: string): field is NumberField {
  return FIELDS.some((each) => each === field);
}

function keyOf(field: NumberField, number: string): string {
  return `${field}:${numberKey(number)}`;
}
