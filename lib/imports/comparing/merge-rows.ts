import {
  BESIDE_FIELDS,
  type Beside,
  type BesideField,
  besideLabel,
  hasLeft,
} from "@/lib/imports/columns/beside-fields";
import { isSensitiveColumn } from "@/lib/imports/columns/header-titles";
import { branchKeys, branchNamesOf, placeOf } from "@/lib/imports/comparing/branches";
import { saysTheSame } from "@/lib/imports/comparing/changes";
import { identityOf, numberKey, type sharedNames } from "@/lib/imports/comparing/identify";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import { sharedCodes } from "@/lib/imports/comparing/shared-codes";
import { SHEET_STATUS_LABELS } from "@/lib/imports/messages";
import type { CellProblem, RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";
import type { MergedRow } from "@/lib/imports/types";
import { valueWords } from "@/lib/members/form-text";
import {
  isRosterField,
  type RosterFieldName,
  type RosterValues,
  rosterField,
} from "@/lib/members/roster/fields";
import { choiceWords } from "@/lib/ratings/messages";

/** A person of the sheet with the rows that speak of them: the first row, filled from the others. */
type Person = { row: RosterRow; strong: Set<string> };

type Known = {
  branchOf: (name: string) => string;
  isShared: ReturnType<typeof sharedNames>;
  /** By row the member of whom it speaks, as somebody has chosen, and another row too. */
  sameAs: ReadonlyMap<number, string>;
};

/**
 * Makes several rows of one person one: with one number (code, ID, card) and one name, or with one name and birth date.
 * They fill each other's blanks. Where they contradict each other, rows with one number are told at their cells, and
 * rows with a mere name and birth date stay apart: they may be namesakes, which `doubtAbout` asks about. So do all rows of
 * a name and birth date that several members may bear (`isShared`): any of them may speak of either.
 * Where one row alone says that the person left, the other is the present and stays as it is.
 * A row about which somebody has chosen stays as it is, unless it was said to be of a member of whom another row speaks
 * (`sameAs`): those are rows of one person.
 */
export function mergeRows(
  sheet: RosterSheet,
  choices: Record<string, string>,
  {
    branchOf = branchKeys([], [], branchNamesOf(sheet)),
    isShared = () => false,
    sameAs = new Map(),
  }: Partial<Known> = {},
): { sheet: RosterSheet; merged: MergedRow[] } {
  const merger = new RowMerger(sheet, choices, { branchOf, isShared, sameAs });
  const rows = sheet.rows.flatMap((row) => merger.take(row) ?? []);
  return { sheet: { ...sheet, rows: rows.map((row) => merger.filled(row)) }, merged: merger.merged };
}

/** By row the member of whom it and another row speak, where somebody has said so; who is said to have left apart. */
export function rowsOfOne(outcomes: readonly RowOutcome[]): Map<number, string> {
  const known = outcomes.flatMap((outcome) =>
    (outcome.kind === "updated" || outcome.kind === "unchanged") && !hasLeft(outcome)
      ? [[outcome.row, outcome.memberId] as const]
      : [],
  );
  const rows = new Map<string, number>();
  for (const [, member] of known) rows.set(member, (rows.get(member) ?? 0) + 1);
  return new Map(known.filter(([, member]) => (rows.get(member) ?? 0) > 1));
}

class RowMerger {
  readonly merged: MergedRow[] = [];
  private readonly people = new Map<string, Person>();
  private readonly byRow = new Map<number, Person>();
  private readonly shared: Map<string, number[]>;

  constructor(
    private readonly sheet: RosterSheet,
    private readonly choices: Record<string, string>,
    private readonly known: Known,
  ) {
    this.shared = sharedCodes(sheet.rows);
  }

  /** The row as it stays, or null where an earlier one has taken it in. */
  take(row: RosterRow): RosterRow | null {
    const member = this.known.sameAs.get(row.row);
    const isChosen = this.choices[row.row] !== undefined;
    if (row.problems.length > 0 || (isChosen && member === undefined)) return row;
    const { strong, weak } = isChosen ? { strong: [], weak: [] } : this.keysOf(row.values);
    if (member !== undefined) strong.push(`member:${member}`);
    const person = [...strong, ...weak]
      .map((key) => this.people.get(key))
      .find((found) => found !== undefined);
    if (!person) {
      this.know({ row, strong: new Set(strong) }, [...strong, ...weak]);
      return row;
    }
    const isSure = strong.some((key) => person.strong.has(key));
    const differing = this.contradictions(person.row.values, row.values);
    if (hasLeft(person.row) !== hasLeft(row)) {
      return isSure || differing.length === 0 ? this.keepPresent(person, row, strong, weak) : row;
    }
    if (!isSure && !this.mayShareBranch(person.row, row)) return row;
    const against = [...differing, ...besideContradictions(person.row.beside, row.beside)];
    if (against.length === 0) return this.fill(person, row, strong, weak);
    return isSure ? { ...row, problems: against.map((field) => this.problem(row, field, person.row)) } : row;
  }

  filled(row: RosterRow): RosterRow {
    return this.byRow.get(row.row)?.row ?? row;
  }

  private fill(person: Person, row: RosterRow, strong: string[], weak: string[]): null {
    const values = richer(person.row.values, row.values);
    const beside = { ...row.beside, ...person.row.beside };
    person.row = { ...person.row, values, beside, ifNew: { ...row.ifNew, ...person.row.ifNew } };
    for (const key of strong) person.strong.add(key);
    this.know(person, [...strong, ...weak]);
    this.merged.push({ row: row.row, into: person.row.row, fullName: values.fullName ?? "" });
    return null;
  }

  /** Of a row that says that the person left and one that does not, the former is history and writes nothing. */
  private keepPresent(person: Person, row: RosterRow, strong: string[], weak: string[]): null {
    const [present, past] = hasLeft(row) ? [person.row, row] : [row, person.row];
    person.row = present;
    for (const key of strong) person.strong.add(key);
    this.know(person, [...strong, ...weak]);
    const fullName = present.values.fullName ?? "";
    this.merged.push({ row: past.row, into: present.row, fullName, isPast: true });
    return null;
  }

  private know(person: Person, keys: string[]): void {
    this.byRow.set(person.row.row, person);
    for (const key of keys) if (!this.people.has(key)) this.people.set(key, person);
  }

  /** A code that the sheet gives to plainly different people is nobody's. */
  private keysOf(values: Partial<RosterValues>): { strong: string[]; weak: string[] } {
    const { code, id, card, name, birthDate } = identityOf(values, values.idNumber ?? null);
    if (name === "") return { strong: [], weak: [] };
    const numbers = { code: code !== null && this.shared.has(code) ? null : code, id, card };
    const strong = Object.entries(numbers).flatMap(([kind, number]) =>
      number === null ? [] : [`${kind}:${number}|${name}`],
    );
    const isTold = birthDate?.length === 10 && !this.known.isShared({ name, birthDate });
    return { strong, weak: isTold ? [`born:${name}|${birthDate}`] : [] };
  }

  private contradictions(first: Partial<RosterValues>, second: Partial<RosterValues>): RosterFieldName[] {
    return fieldsOf(second).filter((field) => {
      const [a, b] = [first[field], second[field]];
      return a !== undefined && b !== undefined && !this.agree(field, a, b);
    });
  }

  /** Who stands in blank cells below two branches is perhaps of one name alone. */
  private mayShareBranch(first: RosterRow, second: RosterRow): boolean {
    const [a, b] = [placeOf(first), placeOf(second)];
    return a === undefined || b === undefined || this.agree("branch", a, b);
  }

  private agree(field: RosterFieldName, a: string | boolean, b: string | boolean): boolean {
    if (field === "branch") return this.known.branchOf(String(a)) === this.known.branchOf(String(b));
    if (field === "code" || field === "cardNumber") return numberKey(String(a)) === numberKey(String(b));
    return saysTheSame(field, a, b) || saysTheSame(field, b, a);
  }

  private problem(row: RosterRow, field: RosterFieldName | BesideField, first: RosterRow): CellProblem {
    const label = isRosterField(field) ? rosterField(field).label : besideLabel(field);
    const message = `Dòng ${first.row} và dòng ${row.row} cùng nói về một người mà ghi ${label} khác nhau. Sửa một trong hai dòng.`;
    const value = isRosterField(field)
      ? valueWords(field, row.values[field])
      : besideWords(field, row.beside);
    const column = this.sheet.columnOf(field);
    return { row: row.row, column, value, message, sensitive: isSensitiveColumn(field) };
  }
}

/** What was read, as people write it. */
function besideWords(field: BesideField, beside: Beside): string {
  if (field === "rating") return choiceWords(beside.rating ?? null);
  if (field === "status") return beside.status ? SHEET_STATUS_LABELS[beside.status] : "";
  return field === "training" ? "Đã đăng ký" : (beside[field] ?? "");
}

function fieldsOf(values: Partial<RosterValues>): RosterFieldName[] {
  return Object.keys(values).filter(isRosterField);
}

function besideContradictions(first: Beside, second: Beside): BesideField[] {
  return BESIDE_FIELDS.filter(
    (field) => first[field] !== undefined && second[field] !== undefined && first[field] !== second[field],
  );
}

/** Of two that agree the one that says more: a day before its year, letters with their accents before bare ones. */
function richer(first: Partial<RosterValues>, second: Partial<RosterValues>): Partial<RosterValues> {
  const better = fieldsOf(second).filter((field) => {
    const [a, b] = [first[field], second[field]];
    return b !== undefined && (a === undefined || (field !== "branch" && !saysTheSame(field, a, b)));
  });
  return { ...first, ...Object.fromEntries(better.map((field) => [field, second[field]])) };
}
