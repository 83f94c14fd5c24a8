import { proposesCase } from "@/lib/imports/columns/beside-fields";
import type { Table } from "@/lib/imports/columns/mapping";
import { swappedDays } from "@/lib/imports/columns/swapped-days";
import { yearTitle } from "@/lib/imports/columns/table-year";
import type { BranchTarget } from "@/lib/imports/comparing/branches";
import { changesOf } from "@/lib/imports/comparing/changes";
import type { Comparison, Doubt, RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { RosterMember } from "@/lib/imports/comparing/roster-member";
import { BranchIds } from "@/lib/imports/confirm/branch-ids";
import { changedPeople } from "@/lib/imports/dry-run/changed-people";
import { type KeptSheet, listsBeside } from "@/lib/imports/dry-run/kept-sheet";
import { markOf } from "@/lib/imports/dry-run/mark";
import { otherUnitNamed } from "@/lib/imports/dry-run/other-unit";
import { listBefore, newPosts, notProposed } from "@/lib/imports/proposed/planning";
import type { ReviewPlan } from "@/lib/imports/reviews/planning";
import type { CellProblem, RosterRow, RosterSheet } from "@/lib/imports/rows/roster-row";
import type { UnknownWord } from "@/lib/imports/rows/sheet-words";
import type {
  BesideCounts,
  Candidate,
  DryRunResult,
  DuplicateRow,
  MergedRow,
  OtherUnit,
  SheetColumn,
  ShownPerson,
  Surroundings,
} from "@/lib/imports/types";
import { typedText } from "@/lib/members/read-value";
import type { RosterValues } from "@/lib/members/roster/fields";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import { cellText } from "@/lib/sheets/sheet";
import { unitYearUnderWay } from "@/lib/units/rules";

type Compared = {
  table: Table;
  existing: RosterMember[];
  members: ReadonlyMap<string, RosterMember>;
  /** As if no choice had been made: so that an answered question can be answered otherwise. */
  asked: Comparison;
  comparison: Comparison;
  reviews: ReviewPlan;
  read: RosterSheet;
  merged: MergedRow[];
  words: UnknownWord[];
  unitsForBranches: OtherUnit[];
  peopleForBranches: OtherUnit[];
  kept: KeptSheet;
  around: Surroundings;
  opened?: string[];
};

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** So many cells of a kind are told one by one: nobody mends more of them by hand, and who shows them holds them all. */
const MOST_TOLD = 2000;
const TOLD_LENGTH = 200;

export function shownResult({
  table,
  existing,
  members,
  asked,
  comparison,
  reviews,
  read,
  merged,
  words,
  unitsForBranches,
  peopleForBranches,
  kept,
  around,
  opened = [],
}: Compared): DryRunResult {
  const branchNames = new Map(around.branches.map(({ id, name }) => [id, name]));
  const since = listBefore(around);
  const { outcomes } = comparison;
  const posts = newPosts({
    since,
    outcomes,
    members,
    branches: new BranchIds(around.branches),
    unitKind: around.unit.kind,
  }).length;
  const { problems, notices, conflicts } = problemCells({ comparison, read, reviews });
  return {
    opened,
    rowCount: comparison.outcomes.length + merged.length,
    columns: sheetColumns(table),
    leftOut: kept.leftOut,
    notTaken: notTaken(table),
    legacy: kept.legacy,
    otherUnit: otherUnitNamed(table, around),
    unknownBranches: comparison.unknownBranches,
    openedSince: comparison.openedSince,
    mark: markOf(existing, around.branches),
    unitsForBranches,
    peopleForBranches,
    words,
    merged,
    newUnplaced: around.branches.length > 0 ? newUnplaced(comparison) : 0,
    hiddenRows: hiddenRows(table, comparison),
    isCut: table.sheet.isCut === true,
    youths: { count: read.youths?.length ?? 0, told: [...new Set(read.youths)] },
    capitals: inCapitals(read.rows),
    swappedDays: swappedDays(table),
    reviewed: {
      periodKind: around.unit.periodKind,
      usual: unitYearUnderWay(around.unit.periodKind, around.today),
      title: yearTitle(table),
    },
    sheets: [kept, ...kept.others].map(({ table: { sheet, header } }) => ({
      name: sheet.name,
      hidden: sheet.hidden === true,
      rows: sheet.rows.slice(header.end).filter(({ cells }) => cells.some(Boolean)).length,
    })),
    sideBySide: listsBeside(kept).map(({ sheet }) => sheet.name),
    rejected: comparison.outcomes.flatMap(({ kind, row }) => (kind === "rejected" ? [row] : [])),
    problems: told(problems),
    notices: told(notices),
    conflicts: told(conflicts),
    untold: [problems, notices, conflicts].reduce(
      (sum, { length }) => sum + Math.max(0, length - MOST_TOLD),
      0,
    ),
    beside: {
      ...besideCounts(reviews, comparison, existing, read),
      posts,
      notProposed: notProposed({ since, outcomes }),
    },
    changed: changedPeople({ outcomes, members, branchNames, ratings: reviews.ratings }, MOST_TOLD),
    duplicates: duplicateRows(asked, comparison, existing, branchNames),
    absent: comparison.absent.map(({ id, values, branchId }) => ({
      id,
      code: values.code ?? null,
      fullName: values.fullName ?? "",
      branch: (branchId && branchNames.get(branchId)) || null,
      ...(around.onTheWay[id] && { onTheWay: around.onTheWay[id] }),
    })),
  };
}

/** Names all in capitals that are written in another way, with the first of them. */
function inCapitals(rows: readonly RosterRow[]): DryRunResult["capitals"] {
  const rewritten = rows.flatMap(({ capitals, values: { fullName }, problems }) =>
    capitals && fullName && problems.length === 0 ? [{ from: capitals, to: fullName }] : [],
  );
  return { count: rewritten.length, first: rewritten[0] ?? null };
}

/** All cells to mend or to look at. */
export function problemCells({
  comparison: { problems, notices, conflicts },
  read,
  reviews,
}: Pick<Compared, "comparison" | "read" | "reviews">): Record<
  "problems" | "notices" | "conflicts",
  CellProblem[]
> {
  const unwritten = read.rows.flatMap(({ unwritten = [] }) => unwritten);
  return { problems, notices, conflicts: [...unwritten, ...conflicts, ...reviews.conflicts] };
}

function told(cells: readonly CellProblem[]): CellProblem[] {
  return cells.slice(0, MOST_TOLD).map((cell) => {
    const { value } = cell;
    return value.length > TOLD_LENGTH ? { ...cell, value: `${value.slice(0, TOLD_LENGTH)}…` } : cell;
  });
}

function besideCounts(
  { ratings, training, unplaced }: ReviewPlan,
  { outcomes }: Comparison,
  existing: RosterMember[],
  { rows }: RosterSheet,
): Omit<BesideCounts, "posts" | "notProposed"> {
  const reviewed = new Set([...ratings, ...training].map(({ row }) => row));
  const gone = new Set(existing.flatMap(({ id, active }) => (active ? [] : id)));
  const proposes = (outcome: RowOutcome) => {
    if (outcome.kind === "new") return proposesCase(outcome.beside, true);
    const isKnown = outcome.kind === "updated" || outcome.kind === "unchanged";
    return isKnown && proposesCase(outcome.beside, !gone.has(outcome.memberId));
  };
  return {
    ratings: ratings.length,
    training: training.length,
    alone: outcomes.filter(({ kind, row }) => kind === "unchanged" && reviewed.has(row)).length,
    unplaced,
    unsaid: rows.reduce((sum, { unsaid }) => sum + unsaid.length, 0),
    proposed: outcomes.filter(proposes).length,
  };
}

/** A number in front of each row and a column of which nothing is filled say nothing of anybody. */
function notTaken({ sheet, header, mapping }: Table): string[] {
  const rows = sheet.rows.slice(header.end);
  const isFilled = (index: number) => rows.some(({ cells }) => typedText(cells[index]) !== "");
  return header.columns.flatMap(({ index, title, means }) => {
    const isMissed = means !== "ordinal" && mapping[columnLetter(index)] === null && isFilled(index);
    return isMissed ? [title] : [];
  });
}

function newUnplaced({ outcomes }: Comparison): number {
  return outcomes.filter(({ kind, branch }) => kind === "new" && branch.kind === "unsaid").length;
}

function hiddenRows({ sheet }: Table, { outcomes }: Comparison): number {
  const hidden = new Set(sheet.rows.flatMap((row) => (row.hidden ? [row.number] : [])));
  return hidden.size === 0 ? 0 : outcomes.filter(({ row }) => hidden.has(row)).length;
}

function sheetColumns({ sheet, header }: Table): SheetColumn[] {
  return header.columns.map(({ index, title }) => {
    const texts = sheet.rows
      .slice(header.end, header.end + 40)
      .map((row) => cellText(row.cells[index]).trim());
    const samples = [...new Set(texts.filter(Boolean))].slice(0, SAMPLES);
    return {
      letter: columnLetter(index),
      title,
      samples: samples.map((text) => text.slice(0, SAMPLE_LENGTH)),
    };
  });
}

function duplicateRows(
  asked: Comparison,
  comparison: Comparison,
  existing: RosterMember[],
  branchNames: Map<string, string>,
): DuplicateRow[] {
  const members = new Map(existing.map((member) => [member.id, member]));
  const askedAt = new Map(asked.outcomes.map((outcome) => [outcome.row, outcome]));
  const rows = comparison.outcomes.flatMap((outcome): DuplicateRow[] => {
    const before = askedAt.get(outcome.row);
    const doubt = outcome.kind === "duplicate" ? outcome : before;
    if (doubt?.kind !== "duplicate") return [];
    const candidates = doubt.candidates.flatMap(({ id }) => members.get(id) ?? []);
    const person = rowPerson(outcome, branchNames);
    return [
      {
        row: outcome.row,
        message: doubt.message,
        person,
        candidates: candidates.map((member) => candidate(member, outcome, branchNames, doubt)),
        open: outcome.kind === "duplicate" && !outcome.skipped,
        ...(doubt.noNew && { noNew: doubt.noNew }),
      },
    ];
  });
  return rows;
}

function rowPerson({ values, branch }: RowOutcome, names: Map<string, string>): ShownPerson {
  return shown(values, branchName(branch, names));
}

function candidate(
  member: RosterMember,
  { values }: RowOutcome,
  names: Map<string, string>,
  { grounds = {}, against = {} }: Pick<Doubt, "grounds" | "against">,
): Candidate {
  const { fullName = "", birthDate, gender } = values;
  if (member.unseen)
    return { ...shown({ fullName }, null), id: member.id, status: null, birthDate: birthDate ?? null };
  const branch = (member.branchId && names.get(member.branchId)) || null;
  const said = Object.fromEntries(
    Object.entries({ fullName, birthDate, gender }).filter(([, value]) => value),
  );
  const changes = changesOf(member, said, { kind: "unsaid" }, null);
  return {
    id: member.id,
    status: member.status,
    ...shown(member.values, branch),
    grounds: grounds[member.id] ?? [],
    against: against[member.id] ?? [],
    becomes: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
  };
}

function shown(values: Partial<RosterValues>, branch: string | null): ShownPerson {
  const { fullName = "", birthDate = null, gender = null, code = null, phone = null } = values;
  return { fullName, birthDate, gender, code, phone, branch };
}

function branchName(branch: BranchTarget, names: Map<string, string>): string | null {
  if (branch.kind === "existing") return names.get(branch.id) ?? null;
  return branch.kind === "create" || branch.kind === "unknown" ? branch.name : null;
}
